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
    {task.action === 'INSTRUCT_VENDOR' && <Instruction task={task} />}
  </>
)

/** What a vendor is sent, by a handler. */
const Instruction = ({ task: { id, number } }: { task: TaskRowFragment }) => (
  <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
    <a href={`/api/tasks/${id}/instruction/html`} download className="rounded underline underline-offset-4">
      Download the instruction of task {number}
    </a>
    <a href={`/api/tasks/${id}/instruction/jws`} download className="rounded underline underline-offset-4">
      Signed text of task {number} alone
    </a>
    <span className="text-muted">It names the person. Each download is on record.</span>
  </p>
)
