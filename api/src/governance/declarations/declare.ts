import type { UserError } from '../../generated/schema.ts'
import { type Actor, type ChangeAudit, keepFirst } from '../../platform/access/index.ts'
import { pastInstant, withoutZone } from '../../platform/asOf.ts'
import type { Database } from '../../platform/db/index.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import { canonicalJson, idOf } from '../../vocabulary/ids.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { unknownPurpose } from '../vocabularies/index.ts'
import { kindOf, type Read, refuse } from './kinds/index.ts'
import * as store from './store.ts'
import { type Content, Contents } from './stored.ts'

export type Declaring = {
  ws: string
  db: Database
  actor: Pick<Actor, 'subject'>
  audit: ChangeAudit
  now: () => Instant
}

export type Declared = { declaration: store.DeclarationRow | null; userErrors: UserError[] }

/** What every declaration has, whatever it says. */
export type Common = {
  idempotencyKey: string
  at: InstantInput
  until?: InstantInput | null | undefined
  evidence?: string | null | undefined
  reference?: string | null | undefined
}

const LONGEST = 2_000
const SHA_256 = /^[0-9a-f]{64}$/

/**
 * Records what somebody declares, with the time of its first arrival. Sent again with the same key and content it changes nothing.
 * @param name of the mutation
 * Throws DatabaseError, in which case nothing was stored.
 */
export async function declare(
  by: Declaring,
  name: string,
  common: Common,
  { said, wrong }: Read<Content>,
): Promise<Declared> {
  const recordedAt = by.now()
  const times = timesOf(common, recordedAt)
  if ('code' in times) return { declaration: null, userErrors: [times] }
  const told = {
    ...times,
    evidence: common.evidence?.trim().toLowerCase() || null,
    reference: common.reference?.trim() || null,
  }
  const kind = kindOf(said)
  const error =
    wrongIn(common.idempotencyKey, told) ?? wrong ?? (await unknownPurpose(by.db, kind.purposes(said), 'purposes'))
  if (error) return { declaration: null, userErrors: [error] }
  const artifact = kind.artifact(said)
  const row = {
    ...told,
    id: idOf(by.ws, 'declaration', said.kind, common.idempotencyKey),
    kind: said.kind,
    about: idOf(by.ws, 'declared', said.kind, ...kind.about(said)),
    artifact: artifact && artifactId(by.ws, artifact),
    recordedAt,
    recordedBy: by.actor.subject,
    said,
  }
  return put(by, name, row)
}

async function put(by: Declaring, name: string, row: store.DeclarationRow): Promise<Declared> {
  const declaration = await keepFirst(by, name, {
    statement: store.declare,
    row: { ...row, said: Contents.write(row.said) },
    isSame: (kept) => canonicalJson(contentOf(kept)) === canonicalJson(contentOf(row)),
    about: (kept) => kept.id,
  })
  if (declaration) return { declaration, userErrors: [] }
  const message = 'This key came before with other content. Use a new key.'
  return { declaration, userErrors: [refuse('IDEMPOTENCY_CONFLICT', message, 'idempotencyKey')] }
}

const contentOf = ({ recordedAt: _, recordedBy: __, ...content }: store.DeclarationRow) => content

function timesOf(common: Common, now: Instant): { at: Instant; until: Instant | null } | UserError {
  const at = pastInstant(common.at, now, ['at'])
  if (typeof at !== 'number') return at
  const { until = null } = common
  if (until === null) return { at, until }
  if (typeof until !== 'number') return withoutZone(['until'])
  return until > at
    ? { at, until }
    : refuse('INVALID_RANGE', 'It ends before it begins. Give a time after `at`.', 'until')
}

function wrongIn(key: string, { evidence, reference }: { evidence: string | null; reference: string | null }) {
  if (key.trim() === '')
    return refuse('MISSING', 'Give a key of your own, so that it can be sent again.', 'idempotencyKey')
  if (evidence !== null && !SHA_256.test(evidence))
    return refuse('INVALID_RANGE', 'Give the SHA-256 of the evidence in 64 hexadecimal digits.', 'evidence')
  if ((reference?.length ?? 0) > LONGEST) return refuse('TOO_LONG', `Give at most ${LONGEST} characters.`, 'reference')
  return null
}
