'use client'

import type { Narrowing } from '@/lib/narrowing.ts'
import { Button } from '@/ui/Button.tsx'
import { Choice, field, Labelled } from '@/ui/fields.tsx'
import { isNarrowed, type RequestChoice } from './choice.ts'
import { dueNames, dues, stageNames, stages, stateNames, states, typeNames, types } from './words.ts'

type Props = { choice: RequestChoice; onChoose: (change: Narrowing<RequestChoice>) => void }

/** What narrows the queue: type, stage, state, due date and reference. */
export function RequestFilters({ choice, onChoose }: Props) {
  return (
    <search className="grid grid-cols-2 items-end gap-3 text-[0.93rem] lg:grid-cols-[1fr_1fr_1fr_1fr_1.2fr_auto]">
      <Choice
        name="Due"
        value={choice.due ?? ''}
        options={dues}
        nameOf={(due) => dueNames[due]}
        none="Any time"
        onChoose={(due) => onChoose({ due })}
      />
      <Choice
        name="Type"
        value={choice.type ?? ''}
        options={types}
        nameOf={(type) => typeNames[type]}
        none="Any type"
        onChoose={(type) => onChoose({ type })}
      />
      <Choice
        name="Stage"
        value={choice.stage ?? ''}
        options={stages}
        nameOf={(stage) => stageNames[stage]}
        none="Any stage"
        onChoose={(stage) => onChoose({ stage })}
      />
      <Choice
        name="State"
        value={choice.state ?? ''}
        options={states}
        nameOf={(state) => stateNames[state]}
        none="Any state"
        onChoose={(state) => onChoose({ state })}
      />
      <Labelled name="Reference contains">
        {(described) => (
          <input
            {...described}
            value={choice.reference}
            autoComplete="off"
            onChange={({ target }) => onChoose({ reference: target.value || null })}
            className={field}
          />
        )}
      </Labelled>
      <Button
        disabled={!isNarrowed(choice)}
        onClick={() => onChoose({ type: null, stage: null, state: null, due: null, reference: null })}
      >
        Clear
      </Button>
    </search>
  )
}
