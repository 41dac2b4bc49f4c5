'use client'

import { ConsentHistoryDocument, type ConsentHistoryQuery } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, numberText } from '@/lib/words.ts'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Mark } from '@/ui/Mark.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { lookOf, statusNames } from './words.ts'

const SHOWN = 20

/** Everything that was said, the latest first. @param asOf null: by now */
export function History({ customerRef, asOf }: { customerRef: string; asOf: string | null }) {
  const pages = usePages({
    document: ConsentHistoryDocument,
    variables: { ref: customerRef, asOf },
    connection: ({ consents }) => consents.history,
    firstPage: SHOWN,
    fresh: true,
  })
  const { rows, total, status } = pages
  return (
    <section aria-label="History" className="overflow-hidden rounded-xl border border-line bg-surface">
      <h2 className="px-4 pt-4 pb-2 font-semibold text-lg">History</h2>
      {status === 'failed' && <p className="p-4 text-fail">The history could not be loaded.</p>}
      {total === null ? (
        status !== 'failed' && <Skeleton className="m-4 h-5 w-1/2" />
      ) : (
        <>
          <ol className="divide-y divide-line border-line border-t">
            {rows.map((statement) => (
              <Said key={statement.key} statement={statement} />
            ))}
          </ol>
          <LoadMore pages={pages} complete className="border-line border-t">
            {total === 0
              ? 'Nothing is on record.'
              : `${numberText(rows.length)} of ${counted(total, 'statement')} shown.`}
          </LoadMore>
        </>
      )}
    </section>
  )
}

type Statement = ConsentHistoryQuery['consents']['history']['edges'][number]['node']

function Said({ statement }: { statement: Statement }) {
  const { at, recordedAt, purposes, status, mechanism, notice, until, evidence, namespace, shared } = statement
  const facts = [
    ['How', mechanism],
    ['Notice', notice],
    ['Ends', until && timeText(until)],
    ['Proof', evidence],
    ['Under', namespace && (shared ? `${namespace}, which others use, too` : namespace)],
    ['Recorded', timeText(recordedAt)],
  ].filter(([, value]) => value)
  return (
    <li className="px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <time dateTime={at}>{timeText(at)}</time>
        <Mark look={lookOf(status)}>{statusNames[status]}</Mark>
        <span className="wrap-anywhere">{purposes.join(', ')}</span>
      </p>
      <dl className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-[0.87rem] text-muted">
        {facts.map(([name, value]) => (
          <div key={name} className="flex gap-1">
            <dt>{name}:</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
