import type { RequestRow } from '../cases/index.ts'
import { lookUp } from '../manifests/index.ts'
import { allTasks, planOf } from '../plans/index.ts'
import { type Working, watchMsOf } from './context.ts'
import type { Lease, Next } from './lease.ts'
import { record, tellGraph, wake } from './settle.ts'
import * as store from './store.ts'
import { addTasks, verified } from './verify.ts'

/**
 * Looks whether somebody whose request was fulfilled is somewhere again: a new delivery named them, or a backup was restored. Each version
 * is a new task for a person, and the request says that they came back. Throws INCOMPLETE, LeaseLost, DatabaseError.
 */
export async function watch(context: Working, lease: Lease, request: RequestRow): Promise<Next> {
  const next = { at: context.now() + watchMsOf(context), tries: 0 }
  const plan = await planOf(context, request)
  if (!plan) return { at: null, tries: 0 }
  if (await wake(context, lease, { request, plan: plan.id, state: 'WAITING' })) return { at: context.now(), tries: 0 }
  const [{ epoch, looked } = { epoch: 0, looked: null }] = await context.db.read(store.epochOf, { request: request.id })
  if (epoch === looked) return next
  await tellGraph(context, plan.id, request)
  const { items, head } = await lookUp(context, request.id, request.customer ?? '')
  const tasks = await allTasks(context.db, plan)
  const { again, unplanned } = verified(items, tasks, new Set())
  // What waits for a person already was told of.
  const back = [...again.filter(({ state }) => state === 'DONE'), ...unplanned]
  if (back.length > 0)
    await record(context, lease, request, async (tx) => {
      await tx.run(store.reopenTasks, { ids: again.filter(({ state }) => state === 'DONE').map(({ id }) => id) })
      await addTasks(tx, plan, tasks, unplanned)
      const versions = back.flatMap(({ versionId }) => versionId ?? []).slice(0, MOST_NAMED)
      return { alarm: 'REAPPEARED', said: [{ kind: 'REAPPEARED', body: { versions, count: back.length } }] }
    })
  await context.db.write('markLooked', (tx) => tx.run(store.markLooked, { request: request.id, epoch: head.epoch }))
  return next
}

const MOST_NAMED = 50

/** Whether somebody's data was deleted for this request, so that they must not come back. */
export const isWatched = ({ stage, closedBy, plan }: RequestRow): boolean =>
  stage === 'CLOSED' && closedBy === 'FULFIL' && plan !== null
