import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { AssigneesDocument, AssignTaskDocument, type TaskRowFragment } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { request } from '@/lib/request.ts'
import { Button } from '@/ui/Button.tsx'
import { field, Labelled } from '@/ui/fields.tsx'
import { instant, textIn } from '@/ui/forms.ts'
import { MoveForm } from '../MoveForm.tsx'
import { useChange } from '../useChange.ts'

/** Whoever may be named to do tasks; nothing until they are known. */
export function useAssignees() {
  const { data } = useQuery(queryOf(AssigneesDocument, {}))
  return data?.assignees.edges.map(({ node }) => node) ?? []
}

type Props = { task: TaskRowFragment }

const assign = async (
  { id, request: { version } }: TaskRowFragment,
  to: { assignee: string | null; due: string | null },
) => (await request(AssignTaskDocument, { input: { task: id, version, ...to } })).assignTask

/** Takes a task over, and leaves its due date. */
export function AssignToMe({ task }: Props) {
  const me = useAssignees().find((one) => one.me)
  const change = useChange()
  if (!me || task.assignee?.me) return null
  return (
    <>
      <Button
        disabled={change.pending}
        aria-label={`Assign task ${task.number} to me`}
        onClick={() => change.send(() => assign(task, { assignee: me.subject, due: task.assignedDue }))}
      >
        Assign to me
      </Button>
      <p role="alert" className="text-fail empty:hidden">
        {change.rest()}
      </p>
    </>
  )
}

/** Says who does a task, and by when. */
export function AssignForm({ task }: Props) {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDetailsElement>(null)
  return (
    <details ref={box} className="mt-2" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="cursor-pointer">
        {task.assignee ? 'Reassign' : 'Assign'} task {task.number}
      </summary>
      {isOpen && <Fields task={task} />}
    </details>
  )
}

function Fields({ task }: Props) {
  const people = useAssignees()
  return (
    <div className="mt-2">
      <MoveForm
        title={`Who does task ${task.number}`}
        action="Save"
        look="quiet"
        shown={['assignee', 'due']}
        onSend={(form) =>
          assign(task, { assignee: textIn(form, 'assignee') || null, due: instant(textIn(form, 'due')) || null })
        }
      >
        {(at) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <Labelled name="Assignee" problem={at('assignee')}>
              {(described) => (
                <select
                  {...described}
                  key={people.length}
                  name="assignee"
                  defaultValue={task.assignee?.subject ?? ''}
                  className={field}
                >
                  <option value="">Nobody</option>
                  {people.map(({ subject, name, me }) => (
                    <option key={subject} value={subject}>
                      {me ? `${name} (you)` : name}
                    </option>
                  ))}
                </select>
              )}
            </Labelled>
            <Labelled name="Due at (UTC)" note="Empty: as the plan has it." problem={at('due')}>
              {(described) => (
                <input
                  {...described}
                  type="datetime-local"
                  name="due"
                  defaultValue={task.assignedDue?.slice(0, 16)}
                  className={field}
                />
              )}
            </Labelled>
          </div>
        )}
      </MoveForm>
    </div>
  )
}
