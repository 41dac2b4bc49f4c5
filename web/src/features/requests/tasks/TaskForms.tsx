import type { TaskRowFragment } from '@/generated/graphql.ts'
import { AssignForm } from './AssignForm.tsx'
import { LinkForm } from './LinkForm.tsx'
import { ReportTaskForm } from './ReportTaskForm.tsx'

/** What can be done with a task that waits for a person: name who does it, report, or let somebody outside do both. */
export const TaskForms = ({ task }: { task: TaskRowFragment }) => (
  <>
    <AssignForm task={task} />
    <ReportTaskForm task={task} />
    <LinkForm task={task} />
  </>
)
