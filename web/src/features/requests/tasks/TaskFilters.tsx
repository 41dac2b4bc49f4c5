'use client'

import type { TaskHolder } from '@/generated/graphql.ts'
import type { Narrowing } from '@/lib/narrowing.ts'
import { Button } from '@/ui/Button.tsx'
import { Choice, field, Labelled } from '@/ui/fields.tsx'
import { dueNames, dues, taskStateNames } from '../words.ts'
import { useAssignees } from './AssignForm.tsx'
import { holders, isNarrowed, type TaskChoice, taskStates } from './choice.ts'

const holderNames: Readonly<Record<TaskHolder, string>> = { MINE: 'Mine', NOBODYS: 'Nobody’s' }

type Props = { choice: TaskChoice; onChoose: (change: Narrowing<TaskChoice>) => void }

/** What narrows the list: whose tasks, in which state and system, and when they are due. */
export function TaskFilters({ choice, onChoose }: Props) {
  const people = useAssignees()
  const nameOf = (subject: string) => people.find((one) => one.subject === subject)?.name ?? subject
  const subjects = [
    ...new Set([...people.map(({ subject }) => subject), ...(choice.assignee ? [choice.assignee] : [])]),
  ]
  return (
    <search className="grid grid-cols-2 items-end gap-3 text-[0.93rem] lg:grid-cols-[1fr_1fr_1fr_1fr_1.2fr_auto]">
      <Choice
        name="Whose"
        value={choice.holder ?? ''}
        options={holders}
        nameOf={(holder) => holderNames[holder]}
        none="Everybody’s"
        onChoose={(holder) => onChoose({ holder, assignee: null })}
      />
      <Choice
        name="Assignee"
        value={choice.assignee}
        options={subjects}
        nameOf={nameOf}
        none="Anybody"
        onChoose={(assignee) => onChoose({ assignee, holder: null })}
      />
      <Choice
        name="State"
        value={choice.state ?? ''}
        options={taskStates}
        nameOf={(state) => taskStateNames[state]}
        none="To do"
        onChoose={(state) => onChoose({ state })}
      />
      <Choice
        name="Due"
        value={choice.due ?? ''}
        options={dues}
        nameOf={(due) => dueNames[due]}
        none="Any time"
        onChoose={(due) => onChoose({ due })}
      />
      <Labelled name="System">
        {(described) => (
          <input
            {...described}
            value={choice.system}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => onChoose({ system: target.value || null })}
            className={field}
          />
        )}
      </Labelled>
      <Button
        disabled={!isNarrowed(choice)}
        onClick={() => onChoose({ holder: null, assignee: null, state: null, due: null, system: null })}
      >
        Clear
      </Button>
    </search>
  )
}
