import type { DeclarePositionInput, ModelPositionKind, UserError, UserErrorCode } from '../../generated/schema.ts'
import { type Actor, type ChangeAudit, keepFirst } from '../../platform/access/index.ts'
import { pastInstant } from '../../platform/asOf.ts'
import type { Database } from '../../platform/db/index.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import { canonicalJson, idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import * as store from './store.ts'

export type { PositionRow } from './store.ts'

type Declaring = {
  ws: string
  db: Database
  actor: Pick<Actor, 'subject'>
  audit: ChangeAudit
  now: () => Instant
}

export type Declared = { position: store.PositionRow | null; userErrors: UserError[] }

const refused = (code: UserErrorCode, message: string, field: string): Declared => ({
  position: null,
  userErrors: [{ code, field: [field], message }],
})

const LONGEST = 2_000
const MOST_DAYS = 3_650
const SHA_256 = /^[0-9a-f]{64}$/

/** Says what becomes of a model. Throws DatabaseError, in which case nothing was stored. */
export async function declarePosition(by: Declaring, input: DeclarePositionInput): Promise<Declared> {
  const recordedAt = by.now()
  const at = pastInstant(input.at, recordedAt, ['at'])
  if (typeof at !== 'number') return { position: null, userErrors: [at] }
  const told = fieldsOf(input)
  const wrong = wrongIn(input.idempotencyKey, told)
  if (wrong) return wrong
  const { ws, actor } = by
  const { namespace, name } = told
  const said = { ...told, at, artifact: artifactId(ws, { kind: 'MODEL', namespace, name }) }
  const id = idOf(ws, 'position', input.idempotencyKey)
  const row = { ...said, id, recordedAt, recordedBy: actor.subject }
  const position = await keepFirst(by, 'declarePosition', {
    statement: store.declarePosition,
    row,
    isSame: (kept) => canonicalJson(contentOf(kept)) === canonicalJson(contentOf(row)),
    about: (kept) => kept.id,
  })
  return position
    ? { position, userErrors: [] }
    : refused('IDEMPOTENCY_CONFLICT', 'This key came before with other content. Use a new key.', 'idempotencyKey')
}

type Told = Pick<
  store.PositionRow,
  'namespace' | 'name' | 'kind' | 'ground' | 'evidence' | 'days' | 'exclusions' | 'method'
>

function fieldsOf({ namespace, name, kind, ground, evidence, days, exclusions, method }: DeclarePositionInput): Told {
  return {
    namespace: namespace.trim(),
    name: name.trim(),
    kind,
    ground: ground?.trim() || null,
    evidence: evidence?.trim().toLowerCase() || null,
    days: days ?? null,
    exclusions: exclusions?.trim() || null,
    method: method?.trim() || null,
  }
}

const contentOf = ({ recordedAt: _, recordedBy: __, ...content }: store.PositionRow) => content

type Part = 'ground' | 'evidence' | 'days' | 'exclusions' | 'method'

/** What each kind of position says. */
const parts: Readonly<Record<ModelPositionKind, { needed: readonly Part[]; also: readonly Part[] }>> = {
  EXEMPTION: { needed: ['ground', 'evidence'], also: [] },
  RETRAINING: { needed: ['days'], also: ['exclusions'] },
  UNLEARNING: { needed: ['method'], also: [] },
}

const everyPart: readonly Part[] = ['ground', 'evidence', 'days', 'exclusions', 'method']

function wrongIn(key: string, told: Told): Declared | null {
  const { needed, also } = parts[told.kind]
  if (key.trim() === '')
    return refused('MISSING', 'Give a key of your own, so that it can be sent again.', 'idempotencyKey')
  for (const field of ['namespace', 'name'] as const)
    if (told[field] === '') return refused('MISSING', 'Name the model as its producer does.', field)
  for (const part of everyPart) {
    if (told[part] === null && needed.includes(part)) return refused('MISSING', `${told.kind} needs ${part}.`, part)
    if (told[part] !== null && !needed.includes(part) && !also.includes(part))
      return refused('INVALID_RANGE', `${told.kind} has no ${part}. Leave it out.`, part)
  }
  for (const field of ['namespace', 'name', 'ground', 'exclusions', 'method'] as const)
    if ((told[field]?.length ?? 0) > LONGEST) return refused('TOO_LONG', `Give at most ${LONGEST} characters.`, field)
  if (told.evidence !== null && !SHA_256.test(told.evidence))
    return refused('INVALID_RANGE', 'Give the SHA-256 of the evidence in 64 hexadecimal digits.', 'evidence')
  if (told.days !== null && (told.days < 1 || told.days > MOST_DAYS))
    return refused('INVALID_RANGE', `Give whole days from 1 to ${MOST_DAYS}.`, 'days')
  return null
}

/** The position that counts of each model, by namespace and name. Throws DatabaseError. */
export async function standingPositions(db: Database, at: Instant): Promise<store.PositionRow[]> {
  const rows = await db.read(store.positionsBy, { at })
  return [...new Map(rows.map((row) => [row.artifact, row])).values()]
}

const sentences: Readonly<Record<ModelPositionKind, (position: store.PositionRow) => string>> = {
  EXEMPTION: ({ ground }) => `It is not changed when somebody asks for deletion. The ground: ${ended(ground ?? '')}`,
  RETRAINING: ({ days, exclusions }) =>
    `It is trained again without the person, within ${days} ${days === 1 ? 'day' : 'days'} of the approval.${exclusions ? ` Not trained again: ${ended(exclusions)}` : ''}`,
  UNLEARNING: ({ method }) => `It unlearns the person. The method: ${ended(method ?? '')}`,
}

/** A position in words. */
export const textOf = (position: store.PositionRow): string => sentences[position.kind](position)

const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

/** Positions as plain text for a privacy notice. */
export const noticeOf = (positions: readonly store.PositionRow[]): string =>
  positions
    .map(
      (one) => `${one.name} (${one.namespace}), since ${new Date(one.at).toISOString().slice(0, 10)}: ${textOf(one)}`,
    )
    .join('\n')
