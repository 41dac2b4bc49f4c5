import Link from 'next/link'
import type { ReactNode } from 'react'
import type { IngestHealthQuery } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'
import { numberText } from '@/lib/words.ts'

export type Health = IngestHealthQuery['activity']

/** Whether the record is fed: when something last arrived, how much of it was taken, what is still open. */
export function IngestHealth({ health }: { health: Health | null }) {
  return (
    <section aria-labelledby="ingest" className="mt-10">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="ingest" className="font-semibold">
          Ingestion
        </h2>
        <Link
          prefetch={false}
          href="/integrate"
          className="rounded text-[0.93rem] text-muted underline underline-offset-4 hover:text-ink"
        >
          See incoming events
        </Link>
      </div>
      {health ? (
        <Facts health={health} />
      ) : (
        <p className="mt-2 text-muted">The ingestion status is not available. Reload the page.</p>
      )}
    </section>
  )
}

function Facts({ health: { lastAt, accepted, refused, openRuns } }: { health: Health }) {
  return (
    <dl className="mt-2 grid grid-cols-2 gap-x-4 gap-y-3 rounded-xl border border-line bg-surface px-4 py-3 shadow-card sm:grid-cols-[1.5fr_1fr_1.2fr_1fr]">
      <Fact name="Last event">
        {lastAt ? <time dateTime={lastAt}>{timeText(lastAt)}</time> : accepted > 0 ? 'Not known' : 'Nothing yet'}
      </Fact>
      <Fact name="Accepted" note="statements">
        {numberText(accepted)}
      </Fact>
      <Fact name="Refused" note={refused > 0 && 'not recorded'} warn={refused > 0}>
        <Link prefetch={false} href="/integrate/refused" className="rounded underline underline-offset-4">
          {numberText(refused)}
        </Link>
      </Fact>
      <Fact name="Open runs" note={openRuns > 0 && 'no end reported'}>
        {numberText(openRuns)}
      </Fact>
    </dl>
  )
}

type FactProps = { name: string; note?: string | false | null; warn?: boolean; children: ReactNode }

function Fact({ name, note, warn = false, children }: FactProps) {
  return (
    <div>
      <dt className="text-[0.87rem] text-muted">{name}</dt>
      <dd className="font-medium tabular-nums">{children}</dd>
      {note && <dd className={warn ? 'text-[0.87rem] text-warn' : 'text-[0.87rem] text-muted'}>{note}</dd>}
    </div>
  )
}
