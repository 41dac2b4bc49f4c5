import type { AssignTaskInput } from '../../generated/schema.ts'
import { withoutZone } from '../../platform/asOf.ts'
import { change, type Handling, type Outcome, refuse, refused } from '../cases/index.ts'
import { allTasks, planOf, settled } from '../plans/index.ts'
import { taskById } from '../work/index.ts'
import * as store from './store/tasks.ts'

export const NO_TASK = refuse('NOT_FOUND', 'There is no task with this id. See the tasks of the plan.', 'task')

/** Says who is to do a task and by when. Throws DatabaseError, in which case nothing was changed. */
export async function assignTask(by: Handling, input: AssignTaskInput): Promise<Outcome> {
  const [task] = await by.db.read(taskById, { id: input.task })
  if (!task) return refused(NO_TASK)
  const due = input.due ?? null
  if (due !== null && typeof due !== 'number') return refused(withoutZone(['due']))
  return change(by, 'assignTask', { id: task.request, version: input.version }, async (row, tx) => {
    const plan = await planOf(by, row)
    const found = plan && (await allTasks(by.db, plan)).find(({ id }) => id === task.id)
    if (plan?.decided !== 'APPROVED' || !found)
      return refuse('WRONG_STAGE', 'This task is of no plan that is carried out.', 'task')
    if (settled[found.state]) return refuse('WRONG_STAGE', `The task is ${found.state}: nothing is left to do.`, 'task')
    if (due !== null && due < row.receivedAt)
      return refuse('INVALID_RANGE', 'The request came after this time. Give a later one.', 'due')
    const subject = input.assignee ?? null
    const [person] = subject === null ? [] : await tx.run(store.assigneeBySubject, { subject })
    if (subject !== null && !person)
      return refuse(
        'NOT_FOUND',
        'Nobody of this id signed in here who may handle requests. See `assignees`.',
        'assignee',
      )
    await tx.run(store.assign, { id: task.id, assignee: subject, name: person?.name ?? null, due })
    const body = { task: task.id, place: found.place, assignee: subject, due }
    return { said: [{ kind: 'TASK_ASSIGNED', body }] }
  })
}
