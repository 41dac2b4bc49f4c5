'use client'

import type { ReactNode } from 'react'
import type { Narrowing } from '@/lib/narrowing.ts'
import { Button } from '@/ui/Button.tsx'
import { type AuditChoice, isNarrowed } from './choice.ts'
import { actionNames, actions, outcomeNames, outcomes } from './words.ts'

type Props = { choice: AuditChoice; onChoose: (change: Narrowing<AuditChoice>) => void }

const field = 'h-9 w-full min-w-0 rounded-lg border border-line bg-surface px-2.5'

/** What narrows the audit: who, whom, what, how it ended, and when. */
export function AuditFilters({ choice, onChoose }: Props) {
  return (
    <search className="grid grid-cols-1 items-end gap-3 text-[0.93rem] sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-[1.5fr_1.5fr_1.5fr_1fr_1.3fr_1.3fr_auto]">
      <Labelled name="Who, by name">
        <input
          value={choice.actor}
          onChange={({ target }) => onChoose({ actor: target.value || null })}
          className={field}
        />
      </Labelled>
      <Labelled name="Customer, by ref">
        <input
          value={choice.customer}
          onChange={({ target }) => onChoose({ customer: target.value || null })}
          className={field}
        />
      </Labelled>
      <Labelled name="What">
        <select
          value={choice.action ?? ''}
          onChange={({ target }) => onChoose({ action: actions.find((one) => one === target.value) ?? null })}
          className={field}
        >
          <option value="">Anything</option>
          {actions.map((one) => (
            <option key={one} value={one}>
              {actionNames[one]}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled name="Outcome">
        <select
          value={choice.outcome ?? ''}
          onChange={({ target }) => onChoose({ outcome: outcomes.find((one) => one === target.value) ?? null })}
          className={field}
        >
          <option value="">Any</option>
          {outcomes.map((one) => (
            <option key={one} value={one}>
              {outcomeNames[one]}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled name="From (UTC)">
        <input
          type="datetime-local"
          value={choice.from}
          onChange={({ target }) => onChoose({ from: target.value || null })}
          className={field}
        />
      </Labelled>
      <Labelled name="Before (UTC)">
        <input
          type="datetime-local"
          value={choice.before}
          onChange={({ target }) => onChoose({ before: target.value || null })}
          className={field}
        />
      </Labelled>
      <Button
        disabled={!isNarrowed(choice)}
        onClick={() => onChoose({ actor: null, customer: null, action: null, outcome: null, from: null, before: null })}
      >
        Clear
      </Button>
    </search>
  )
}

const Labelled = ({ name, children }: { name: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child
  <label className="block min-w-0">
    <span className="mb-1 block text-[13px] text-muted">{name}</span>
    {children}
  </label>
)
