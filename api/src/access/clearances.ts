import type { ClearanceInput, UserError } from '../generated/schema.ts'
import { unknownPurpose } from '../governance/vocabularies/index.ts'
import { readTexts } from '../ingest/identifiers/index.ts'
import { onRecord, reasonIn, wrongReason } from '../platform/access/index.ts'
import type { Database } from '../platform/db/index.ts'
import { hinted } from '../platform/identifiers/index.ts'
import type { Digest } from '../platform/keys/index.ts'
import { type PageArgs, pageByTime } from '../platform/paging.ts'
import { behindActor } from './behind.ts'
import type { Changing } from './changing.ts'
import { holderIn, wrongHolder } from './holder.ts'
import * as store from './store/clearances.ts'

export type { ClearanceRow } from './store/clearances.ts'

const LONGEST_NAME = 1_000

export type Cleared = { clearance: store.ClearanceRow | null; userErrors: UserError[] }

const refused = (error: UserError): Cleared => ({ clearance: null, userErrors: [error] })

const whoIs = (kind: 'PERSON' | 'MACHINE', holder: string) => `${kind} ${holder}`

/** Who says it, and how the workspace keeps names. */
type Clearing = Changing & { digest: Digest; masksIdentifiers?: boolean }

/** Says what somebody else is cleared for. Throws DatabaseError, in which case nothing was changed. */
export async function setClearance(by: Clearing, input: ClearanceInput): Promise<Cleared> {
  const reason = reasonIn(input.reason)
  const { systems, categories, purposes } = namesIn(input, by)
  const fault =
    wrongHolder(input.holder) ??
    wrongReason(reason) ??
    wrongNames(input) ??
    (await unknownPurpose(by.db, input.purposes ?? [], 'purposes'))
  if (fault) return refused(fault)
  return onRecord(
    by,
    'setClearance',
    async (tx) => {
      const found = await holderIn(tx, input.holder)
      if ('error' in found) return refused(found.error)
      const { holderKind, holder } = found.holder
      // Whoever made a token is not behind it here: it is cleared for no more than they are.
      if ((await behindActor(tx, by.actor)).includes(whoIs(holderKind, holder))) return refused(ONESELF)
      const row = {
        ...{ who: whoIs(holderKind, holder), holderKind, holder, reason },
        ...{ systems, categories, purposes },
        ...{ withoutSystem: input.withoutSystem, withoutPurpose: input.withoutPurpose },
        ...{ setAt: by.now(), setBy: by.actor.subject },
      }
      const [clearance = null] = await tx.run(store.setClearance, { rows: [row] })
      return { clearance, userErrors: [] }
    },
    ({ clearance }) => (clearance ? { about: aboutOf(clearance), reason } : null),
  )
}

/** Names as they are stored: what looks like somebody's identifier has given way to its pseudonym where the workspace masks. */
function namesIn({ systems, categories, purposes }: ClearanceInput, { digest, masksIdentifiers = false }: Clearing) {
  const kept = (names: readonly string[]) => [...new Set(readTexts(names, digest, masksIdentifiers).said)].sort()
  const keptOf = (names: readonly string[] | null | undefined) => (names ? kept(names) : null)
  return { systems: keptOf(systems), categories: keptOf(categories), purposes: keptOf(purposes) }
}

/** What the audit keeps: whom, and for what. Identifiers that stand in names are cut out of it. */
const aboutOf = ({
  holder,
  systems,
  withoutSystem,
  categories,
  purposes,
  withoutPurpose,
}: store.ClearanceRow): string[] => [
  holder,
  ...(systems?.map((key) => `system ${hinted(key)}`) ?? ['all systems']),
  ...(systems && withoutSystem ? ['what is in no system'] : []),
  ...(categories?.map((category) => `category ${hinted(category)}`) ?? ['all categories']),
  ...(purposes?.map((purpose) => `purpose ${hinted(purpose)}`) ?? ['all purposes']),
  ...(purposes && withoutPurpose ? ['what nobody authorised for a purpose'] : []),
]

function wrongNames(input: ClearanceInput): UserError | null {
  const isWrong = (name: string) => name.trim() === '' || name.length > LONGEST_NAME
  const field = (['systems', 'categories', 'purposes'] as const).find((name) => input[name]?.some(isWrong))
  if (!field) return null
  return { code: 'TOO_LONG', field: [field], message: `Name each in 1 to ${LONGEST_NAME} characters.` }
}

const ONESELF: UserError = {
  code: 'FORBIDDEN',
  field: ['holder'],
  message: 'This counts for you. Ask another administrator to say what you are cleared for.',
}

/** Clearances that leave something out, the last change first. Throws BAD_USER_INPUT for a page that cannot be. */
export const listClearances = (db: Database, page: PageArgs) =>
  pageByTime(db, page, {
    before: store.clearancesBefore,
    count: store.countClearances,
    lastOf: ({ setAt, holderKind, holder }) => [setAt, whoIs(holderKind, holder)],
  })
