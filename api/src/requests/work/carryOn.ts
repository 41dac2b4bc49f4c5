import { guardKeys, raiseStored, underNewestKey } from '../../platform/keys/index.ts'
import { type RequestRow, requestById } from '../cases/index.ts'
import { ExecutorProblem } from '../executors/index.ts'
import { allTasks, planOf, type StoredPlan, settled, steps, type TaskRow } from '../plans/index.ts'
import { suppress as suppressStatement } from '../suppression/index.ts'
import { attempt, type Group } from './attempt.ts'
import { lookAtCommitments } from './commitments.ts'
import { backoff, MOST_TRIES, type Working } from './context.ts'
import { instruct } from './instruct.ts'
import type { Lease, Next } from './lease.ts'
import { record, type Settled, settleIn, tellGraph, wake } from './settle.ts'
import * as store from './store.ts'
import { workOf } from './storeChecks.ts'
import { askStore } from './stores.ts'
import { verify } from './verify.ts'
import { isWatched, watch } from './watch.ts'

const NOTHING: Next = { at: null, tries: 0 }

/**
 * Asks a store, where that is the work. Else carries on with an approved plan, step by step, as far as can be without a person, and verifies it at the end. Each part may be done
 * again after a crash. Throws what reading, sealing and storing may, in which case it is tried again.
 */
export async function carryOn(context: Working, request: string, lease: Lease): Promise<Next> {
  const asked = context.executors.find((one) => workOf(one) === request)
  if (asked) return askStore(context, lease, asked)
  for (;;) {
    const [row] = await context.db.read(requestById, { id: request })
    if (row && isWatched(row)) return watch(context, lease, row)
    if (!row || (row.stage !== 'EXECUTING' && row.stage !== 'VERIFYING_EFFECT')) return NOTHING
    const plan = await planOf(context, row)
    if (plan?.decided !== 'APPROVED') return NOTHING
    await tellGraph(context, plan.id, row)
    if (row.stage === 'EXECUTING' && (await wake(context, lease, { request: row, plan: plan.id, state: 'PENDING' })))
      continue
    const next = await askedAgain(context, plan.id)
    const tasks = await allTasks(context.db, plan)
    const step = steps.find((one) => tasks.some((task) => task.step === one && !settled[task.state]))
    if (step === undefined) return NOTHING
    if (step === 'VERIFY') return verify(context, lease, { request: row, plan, tasks })
    const here = { request: row, plan, tasks: tasks.filter((task) => task.step === step && isReady(task, tasks)) }
    const on = await workOn(context, lease, here)
    if (on !== 'ON') {
      const overdue = await lookAtCommitments(context, lease, { request: row, plan })
      return sooner(sooner(on, next), { at: overdue, tries: 0 })
    }
  }
}

/** Who has not answered yet, and is due for it, is asked again. @returns when the next one is */
async function askedAgain({ db, now }: Working, plan: string): Promise<Next> {
  const waiting = await db.read(store.asked, { plan })
  const ids = waiting.filter(({ askAt }) => askAt <= now()).map(({ id }) => id)
  if (ids.length > 0) await db.write('askAgain', (tx) => tx.run(store.askAgain, { ids }))
  return { at: waiting.find(({ askAt }) => askAt > now())?.askAt ?? null, tries: 0 }
}

const sooner = (a: Next, b: Next): Next => (b.at !== null && (a.at === null || b.at < a.at) ? { ...a, at: b.at } : a)

type Here = { request: RequestRow; plan: StoredPlan; tasks: readonly TaskRow[] }

/** Whether it is this program's turn: what waits or failed is a person's. */
const isReady = ({ state, after }: TaskRow, tasks: readonly TaskRow[]) =>
  (state === 'PENDING' || state === 'RUNNING') &&
  after.every((place) => tasks.some((task) => task.place === place && settled[task.state]))

async function workOn(context: Working, lease: Lease, here: Here): Promise<Next | 'ON'> {
  const [task] = here.tasks
  if (!task) return NOTHING
  if (task.action === 'SUPPRESS') await suppress(context, lease, here, task)
  else {
    const group = groupOf(context, here, task)
    if (group) return execute(context, lease, group)
    const instructed = instructedOf(context, task)
    if (instructed) await instruct(context, lease, { ...here, task, instructed })
    else await wait(context, lease, task)
  }
  return 'ON'
}

/** With the first task goes all that its executor does at the same step. Null: it is for a person. */
function groupOf({ executors }: Working, { request, plan, tasks }: Here, task: TaskRow): Group | null {
  const does = (one: TaskRow) => (registered: Working['executors'][number]) =>
    one.versionId !== null &&
    registered.collectionsOf({ namespace: one.namespace ?? '', name: one.name ?? '' }) !== null
  const registered = executors.find(does(task))
  if (!registered) return null
  return { request, plan, step: task.step, registered, tasks: tasks.filter((one) => does(one)(registered)) }
}

/** Who answers for a task's system. Null: nobody. */
const instructedOf = ({ instructions }: Working, { versionId, systemKey }: TaskRow) =>
  (versionId !== null && systemKey !== null && instructions.find(({ systems }) => systems.includes(systemKey))) || null

async function execute(context: Working, lease: Lease, group: Group): Promise<Next | 'ON'> {
  try {
    await attempt(context, lease, group)
    return 'ON'
  } catch (error) {
    if (!(error instanceof ExecutorProblem)) throw error
    const tries = lease.tries + 1
    if (error.retryable && tries < MOST_TRIES) return { at: context.now() + backoff(tries), tries }
    await record(context, lease, group.request, async (tx) => {
      const failed = group.tasks.map(
        ({ id }): Settled => ({ id, state: 'FAILED', outcome: 'FAILED', assurance: 'NOT_CHECKED' }),
      )
      await settleIn(tx, failed, context.now())
      return {
        said: [
          {
            kind: 'EXECUTION_FAILED',
            body: { executor: group.registered.id, code: error.code, message: error.message },
          },
        ],
      }
    })
    return NOTHING
  }
}

async function suppress(context: Working, lease: Lease, { request }: Here, { id }: TaskRow): Promise<void> {
  const { personKeys } = context
  await underNewestKey(personKeys, (count) =>
    record(context, lease, request, async (tx, row) => {
      const identities = row.identities.map((identity) => personKeys?.raised(identity) ?? identity)
      await raiseStored(tx, personKeys, identities)
      const digests = identities.map(({ digest }) => digest)
      await tx.run(suppressStatement, { digests, at: context.now(), request: row.id })
      await settleIn(tx, [{ id, state: 'DONE', outcome: null, assurance: 'QUERIED' }], context.now())
      await guardKeys(tx, count)
      return { said: [{ kind: 'SUPPRESSED', body: { identities: digests.length } }] }
    }),
  )
}

/** It needs no event: the plan says that it is a person's. */
const wait = (context: Working, lease: Lease, { id }: TaskRow): Promise<void> =>
  context.db.write('awaitPerson', async (tx) => {
    await lease.keptIn(tx)
    await tx.run(store.awaitPerson, { id })
  })
