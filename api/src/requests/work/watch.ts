import { namedIn, type RequestRow } from '../cases/index.ts'
import { ExecutorProblem } from '../executors/index.ts'
import { lookUp } from '../manifests/index.ts'
import { allTasks, planOf, type TaskRow } from '../plans/index.ts'
import { NotSealed } from '../vault/index.ts'
import { lookAtCommitments } from './commitments.ts'
import { dayMsOf, type Working, watchMsOf } from './context.ts'
import type { Lease, Next } from './lease.ts'
import { record, tellGraph, wake } from './settle.ts'
import * as store from './store.ts'
import { checkRuleOf, orderStores } from './storeChecks.ts'
import { addTasks, leftInStores, type Verified, type Verifying, verified } from './verify.ts'

/**
 * Looks whether somebody whose request was fulfilled is somewhere again: a new delivery named them, or a backup was restored. What they
 * are in is a new task for a person, and the request says that they came back. Throws INCOMPLETE, LeaseLost, DatabaseError.
 */
export async function watch(context: Working, lease: Lease, request: RequestRow): Promise<Next> {
  const { db, now } = context
  const next = { at: now() + watchMsOf(context), tries: 0 }
  const plan = await planOf(context, request)
  if (!plan) return { at: null, tries: 0 }
  if (await wake(context, lease, { request, plan: plan.id, state: 'WAITING' })) return { at: now(), tries: 0 }
  await orderStores(context, now() + dayMsOf(context))
  await tellGraph(context, plan.id, request)
  await lookAtCommitments(context, lease, { request, plan })
  const [seen = { epoch: 0, looked: null, askedAt: null }] = await db.read(store.epochOf, { request: request.id })
  const isNew = seen.epoch !== seen.looked
  const asks = await asksByKeys(context, request, seen.askedAt)
  if (!isNew && !asks) return next
  const tasks = await allTasks(db, plan)
  const looked = isNew ? await lookUp(context, request.id, request.customer ?? '') : null
  const left = asks ? await leftByKeys(context, request, tasks) : NOTHING_LEFT
  await tellBack(context, lease, { request, plan, tasks }, verified(looked?.items ?? [], tasks, left))
  const seenNow = { epoch: looked?.head.epoch ?? seen.epoch, askedAt: asks ? now() : seen.askedAt }
  await db.write('markLooked', (tx) => tx.run(store.markLooked, { request: request.id, ...seenNow }))
  return next
}

async function tellBack(context: Working, lease: Lease, { request, plan, tasks }: Verifying, found: Verified) {
  // What waits for a person already was told of.
  const again = found.again.filter(({ state }) => state === 'DONE')
  const back = [...again, ...found.unplanned]
  if (back.length === 0) return
  await record(context, lease, request, async (tx) => {
    await tx.run(store.reopenTasks, { ids: again.map(({ id }) => id) })
    await addTasks(tx, plan, tasks, found.unplanned)
    const versions = namedIn(back.flatMap(({ versionId }) => versionId ?? []))
    return { alarm: 'REAPPEARED', said: [{ kind: 'REAPPEARED', body: { versions, count: back.length } }] }
  })
}

const NOTHING_LEFT: ReadonlySet<string> = new Set()

/** Once a day, for as long as the workspace wants it daily. */
async function asksByKeys(context: Working, { closedAt }: RequestRow, askedAt: number | null): Promise<boolean> {
  const day = dayMsOf(context)
  const last = askedAt ?? closedAt ?? 0
  if (context.executors.length === 0 || context.now() - last < day) return false
  const { dailyDays } = await checkRuleOf(context.db)
  return context.now() - (closedAt ?? 0) < dailyDays * day
}

/**
 * Rows by the keys of what was deleted: also those that hold no identity. Once the vault is shredded nobody knows the keys any more, and
 * `stores.ts` goes on alone, which also says where a store cannot be asked.
 */
async function leftByKeys(context: Working, request: RequestRow, tasks: readonly TaskRow[]) {
  try {
    return await leftInStores(context, request, tasks)
  } catch (error) {
    if (error instanceof NotSealed || error instanceof ExecutorProblem) return NOTHING_LEFT
    throw error
  }
}

/** Whether somebody's data was deleted for this request, so that they must not come back. */
export const isWatched = ({ stage, closedBy, plan }: RequestRow): boolean =>
  stage === 'CLOSED' && closedBy === 'FULFIL' && plan !== null
