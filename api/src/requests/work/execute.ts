import type { ExecuteInput, ReportTaskInput, TaskOutcome, UserError } from '../../generated/schema.ts'
import type { Transaction } from '../../platform/db/index.ts'
import {
  change,
  type Handling,
  type Outcome,
  orderWork,
  type RequestRow,
  refuse,
  refused,
  requestById,
} from '../cases/index.ts'
import { reaches } from '../executors/index.ts'
import { allTasks, planOf } from '../plans/index.ts'
import * as store from './store.ts'
import { isWatched } from './watch.ts'

/** Begins to carry out an approved plan, or tries again what failed. Throws DatabaseError. */
export const execute = (by: Handling, input: ExecuteInput): Promise<Outcome> =>
  change(by, 'execute', input, async (row, tx) => {
    const plan = row.stage === 'EXECUTING' ? await planOf(by, row) : null
    if (plan?.decided !== 'APPROVED')
      return refuse('WRONG_STAGE', `The request is at ${row.stage}. A plan is carried out once it is approved.`, 'id')
    const again = await tx.run(store.retryTasks, { plan: plan.id })
    await tx.run(orderWork, { request: row.id, at: by.now() })
    return { said: [{ kind: 'EXECUTION_ORDERED', body: { plan: plan.number, again: again.length } }] }
  })

const SHA_256 = /^[0-9a-f]{64}$/
const MOST_BYTES = 50 * 1024 * 1024
const LONGEST_NOTE = 5_000

/** What a person can say of a task. What is kept has its ground from a hold, an exemption or a position. */
const sayable: ReadonlySet<TaskOutcome> = new Set([
  'DELETED',
  'ANONYMISED',
  'MASKED',
  'RETRAIN_COMMITTED',
  'UNLEARNED',
  'NOTIFIED',
  'NOT_FOUND',
  'FAILED',
])

/**
 * A person says what became of a task that waits for one. Throws DatabaseError.
 * @param beside what is done with it in its transaction, or why it must not be
 */
export async function reportTask(
  by: Handling,
  input: ReportTaskInput,
  beside: (tx: Transaction) => Promise<UserError | null> = async () => null,
): Promise<Outcome> {
  const [task] = await by.db.read(store.taskById, { id: input.task })
  const [row] = task ? await by.db.read(requestById, { id: task.request }) : []
  if (!task || !row)
    return refused(refuse('NOT_FOUND', 'There is no task with this id. See the tasks of the plan.', 'task'))
  const evidence = input.evidence?.trim().toLowerCase() || null
  const wrong = wrongReport(input, evidence)
  if (wrong) return refused(wrong)
  return change(by, 'reportTask', { id: row.id, version: input.version }, async (locked, tx) => {
    const found = await openTask(by, locked, task.id)
    if ('code' in found) return found
    const stopped = await beside(tx)
    if (stopped) return stopped
    const state = input.outcome === 'FAILED' ? 'FAILED' : 'DONE'
    const assurance = reaches(found.assurance, 'ATTESTED') ? found.assurance : 'ATTESTED'
    const note = input.note?.trim() || null
    const said = { id: task.id, state, outcome: input.outcome, assurance, evidence, note }
    await tx.run(store.reportOnTask, { ...said, by: by.actor.subject, at: by.now() })
    await tx.run(orderWork, { request: locked.id, at: by.now() })
    const body = { task: task.id, place: found.place, outcome: input.outcome, evidence, note }
    return { said: [{ kind: 'TASK_REPORTED', body }] }
  })
}

function wrongReport({ outcome, evidenceBytes, note }: ReportTaskInput, evidence: string | null): UserError | null {
  if (!sayable.has(outcome))
    return refuse('INVALID_RANGE', `Nobody can report this. Use one of: ${[...sayable].join(', ')}.`, 'outcome')
  if (evidence !== null && !SHA_256.test(evidence))
    return refuse(
      'INVALID_RANGE',
      'Give the SHA-256 of the evidence in 64 hexadecimal digits, not the evidence.',
      'evidence',
    )
  if (evidence === null && outcome !== 'FAILED')
    return refuse('MISSING', 'Give the SHA-256 of what shows it.', 'evidence')
  if ((evidenceBytes ?? 0) > MOST_BYTES)
    return refuse('TOO_LONG', 'Evidence has at most 50 MB. Give that of a shorter extract.', 'evidenceBytes')
  return (note?.length ?? 0) > LONGEST_NOTE
    ? refuse('TOO_LONG', `Give at most ${LONGEST_NOTE} characters.`, 'note')
    : null
}

/** The task, where a person may say what became of it now; else why not. Throws DatabaseError. */
export async function openTask(by: Pick<Handling, 'db' | 'ws'>, row: RequestRow, id: string) {
  const isOpen = row.stage === 'EXECUTING' || isWatched(row)
  const plan = isOpen ? await planOf(by, row) : null
  if (plan?.decided !== 'APPROVED')
    return refuse(
      'WRONG_STAGE',
      `The request is at ${row.stage}. Tasks are reported while its plan is carried out.`,
      'task',
    )
  const task = (await allTasks(by.db, plan)).find((one) => one.id === id)
  if (!task) return refuse('NOT_FOUND', 'This task is of another plan than the one that is carried out.', 'task')
  if (task.state !== 'WAITING' && task.state !== 'FAILED')
    return refuse('WRONG_STAGE', `The task is ${task.state}: it does not wait for a person.`, 'task')
  return task
}
