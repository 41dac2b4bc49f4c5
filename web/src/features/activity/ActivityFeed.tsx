'use client'

import { Check, TriangleAlert } from 'lucide-react'
import { momentText } from '@/lib/time.ts'
import { numberText } from '@/lib/words.ts'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { useActivity } from './useActivity.ts'
import { type Activity, type Arrival, arrivalText } from './words.ts'

const SHOWN = 12

/** What arrives, as it arrives. */
export function ActivityFeed() {
  const { activity, failed } = useActivity(SHOWN)
  return (
    <section
      aria-labelledby="arrivals"
      className="rounded-xl border border-line bg-surface shadow-card lg:sticky lg:top-4"
    >
      <div className="border-line border-b px-4 py-3">
        <h2 id="arrivals" className="font-semibold">
          Incoming events
        </h2>
        <p className="text-[0.93rem] text-muted">
          {failed ? 'The lineage service is not responding. Trying again every 2 seconds.' : 'Updates every 2 seconds.'}
        </p>
      </div>
      {activity ? <Arrived activity={activity} /> : <Loading />}
    </section>
  )
}

function Arrived({ activity }: { activity: Activity }) {
  const { accepted, refused, arrivals } = activity
  return (
    <>
      <dl className="flex gap-x-10 border-line border-b px-4 py-3">
        <Count name="Accepted" count={accepted} note="statements" />
        <Count
          name="Refused"
          count={refused}
          note={refused > 0 ? 'not recorded; resend a corrected event' : 'reports'}
        />
      </dl>
      {arrivals.length === 0 ? (
        <p className="px-4 py-6 text-muted">
          {accepted > 0 ? 'No recent events.' : 'No events yet.'} Send one, and it shows here.
        </p>
      ) : (
        <>
          <ol aria-label="Incoming events, newest first" className="divide-y divide-line">
            {arrivals.map((arrival) => (
              <Item key={arrival.id} arrival={arrival} />
            ))}
          </ol>
          <p className="border-line border-t px-4 py-2 text-[0.87rem] text-muted">
            The last {numberText(arrivals.length)}, in order of arrival.
          </p>
        </>
      )}
    </>
  )
}

function Count({ name, count, note }: { name: string; count: number; note: string }) {
  return (
    <div>
      <dt className="text-[0.87rem] text-muted">{name}</dt>
      <dd className="font-semibold text-2xl tabular-nums tracking-tight">{numberText(count)}</dd>
      <dd className="text-[0.87rem] text-muted">{note}</dd>
    </div>
  )
}

function Item({ arrival }: { arrival: Arrival }) {
  const { kind, rest } = arrivalText(arrival)
  const Icon = arrival.refusal ? TriangleAlert : Check
  return (
    <li className="flex items-start gap-2.5 px-4 py-2">
      <Icon
        aria-hidden="true"
        size={16}
        className={arrival.refusal ? 'mt-1 shrink-0 text-fail' : 'mt-1 shrink-0 text-good'}
      />
      <div className="wrap-anywhere min-w-0">
        <p>
          <span className="font-medium">{kind}</span> {rest}
        </p>
        <p className="text-[0.87rem] text-muted">
          <time dateTime={arrival.at} className="tabular-nums">
            {momentText(arrival.at)}
          </time>
          {arrival.namespace && ` · ${arrival.namespace}`}
          {arrival.by && ` · sent by ${arrival.by}`}
        </p>
      </div>
    </li>
  )
}

function Loading() {
  return (
    <div role="status" className="space-y-3 p-4">
      <span className="sr-only">Loading events …</span>
      {['a', 'b', 'c', 'd', 'e'].map((row) => (
        <Skeleton key={row} className="h-5 w-full" />
      ))}
    </div>
  )
}
