'use client'

import { RequestEventsDocument } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, numberText } from '@/lib/words.ts'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { eventDetails } from './eventDetails.ts'
import { eventNames } from './words.ts'

/** All that happened to a request, oldest first. `intact`: no event was changed since. */
export function ActivitySection({ id, intact }: { id: string; intact: boolean }) {
  const pages = usePages({
    document: RequestEventsDocument,
    variables: { id },
    connection: ({ request }) => request?.events,
    firstPage: 50,
    fresh: true,
  })
  const { rows, total, status } = pages
  return (
    <section aria-labelledby="activity" className="overflow-hidden rounded-xl border border-line bg-surface">
      <header className="flex flex-wrap items-baseline justify-between gap-2 p-4">
        <h2 id="activity" className="font-semibold text-lg">
          Activity
        </h2>
        {intact ? (
          <p className="text-[0.93rem] text-good">✓ Intact: no event was changed, dropped or added later</p>
        ) : (
          <p role="alert" className="text-fail">
            ! An event was changed, dropped or added later
          </p>
        )}
      </header>
      {status === 'failed' && <p className="p-4 text-fail">The events could not be loaded.</p>}
      <ol className="border-line border-t">
        {rows.map((event) => (
          <li key={event.n} className="border-line border-b px-4 py-2.5 text-[0.93rem] last:border-b-0">
            <span className="font-medium">{eventNames[event.kind]}</span>{' '}
            <span className="text-muted">
              by {event.by}, {timeText(event.at)}
            </span>
            {eventDetails(event.body).map((line) => (
              <span key={line} className="wrap-anywhere block text-[0.87rem] text-muted">
                {line}
              </span>
            ))}
          </li>
        ))}
      </ol>
      {total !== null && !pages.whole && (
        <LoadMore pages={pages} complete className="border-line border-t">
          {numberText(rows.length)} of {counted(total, 'event')} shown, oldest first.
        </LoadMore>
      )}
    </section>
  )
}
