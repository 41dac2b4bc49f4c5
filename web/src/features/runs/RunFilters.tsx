'use client'

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { JobNamespacesDocument } from '@/generated/graphql.ts'
import type { Narrowing } from '@/lib/narrowing.ts'
import { queryOf } from '@/lib/queries.ts'
import { Button } from '@/ui/Button.tsx'
import { isNarrowed, type RunChoice } from './choice.ts'
import { stateNames, statesInOrder } from './words.ts'

type Props = { choice: RunChoice; onChoose: (change: Narrowing<RunChoice>) => void }

const field = 'h-9 w-full min-w-0 rounded-lg border border-line bg-surface px-2.5'

/** What narrows the list of runs down: by job, by state, and by when they started. */
export function RunFilters({ choice, onChoose }: Props) {
  const namespaces = useId()
  const { data } = useQuery(queryOf(JobNamespacesDocument, {}))
  const state = statesInOrder.find((one) => one === choice.state) ?? ''
  return (
    <search className="grid grid-cols-1 items-end gap-3 text-[0.93rem] sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1.3fr_1.5fr_1.5fr_auto]">
      <Labelled name="Job or run contains">
        <input value={choice.text} onChange={({ target }) => onChoose({ text: target.value })} className={field} />
      </Labelled>
      <Labelled name="Namespace of the job">
        <input
          value={choice.namespace}
          list={namespaces}
          onChange={({ target }) => onChoose({ namespace: target.value, job: null })}
          className={field}
        />
      </Labelled>
      <datalist id={namespaces}>
        {data?.namespaces.edges.map(({ node }) => (
          <option key={node.name} value={node.name} />
        ))}
      </datalist>
      <Labelled name="State">
        <select
          value={state}
          onChange={({ target }) => onChoose({ state: statesInOrder.find((one) => one === target.value) ?? null })}
          className={field}
        >
          <option value="">Any</option>
          {statesInOrder.map((one) => (
            <option key={one} value={one}>
              {stateNames[one]}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled name="Started since (UTC)">
        <input
          type="datetime-local"
          value={choice.since}
          onChange={({ target }) => onChoose({ since: target.value })}
          className={field}
        />
      </Labelled>
      <Labelled name="Started before (UTC)">
        <input
          type="datetime-local"
          value={choice.before}
          onChange={({ target }) => onChoose({ before: target.value })}
          className={field}
        />
      </Labelled>
      <Button
        disabled={!isNarrowed(choice)}
        onClick={() => onChoose({ text: null, namespace: null, job: null, state: null, since: null, before: null })}
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
