'use client'

import { useMemo } from 'react'
import type { ImpactFilter } from '@/generated/graphql.ts'
import { monthText } from '@/lib/time.ts'
import { counted, numberText } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { buildMonths } from './model/moments.ts'
import { DaySection } from './panels/DaySection.tsx'
import { type Timeline, useTimeline } from './useTimeline.ts'

type Props = {
  customerRef: string
  /** RFC 3339 */
  asOf: string
  /** False: the answer as a whole is incomplete, so that even all events are not all there are. */
  complete: boolean
  filter: ImpactFilter | null
  selected: string | null
  onSelect: (versionId: string) => void
  onClear: () => void
}

/** What happened to one person's data, the oldest first: by month, by day, and what belongs together in one line. */
export function TimelineView({ customerRef, asOf, complete, filter, selected, onSelect, onClear }: Props) {
  const timeline = useTimeline(customerRef, asOf, filter)
  const { rows: events, total, status } = timeline
  const months = useMemo(() => buildMonths(events), [events])
  if (status === 'failed') return <Failed timeline={timeline} />
  if (status === 'loading') return <Loading />
  if (total === 0) return <Empty onClear={filter ? onClear : null} complete={complete} />
  return (
    <div className="@container overflow-clip rounded-xl border border-line bg-surface shadow-card">
      {months.map(({ month, days }) => (
        <section key={month} aria-labelledby={`month-${month}`}>
          <h3
            id={`month-${month}`}
            className="sticky top-0 z-[1] border-line border-b bg-sunken px-4 py-2 font-semibold text-[0.93rem]"
          >
            {monthText(`${month}-01T00:00:00Z`)}
          </h3>
          <div className="divide-y divide-line border-line border-b">
            {days.map((day) => (
              <DaySection
                key={day.day}
                day={day}
                cut={!timeline.whole && day === days.at(-1) && month === months.at(-1)?.month}
                selected={selected}
                onSelect={onSelect}
              />
            ))}
          </div>
        </section>
      ))}
      <Foot timeline={timeline} complete={complete} />
    </div>
  )
}

/** How much of the whole is here. */
function Foot({ timeline, complete }: { timeline: Timeline; complete: boolean }) {
  const { rows, total, whole } = timeline
  const all = counted(total ?? rows.length, 'event')
  return (
    <LoadMore pages={timeline} complete={complete}>
      {whole ? `All ${all} shown.` : `${numberText(rows.length)} of ${all} shown, the oldest first.`}
    </LoadMore>
  )
}

function Loading() {
  return (
    <div role="status" className="rounded-xl border border-line bg-surface p-4">
      <span className="sr-only">Loading events …</span>
      {Array.from({ length: 8 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <div key={row} className="flex items-center gap-5 py-3">
          <Skeleton className="h-4 w-14" />
          <Skeleton className="size-6 rounded-full" />
          <Skeleton className="h-4 flex-1" />
        </div>
      ))}
    </div>
  )
}

function Empty({ onClear, complete }: { onClear: (() => void) | null; complete: boolean }) {
  return (
    <div role="status" className="rounded-xl border border-line bg-surface p-8 text-center">
      <p className="font-medium">
        {onClear
          ? 'No event matches these filters.'
          : 'Nothing had been recorded about this person’s data at this time.'}
      </p>
      <p className="mt-1 text-muted">
        {complete ? 'Other items may exist outside these filters.' : 'The answer is incomplete: there may be more.'}
      </p>
      {onClear && (
        <Button className="mt-4" onClick={onClear}>
          Clear all filters
        </Button>
      )}
    </div>
  )
}

function Failed({ timeline: { rows, loadMore } }: { timeline: Timeline }) {
  return (
    <Problem title="The timeline could not be loaded" actions={<Button onClick={loadMore}>Try again</Button>}>
      {rows.length > 0 ? 'Only a part of it was loaded, so it is not shown.' : 'The lineage service is not responding.'}
    </Problem>
  )
}
