'use client'

import { AnswerError, AsOf, CompletenessNote } from '@/features/customer/index.ts'
import { ProcessingRecordDocument } from '@/generated/graphql.ts'
import type { Moment } from '@/lib/moment.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { addressOf } from '@/lib/paths.ts'
import { timeText } from '@/lib/time.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted } from '@/lib/words.ts'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { PastNote } from '@/ui/PastNote.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { Activity } from './Activity.tsx'
import { formats } from './words.ts'

/** What was declared of each activity beside what its jobs did, as of a moment, and what is missing. */
export function RecordView({ moment }: { moment: Moment }) {
  if (!useMay('GOVERNANCE_READ'))
    return (
      <Problem title="You may not see the record of processing">
        Readers, handlers, approvers, auditors and admins may. Ask an admin for one of these roles.
      </Problem>
    )
  return <Record moment={moment} />
}

function Record({ moment: { asOf, past } }: { moment: Moment }) {
  const pages = usePages({
    document: ProcessingRecordDocument,
    variables: { asOf },
    connection: ({ processingRecord }) => processingRecord.activities,
    firstPage: 50,
    fresh: true,
  })
  const { rows, total, status, error, answer } = pages
  const record = answer?.processingRecord
  return (
    <div className="space-y-4">
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <div>
          <h1 className="font-semibold text-2xl tracking-tight">Record of processing</h1>
          <p className="mt-1 text-muted" role="status">
            {record
              ? `${counted(record.declared, 'declared activity', 'declared activities')}, ${counted(record.undeclared, 'job')} with personal data that no activity names. ${counted(record.missing, 'element')} missing.`
              : 'GDPR Art. 30: what was declared, and what was observed.'}
          </p>
        </div>
        <p className="text-[0.93rem]">
          <span className="text-muted">As of </span>
          <AsOf asOf={asOf} />
        </p>
      </header>
      {past && (
        <PastNote>
          Declarations and runs are shown as of {timeText(asOf)}. Systems and columns are as on record today.
        </PastNote>
      )}
      {record && <CompletenessNote completeness={record.completeness} />}
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-[0.93rem]">
        <span className="text-muted">Export</span>
        {formats.map((format) => (
          <a
            key={format}
            href={addressOf('/api/record', { format, asOf })}
            download
            className="rounded underline decoration-line-strong underline-offset-4 hover:text-accent"
          >
            {format.toUpperCase()}
          </a>
        ))}
      </p>
      {status === 'failed' && rows.length === 0 && <AnswerError code={error?.code ?? 'UNREACHABLE'} />}
      {total === null && status !== 'failed' && <Skeleton className="h-60 rounded-xl" />}
      {total === 0 && (
        <p className="rounded-xl border border-line bg-surface p-8 text-center text-muted">
          No activity is declared, and no job is known to handle personal data. Declare activities with
          registerActivity.
        </p>
      )}
      <h2 className="sr-only">Activities</h2>
      <ul aria-label="Activities" className="space-y-3">
        {rows.map((row) => (
          <li key={`${row.declaration?.id ?? ''} ${row.key}`}>
            <Activity activity={row} />
          </li>
        ))}
      </ul>
      {total !== null && total > 0 && (
        <LoadMore pages={pages} complete={record?.completeness.complete ?? true} className="rounded-xl">
          {rows.length} of {counted(total, 'activity', 'activities')} shown.
          {status === 'failed' && <span className="text-fail"> The next could not be loaded.</span>}
        </LoadMore>
      )}
    </div>
  )
}
