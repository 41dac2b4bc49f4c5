import { randomUUID } from 'node:crypto'
import { identitiesOf, type RequestRow } from '../cases/index.ts'
import { ExecutorProblem } from '../executors/index.ts'
import type { Answer, Instructed, Instruction } from '../instructions/index.ts'
import { dueOf, type StoredPlan, type TaskRow } from '../plans/index.ts'
import { backoff, MOST_TRIES, type Working } from './context.ts'
import type { Lease } from './lease.ts'
import { record, type Settled, settleIn } from './settle.ts'
import * as store from './store.ts'
import { Results } from './stored.ts'

/** An instruction that was taken on is asked about again after so long, in ms. */
const FOLLOW_UP_MS = 3_600_000

type Order = { request: RequestRow; plan: StoredPlan; task: TaskRow; instructed: Instructed }

type Sent = { id: string; key: string; tries: number }

/**
 * Has somebody else do a task. The instruction is on record before it is sent, and keeps its key, so that after a crash, or when it is
 * asked about again, it is still the same one. Whoever took it on is asked every hour until it is done, or somebody here reports on it.
 * Throws LeaseLost, NotSealed, DatabaseError.
 */
export async function instruct(context: Working, lease: Lease, order: Order): Promise<void> {
  const { request, plan, task, instructed } = order
  const identities = await identitiesOf(context, request.id, 'EXECUTE')
  const sent = await begun(context, lease, order)
  const { action, namespace, name, label, systemKey: system } = task
  const instruction: Instruction = {
    key: sent.key,
    request: request.id,
    task: task.id,
    action,
    namespace: namespace ?? '',
    name: name ?? '',
    label: label ?? '',
    system,
    due: dueOf({ ...task, plan }),
    identities,
  }
  try {
    const answer = await instructed.instruct(instruction)
    if (answer.state === 'ACCEPTED') await later(context, lease, order, sent, answer)
    else await end(context, lease, order, sent, answer)
  } catch (error) {
    if (!(error instanceof ExecutorProblem)) throw error
    const tries = sent.tries + 1
    if (error.retryable && tries < MOST_TRIES) await tryLater(context, lease, order, { ...sent, tries }, error)
    else await fail(context, lease, order, sent, error)
  }
}

async function begun({ db, now }: Working, lease: Lease, { plan, task, instructed }: Order): Promise<Sent> {
  const of = { task: task.id, executor: instructed.id }
  return db.write('beginInstruction', async (tx) => {
    await lease.keptIn(tx)
    const [open] = await tx.run(store.openInstruction, of)
    if (open) return open
    const id = randomUUID()
    const results = Results.write(resultsOf(null))
    await tx.run(store.beginInstruction, { ...of, id, plan: plan.id, step: task.step, results, at: now() })
    return { id, key: id, tries: 0 }
  })
}

const resultsOf = (receipt: Record<string, string> | null) => ({
  found: {},
  affected: null,
  remaining: null,
  receipt,
  notes: [],
})

async function later(context: Working, lease: Lease, { request, task, instructed }: Order, sent: Sent, answer: Answer) {
  const isFirst = sent.tries === 0
  await record(context, lease, request, async (tx) => {
    const results = Results.write(resultsOf(answer.receipt))
    const askAt = context.now() + FOLLOW_UP_MS
    await tx.run(store.askLater, { task: task.id, attempt: sent.id, askAt, tries: 1, results, error: null })
    const body = { task: task.id, executor: instructed.id, state: answer.state }
    return { said: isFirst ? [{ kind: 'INSTRUCTED', body }] : [] }
  })
}

async function end(context: Working, lease: Lease, { request, task, instructed }: Order, sent: Sent, answer: Answer) {
  await record(context, lease, request, async (tx) => {
    const at = context.now()
    await settleIn(tx, [settledBy(task.id, answer)], at)
    const results = Results.write(resultsOf(answer.receipt))
    await tx.run(store.endAttempt, { id: sent.id, results, level: 'ATTESTED', error: null, endedAt: at })
    const outcome = answer.state === 'DONE' ? answer.outcome : null
    return {
      said: [{ kind: 'INSTRUCTED', body: { task: task.id, executor: instructed.id, state: answer.state, outcome } }],
    }
  })
}

/** Who was not found is a person's to look for: nothing found is never a success. */
function settledBy(id: string, answer: Answer): Settled {
  if (answer.state !== 'DONE') return { id, state: 'FAILED', outcome: 'FAILED', assurance: 'NOT_CHECKED' }
  const { outcome } = answer
  return { id, state: outcome === 'NOT_FOUND' ? 'WAITING' : 'DONE', outcome, assurance: 'ATTESTED' }
}

const tryLater = (context: Working, lease: Lease, { task }: Order, { id, tries }: Sent, error: ExecutorProblem) =>
  context.db.write('askLater', async (tx) => {
    await lease.keptIn(tx)
    const askAt = context.now() + backoff(tries)
    const results = Results.write(resultsOf(null))
    await tx.run(store.askLater, { task: task.id, attempt: id, askAt, tries, results, error: error.message })
  })

async function fail(
  context: Working,
  lease: Lease,
  { request, task, instructed }: Order,
  { id }: Sent,
  error: ExecutorProblem,
) {
  await record(context, lease, request, async (tx) => {
    const at = context.now()
    await settleIn(tx, [{ id: task.id, state: 'FAILED', outcome: 'FAILED', assurance: 'NOT_CHECKED' }], at)
    const results = Results.write(resultsOf(null))
    await tx.run(store.endAttempt, { id, results, level: 'NOT_CHECKED', error: error.message, endedAt: at })
    const body = { executor: instructed.id, code: error.code, message: error.message }
    return { said: [{ kind: 'EXECUTION_FAILED', body }] }
  })
}
