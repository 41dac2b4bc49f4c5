import type { TaskAction, TaskOutcome } from '../../generated/schema.ts'
import { idOf } from '../../vocabulary/ids.ts'
import { identitiesOf, namedIn, type RequestRow } from '../cases/index.ts'
import type { ArtifactName } from '../executors/index.ts'
import { type Item, lookUp } from '../manifests/index.ts'
import type { StoredPlan, TaskRow } from '../plans/index.ts'
import { rowsIn } from './attempt.ts'
import { dayMsOf, type Working, watchMsOf } from './context.ts'
import type { Lease, Next } from './lease.ts'
import { record, type Settled, settleIn } from './settle.ts'
import * as store from './store.ts'
import { orderStores } from './storeChecks.ts'

/** Outcomes with which the person may still be in a version: each has its ground on the task. */
const kept: ReadonlySet<TaskOutcome> = new Set([
  'RETAINED_EXEMPT',
  'RETAINED_HOLD',
  'DEFERRED_UNTIL',
  'RETRAIN_COMMITTED',
  'NOTIFIED',
])

export const isKept = ({ outcome }: Pick<TaskRow, 'outcome'>): boolean => outcome !== null && kept.has(outcome)

/** Whether somebody is in a version, or may be, as the graph says. */
export const isThere = ({ verdict, live }: Item) =>
  live && (verdict === 'CONFIRMED' || verdict === 'DERIVED' || verdict === 'POSSIBLE')

/** What verification came to. `again`: tasks that are to be done once more. `unplanned`: versions that no task is about. */
export type Verified = { again: TaskRow[]; unplanned: Item[] }

/**
 * Whether a request is fulfilled, from what the graph says now and what is left in stores. Pure. @param left ids of tasks of which rows
 * are in a store again
 */
export function verified(items: readonly Item[], tasks: readonly TaskRow[], left: ReadonlySet<string>): Verified {
  const byVersion = new Map(tasks.flatMap((task) => (task.versionId === null ? [] : [[task.versionId, task] as const])))
  const there = items.filter(isThere)
  const again = new Set(tasks.filter(({ id }) => left.has(id)))
  for (const { versionId } of there) {
    const task = byVersion.get(versionId)
    if (task && !isKept(task)) again.add(task)
  }
  return { again: [...again], unplanned: there.filter(({ versionId }) => !byVersion.has(versionId)) }
}

/**
 * Asks the graph and the stores once more. Only where neither has the person, but for what is kept on a ground, is the request fulfilled;
 * else it goes on. Throws INCOMPLETE where the graph cannot tell, ExecutorProblem, LeaseLost, DatabaseError.
 */
export async function verify(context: Working, lease: Lease, { request, plan, tasks }: Verifying): Promise<Next> {
  if (request.stage === 'EXECUTING')
    await record(context, lease, request, async () => ({
      moves: ['FINISH'],
      said: [{ kind: 'FINISHED', body: countsOf(tasks) }],
    }))
  const { items } = await lookUp(context, request.id, request.customer ?? '')
  const { again, unplanned } = verified(items, tasks, await leftInStores(context, request, tasks))
  if (again.length === 0 && unplanned.length === 0) {
    await record(context, lease, request, async (tx) => {
      const done = tasks.filter(({ action }) => action === 'VERIFY')
      await settleIn(
        tx,
        done.map(({ id }): Settled => ({ id, state: 'DONE', outcome: null, assurance: 'QUERIED' })),
        context.now(),
      )
      return { moves: ['CONFIRM', 'FULFIL'], said: [{ kind: 'FULFILLED', body: countsOf(tasks) }] }
    })
    await orderStores(context, context.now() + dayMsOf(context))
    return { at: context.now() + watchMsOf(context), tries: 0 }
  }
  await record(context, lease, request, async (tx) => {
    const at = context.now()
    await settleIn(tx, again.map(reopened), at)
    await addTasks(tx, plan, tasks, unplanned)
    const body = { again: again.length, unplanned: namedIn(unplanned.map(({ versionId }) => versionId)) }
    return { moves: ['REOPEN'], said: [{ kind: 'NOT_VERIFIED', body }] }
  })
  return { at: context.now(), tries: 0 }
}

export type Verifying = { request: RequestRow; plan: StoredPlan; tasks: readonly TaskRow[] }

/** To the executor it goes back by itself; what a person said of it, a person says again. */
const reopened = ({ id, assurance }: TaskRow): Settled => ({ id, state: 'PENDING', outcome: null, assurance })

/** A version that came after the approval: a person decides what becomes of it, since nobody approved anything about it. */
export async function addTasks(
  tx: Parameters<typeof settleIn>[0],
  plan: StoredPlan,
  tasks: readonly TaskRow[],
  unplanned: readonly Item[],
): Promise<void> {
  const ground =
    'The person came to this version after the plan was approved. Delete them there, or find out why they are.'
  const added = unplanned.map((item) => ({ ...item, id: `${plan.id}-${item.versionId}`, ground }))
  await addIn(tx, plan, tasks, added, 'CHECK_BACKUP')
}

/** As `addTasks`, of what a store says that the person is in, of which no version was planned for. */
export async function addArtifactTasks(
  tx: Parameters<typeof settleIn>[0],
  plan: StoredPlan,
  tasks: readonly TaskRow[],
  unplanned: readonly ArtifactName[],
): Promise<void> {
  const ground = 'The store has rows of the person again. Delete them there, or find out why they are.'
  const added = unplanned.map(({ namespace, name }) => ({
    id: idOf(plan.id, 'task', namespace, name),
    namespace,
    name,
    ground,
  }))
  await addIn(tx, plan, tasks, added, 'DELETE_ROWS')
}

async function addIn(
  tx: Parameters<typeof settleIn>[0],
  plan: StoredPlan,
  tasks: readonly TaskRow[],
  added: readonly { id: string; ground: string }[],
  action: TaskAction,
): Promise<void> {
  if (added.length === 0) return
  const last = Math.max(0, ...tasks.map(({ place }) => place))
  const common = { step: 'RAW', action, demanded: 'ATTESTED', state: 'WAITING', assurance: 'NOT_CHECKED' }
  const rows = added.map((one, at) => ({ ...one, ...common, place: last + at + 1 }))
  await tx.run(store.addTasks, { plan: plan.id, rows })
}

const countsOf = (tasks: readonly TaskRow[]) => {
  const counts: Record<string, number> = {}
  for (const { outcome } of tasks) if (outcome !== null) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

/** The tasks of executors of which rows are in the store, by what was found and by the identities once more. */
export async function leftInStores(
  context: Working,
  request: RequestRow,
  tasks: readonly TaskRow[],
): Promise<Set<string>> {
  const left = new Set<string>()
  const attempts = await context.db.read(store.lastAttempts, {
    tasks: tasks.filter(({ outcome }) => outcome === 'DELETED').map(({ id }) => id),
  })
  if (attempts.length === 0) return left
  const identities = await identitiesOf(context, request.id, 'EXECUTE')
  for (const { executor, sealed, ids } of attempts) {
    const registered = context.executors.find(({ id }) => id === executor)
    if (!registered || sealed === null) continue
    const { remaining } = await registered.executor.check(await rowsIn(context, sealed), identities, 'QUERIED')
    for (const task of tasks.filter(({ id }) => ids.includes(id))) {
      const own = registered.collectionsOf({ namespace: task.namespace ?? '', name: task.name ?? '' }) ?? []
      if (own.some((name) => (remaining[name] ?? 0) > 0)) left.add(task.id)
    }
  }
  return left
}
