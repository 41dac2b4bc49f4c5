import type { SetStoreCheckRuleInput, StoreCheckRulePayload, UserError } from '../../generated/schema.ts'
import { type ChangeAudit, onRecord } from '../../platform/access/index.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { refuse } from '../cases/index.ts'
import type { Registered } from '../executors/index.ts'
import * as store from './store.ts'

/** Stores are asked every day for so many days after the last deletion, and then every so many days. */
export type CheckRule = { dailyDays: number; everyDays: number }

const byDefault: CheckRule = { dailyDays: 30, everyDays: 7 }

const MOST_DAYS = { dailyDays: 3_650, everyDays: 90 }

/** A store is work as requests are, under a name that no request has. */
export const workOf = ({ id }: Pick<Registered, 'id'>): string => `store ${id}`

/** What the workspace said, or what is so by default. Throws DatabaseError. */
export async function checkRuleOf(db: Pick<Database, 'read'>): Promise<CheckRule> {
  const [row] = await db.read(store.checkRule)
  return {
    dailyDays: row?.dailyDays ?? byDefault.dailyDays,
    everyDays: row?.everyDays ?? byDefault.everyDays,
  }
}

type Setting = { db: Database; audit: ChangeAudit; now: () => Instant; executors: readonly Registered[] }

/** Says how often stores are asked from now on; they are asked at once. Throws DatabaseError. */
export async function setCheckRule(by: Setting, given: SetStoreCheckRuleInput): Promise<StoreCheckRulePayload> {
  const wrong = outOfRange(given)
  if (wrong) return { rule: null, userErrors: [wrong] }
  const rule = { dailyDays: given.dailyDays, everyDays: given.everyDays }
  const written = { ...rule, works: by.executors.map(workOf), at: by.now() }
  await onRecord(
    by,
    'setCheckRule',
    (tx) => tx.run(store.setCheckRule, written),
    () => ({ about: [`daily for ${rule.dailyDays} days, then every ${rule.everyDays}`] }),
  )
  return { rule, userErrors: [] }
}

function outOfRange(given: CheckRule): UserError | null {
  const least: CheckRule = { dailyDays: 0, everyDays: 1 }
  for (const field of ['dailyDays', 'everyDays'] as const)
    if (given[field] < least[field] || given[field] > MOST_DAYS[field])
      return refuse('INVALID_RANGE', `Give ${least[field]} to ${MOST_DAYS[field]} days.`, field)
  return null
}

/** Between two questions to a store. @param last when somebody was deleted last */
export const daysBetween = (rule: CheckRule, last: Instant | null, now: Instant, day: number): number =>
  last !== null && now - last < rule.dailyDays * day ? 1 : rule.everyDays

/** Sees to it that each store is asked from time to time, also one that is new. Throws DatabaseError. */
export async function orderStores({ db, executors }: Pick<Setting, 'db' | 'executors'>, at: Instant): Promise<void> {
  const works = executors.map(workOf)
  if (works.length === 0) return
  const ordered = (await db.read(store.storesOrdered, { works })).map(({ work }) => work)
  const missing = works.filter((work) => !ordered.includes(work))
  if (missing.length > 0) await db.write('orderStores', (tx) => tx.run(store.orderStores, { works: missing, at }))
}
