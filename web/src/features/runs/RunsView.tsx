'use client'

import { useState } from 'react'
import { AnswerError } from '@/features/customer/index.ts'
import type { Narrowing } from '@/lib/narrowing.ts'
import { useDebounced } from '@/lib/useDebounced.ts'
import { useNarrowing } from '@/lib/useNarrowing.ts'
import { counted, numberText } from '@/lib/words.ts'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { filterOf, isNarrowed, type RunChoice, runParsers } from './choice.ts'
import { RunFilters } from './RunFilters.tsx'
import { RunTable } from './RunTable.tsx'
import { useRuns } from './useRuns.ts'

/** Every run on record, newest first, narrowed down by job, state and time. */
export function RunsView() {
  const [address, setAddress] = useNarrowing(runParsers, ['namespace', 'since', 'before'])
  const [text, setText] = useState('')
  const choice = { ...address, text }
  const settled = { text: useDebounced(text), namespace: useDebounced(address.namespace) }
  const runs = useRuns(filterOf({ ...choice, ...settled }))
  const choose = ({ text: typed, ...change }: Narrowing<RunChoice>) => {
    if (typed !== undefined) setText(typed ?? '')
    if (Object.keys(change).length > 0) setAddress(change)
  }
  const { rows, total, status, error } = runs
  return (
    <div className="space-y-4">
      <header>
        <h1 className="font-semibold text-2xl tracking-tight">Runs</h1>
        <p className="mt-1 text-muted">
          {choice.job === null
            ? 'Runs that pipelines reported: of which job, when, and how they ended.'
            : `Only runs of ${choice.job}, in ${choice.namespace || 'no namespace'}.`}
        </p>
      </header>
      <RunFilters choice={choice} onChoose={choose} />
      {status === 'failed' && rows.length === 0 ? (
        <AnswerError code={error?.code ?? 'UNREACHABLE'} />
      ) : (
        <section aria-label="Runs" className="overflow-hidden rounded-xl border border-line bg-surface">
          {total === null && (
            <div className="space-y-3 p-4">
              <span className="sr-only">Loading runs …</span>
              <Skeleton className="h-5 w-2/3" />
              <Skeleton className="h-5 w-1/2" />
            </div>
          )}
          {total === 0 && (
            <p className="p-4 text-muted">
              {isNarrowed(choice) ? 'No run matches these filters.' : 'No run was ever reported.'}
            </p>
          )}
          {rows.length > 0 && <RunTable runs={rows} caption="Runs, newest first. Each leads to its own page." />}
          {total !== null && total > 0 && (
            <LoadMore pages={runs} complete className="border-line border-t">
              {numberText(rows.length)} of {counted(total, 'run')} shown, newest first.
              {status === 'failed' && <span className="text-fail"> The next could not be loaded.</span>}
            </LoadMore>
          )}
        </section>
      )}
    </div>
  )
}
