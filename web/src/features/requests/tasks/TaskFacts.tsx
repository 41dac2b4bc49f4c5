import { CircleCheck, CircleDashed, CirclePause, CircleX, Clock, LoaderCircle, User } from 'lucide-react'
import type { TaskRowFragment, TaskState } from '@/generated/graphql.ts'
import { evidencePath } from '@/lib/paths.ts'
import { dayText } from '@/lib/time.ts'
import { actionNames } from '@/lib/words.ts'
import { type Look, Mark } from '@/ui/Mark.tsx'
import { Closed } from '@/ui/Name.tsx'
import { bytesText } from '../bytes.ts'
import { assuranceNames, outcomeNames, taskStateNames } from '../words.ts'

/** Each state has a shape and a colour of its own. */
export const stateLooks: Readonly<Record<TaskState, Look>> = {
  PENDING: { Icon: CircleDashed, className: 'bg-sunken text-muted' },
  RUNNING: { Icon: LoaderCircle, className: 'bg-accent-soft text-accent' },
  WAITING: { Icon: User, className: 'bg-warn-soft text-warn' },
  DONE: { Icon: CircleCheck, className: 'bg-sunken text-good' },
  FAILED: { Icon: CircleX, className: 'bg-fail-soft text-fail' },
  HELD: { Icon: CirclePause, className: 'bg-sunken text-ink' },
  DEFERRED: { Icon: Clock, className: 'bg-sunken text-ink' },
}

type Props = { task: TaskRowFragment }

/** Whether a person may say what became of it now. */
export const isForPeople = ({ state }: TaskRowFragment): boolean => state === 'WAITING' || state === 'FAILED'

/** What a task is: its action, of what, in which system. */
export const TaskTitle = ({ task }: Props) => (
  <span className="wrap-anywhere block">
    <span className="text-muted">{task.number}.</span> <span className="font-medium">{actionNames[task.action]}</span>{' '}
    {task.closed ? (
      <Closed />
    ) : (
      <>
        {task.name}
        {task.label && <span className="text-muted"> {task.label}</span>}
        {task.systemKey && <span className="text-muted"> in {task.systemKey}</span>}
      </>
    )}
  </span>
)

/** How far a task is, who does it, and what was reported. */
export const TaskFacts = ({ task }: Props) => (
  <>
    {!task.closed && <span className="block text-muted">{task.ground}</span>}
    <span className="flex flex-wrap items-center gap-x-2">
      <Mark look={stateLooks[task.state]}>{taskStateNames[task.state]}</Mark>
      {task.outcome && <span>{outcomeNames[task.outcome]}</span>}
      {task.assurance !== 'NOT_CHECKED' && <span>({assuranceNames[task.assurance]})</span>}
      {task.deferredUntil && <span>until {dayText(task.deferredUntil)}</span>}
      {task.assignee && <span>{task.assignee.me ? 'Yours' : `For ${task.assignee.name}`}</span>}
      {task.added && <span className="text-warn">Came after the approval.</span>}
    </span>
    {task.report && <Report task={task} report={task.report} />}
  </>
)

const Report = ({ task, report }: Props & { report: NonNullable<TaskRowFragment['report']> }) => (
  <span className="wrap-anywhere block text-muted">
    Reported by {report.by}, {dayText(report.at)}
    {report.note && !task.closed ? `: ${report.note}` : '.'}{' '}
    {report.file?.available && (
      <a
        href={evidencePath(task.id, report.file.digest)}
        download
        className="rounded text-ink underline underline-offset-4"
      >
        Evidence of task {task.number} ({bytesText(report.file.bytes)})
      </a>
    )}
    {report.file?.available === false && 'The evidence was shredded. Its SHA-256 is in the events.'}
  </span>
)
