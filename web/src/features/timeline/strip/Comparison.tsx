'use client'

import { useQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import { CustomerChangesDocument } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { dayText, timeText } from '@/lib/time.ts'
import type { changeNames } from '@/ui/changes.ts'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { ChangeMark } from './ChangeMark.tsx'

type Props = {
  customerRef: string
  /** RFC 3339, both. */
  asOf: string
  since: string
  /** The later time is now. */
  now: boolean
  /** Another time was chosen, and its answer is on its way. */
  busy: boolean
}

/** What changed between two times, counted by the service over all of the answer, whatever is drawn below. */
export function Comparison({ customerRef: ref, asOf, since, now, busy }: Props) {
  const { data, error, isPending } = useQuery(
    queryOf(CustomerChangesDocument, { ref, asOf, since, filter: null, versions: [], first: 1 }),
  )
  return (
    <div role="status" className="mt-2 border-line border-t pt-2 text-[0.93rem]">
      {error && <p className="text-warn">The two times cannot be compared. {error.message}</p>}
      {(isPending || (busy && !error)) && <Skeleton className="h-5 w-72 max-w-full" />}
      {data && !busy && (
        <Counts changes={data.customerImpact.changes} since={since} until={now ? 'now' : dayText(asOf)} />
      )}
    </div>
  )
}

type Changes = { complete: boolean; counts: readonly { change: keyof typeof changeNames; count: number }[] }

function Counts({ changes: { complete, counts }, since, until }: { changes: Changes; since: string; until: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p>
        From{' '}
        <time dateTime={since} title={timeText(since)}>
          {dayText(since)}
        </time>{' '}
        to {until}:
      </p>
      {counts.length === 0 && <p className="text-ink">no changes.</p>}
      {counts.length > 0 && (
        <ul aria-label="Changes" className="flex flex-wrap gap-x-4 gap-y-1">
          {counts.map(({ change, count }) => (
            <li key={change}>
              <ChangeMark change={change} count={count} />
            </li>
          ))}
        </ul>
      )}
      {!complete && (
        <p className="flex items-center gap-1.5 font-medium text-warn">
          <TriangleAlert aria-hidden="true" size={15} />
          One of the two answers is incomplete: there may be other changes.
        </p>
      )}
    </div>
  )
}
