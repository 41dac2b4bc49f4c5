import { randomUUID } from 'node:crypto'
import type { GrantInput, GrantKind, UserError } from '../generated/schema.ts'
import { onRecord, reasonIn, wrongReason } from '../platform/access/index.ts'
import { instantOf, withoutZone } from '../platform/asOf.ts'
import type { Database, Transaction } from '../platform/db/index.ts'
import { type PageArgs, pageByTime } from '../platform/paging.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { areOne, behindActor } from './behind.ts'
import type { Changing } from './changing.ts'
import { holderIn, wrongHolder } from './holder.ts'
import * as store from './store/grants.ts'

export type { GrantRow } from './store/grants.ts'

const DAY = 86_400_000

/** How long a grant may last. A BULK one always ends. */
const MOST_DAYS: Readonly<Record<GrantKind, number | null>> = { PEOPLE: null, BULK: 30, RAW: null }

export type Granted = { grant: store.GrantRow | null; userErrors: UserError[] }

const refused = (error: UserError): Granted => ({ grant: null, userErrors: [error] })

/** Gives a grant to somebody else. Throws DatabaseError, in which case nothing was given. */
export async function giveGrant(giver: Changing, input: GrantInput): Promise<Granted> {
  const now = giver.now()
  const reason = reasonIn(input.reason)
  const fault = wrongHolder(input.holder) ?? wrongReason(reason) ?? zonelessIn(input)
  if (fault) return refused(fault)
  const from = Math.max(now, instantOf(input.from, now, 'input.from'))
  const until = input.until ? instantOf(input.until, 0, 'input.until') : null
  const wrong = wrongSpan(input.kind, from, until)
  if (wrong) return refused(wrong)
  return changeGrants(giver, reason, 'grant', async (tx) => {
    const found = await holderIn(tx, input.holder)
    if ('error' in found) return refused(found.error)
    if (areOne(found.behind, await behindActor(tx, giver.actor))) return refused(ONESELF)
    const given = { ...found.holder, kind: input.kind, from, until, reason }
    const row = { ...given, id: randomUUID(), createdAt: now, createdBy: giver.actor.subject }
    const [grant = null] = await tx.run(store.createGrant, { rows: [row] })
    return { grant, userErrors: [] }
  })
}

function zonelessIn(input: GrantInput): UserError | null {
  const field = (['from', 'until'] as const).find((name) => typeof (input[name] ?? 0) !== 'number')
  if (!field) return null
  return withoutZone([field])
}

function wrongSpan(kind: GrantKind, from: Instant, until: Instant | null): UserError | null {
  const field = ['until']
  const most = MOST_DAYS[kind]
  if (most !== null && (until === null || until > from + most * DAY))
    return { code: 'INVALID_RANGE', field, message: `Give an end, at most ${most} days after it begins.` }
  if (until === null || until > from) return null
  return { code: 'INVALID_RANGE', field, message: 'Give an end after it begins.' }
}

const ONESELF: UserError = {
  code: 'FORBIDDEN',
  field: ['holder'],
  message: 'This is you, or a token that you own or made. Ask another administrator to give the grant.',
}

/** Ends a grant at once. */
export const revokeGrant = (by: Changing, id: string): Promise<Granted> =>
  changeGrants(by, null, 'revokeGrant', async (tx) => {
    const [grant] = await tx.run(store.revokeGrant, { id, by: by.actor.subject, now: by.now() })
    return grant
      ? { grant, userErrors: [] }
      : refused({ code: 'NOT_FOUND', field: ['id'], message: 'There is no grant with this id. `grants` lists all.' })
  })

const changeGrants = (
  by: Changing,
  reason: string | null,
  name: string,
  work: (tx: Transaction) => Promise<Granted>,
): Promise<Granted> =>
  onRecord(by, name, work, ({ grant }) => (grant ? { about: [grant.id, grant.holder], reason } : null))

/** Says which grants are needed from now on. */
export const setPolicy = async (by: Changing, grantsNeeded: readonly GrantKind[]): Promise<store.PolicyRow> => {
  const needed = [...new Set(grantsNeeded)].sort()
  return onRecord(
    by,
    'setAccessPolicy',
    async (tx) => {
      const [policy] = await tx.run(store.setAccessPolicy, { needed })
      return policy ?? { grantsNeeded: needed }
    },
    () => ({ about: needed.length > 0 ? needed.map((kind) => `needs ${kind}`) : ['needs no grant'], reason: null }),
  )
}

export async function policyOf(db: Database): Promise<store.PolicyRow> {
  const [policy] = await db.read(store.accessPolicy)
  return policy ?? { grantsNeeded: [] }
}

/** Grants, newest first. Throws BAD_USER_INPUT for a page that cannot be. */
export const listGrants = (db: Database, page: PageArgs) =>
  pageByTime(db, page, {
    before: store.grantsBefore,
    count: store.countGrants,
    lastOf: ({ createdAt, id }) => [createdAt, id],
  })
