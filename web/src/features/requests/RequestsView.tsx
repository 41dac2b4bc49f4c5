'use client'

import Link from 'next/link'
import { AnswerError } from '@/features/customer/index.ts'
import { RequestListDocument } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { useDebounced } from '@/lib/useDebounced.ts'
import { useNarrowing } from '@/lib/useNarrowing.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, numberText } from '@/lib/words.ts'
import { buttonClass } from '@/ui/Button.tsx'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { filterOf, isNarrowed, requestParsers } from './choice.ts'
import { RequestFilters } from './RequestFilters.tsx'
import { RequestMonths } from './RequestMonths.tsx'
import { RequestTable } from './RequestTable.tsx'

/** The queue of requests: what falls due first on top, what is closed below. */
export function RequestsView() {
  const mayRead = useMay('CASE_READ')
  if (!mayRead)
    return (
      <Problem title="You may not see requests">
        Handlers, approvers, auditors and admins may. Ask an admin for one of these roles.
      </Problem>
    )
  return <Queue />
}

function Queue() {
  const mayHandle = useMay('CASE_HANDLE')
  const [choice, choose] = useNarrowing(requestParsers, ['reference'])
  const reference = useDebounced(choice.reference)
  const pages = usePages({
    document: RequestListDocument,
    variables: { filter: filterOf({ ...choice, reference }) },
    connection: ({ requests }) => requests,
    firstPage: 50,
    fresh: true,
  })
  const { rows, total, status, error } = pages
  return (
    <div className="space-y-4">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="font-semibold text-2xl tracking-tight">Requests</h1>
          <p className="mt-1 text-muted">What people asked about their data. What falls due first is on top.</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Link prefetch={false} href="/requests/stores" className={buttonClass('quiet')}>
            Stores asked again
          </Link>
          {mayHandle && (
            <Link prefetch={false} href="/requests/new" className={buttonClass('primary')}>
              New request
            </Link>
          )}
        </div>
      </header>
      <RequestMonths />
      <RequestFilters choice={choice} onChoose={choose} />
      {status === 'failed' && rows.length === 0 ? (
        <AnswerError code={error?.code ?? 'UNREACHABLE'} />
      ) : (
        <section aria-label="Queue" className="overflow-hidden rounded-xl border border-line bg-surface">
          {total === null && <Loading />}
          {total === 0 && <p className="p-4 text-muted">{emptyText(isNarrowed(choice), mayHandle)}</p>}
          {rows.length > 0 && <RequestTable requests={rows} caption="Requests, what falls due first on top." />}
          {total !== null && total > 0 && (
            <LoadMore pages={pages} complete className="border-line border-t">
              {numberText(rows.length)} of {counted(total, 'request')} shown.
              {status === 'failed' && <span className="text-fail"> The next could not be loaded.</span>}
            </LoadMore>
          )}
        </section>
      )}
    </div>
  )
}

function emptyText(narrowed: boolean, mayHandle: boolean): string {
  if (narrowed) return 'No request matches these filters. Clear them to see all.'
  return mayHandle
    ? 'No request is on record. When somebody asks about their data, choose “New request”.'
    : 'No request is on record. Handlers open one when somebody asks about their data.'
}

const Loading = () => (
  <div className="space-y-3 p-4">
    <span className="sr-only">Loading requests …</span>
    <Skeleton className="h-5 w-2/3" />
    <Skeleton className="h-5 w-1/2" />
  </div>
)
