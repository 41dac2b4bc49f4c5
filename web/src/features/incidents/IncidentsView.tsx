'use client'

import Link from 'next/link'
import { AnswerError } from '@/features/customer/index.ts'
import { IncidentListDocument, type IncidentRowFragment } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { incidentPath } from '@/lib/paths.ts'
import { dayText, timeText } from '@/lib/time.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, numberText } from '@/lib/words.ts'
import { buttonClass } from '@/ui/Button.tsx'
import { ColumnHead } from '@/ui/ColumnHead.tsx'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { NotificationMark } from './NotificationMark.tsx'

/** What was exposed, newest first. */
export function IncidentsView() {
  if (useMay('INCIDENT_READ')) return <Incidents />
  return (
    <Problem title="You may not see incidents">
      Handlers, approvers, auditors and admins may. Ask an admin for one of these roles.
    </Problem>
  )
}

function Incidents() {
  const mayManage = useMay('INCIDENT_MANAGE')
  const pages = usePages({
    document: IncidentListDocument,
    variables: {},
    connection: ({ incidents }) => incidents,
    firstPage: 50,
    fresh: true,
  })
  const { rows, total, status, error } = pages
  return (
    <div className="space-y-4">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="font-semibold text-2xl tracking-tight">Incidents</h1>
          <p className="mt-1 text-muted">What was exposed, and whom it concerns. Newest first.</p>
        </div>
        {mayManage && (
          <Link prefetch={false} href="/incidents/new" className={buttonClass('primary')}>
            Report an incident
          </Link>
        )}
      </header>
      {status === 'failed' && rows.length === 0 ? (
        <AnswerError code={error?.code ?? 'UNREACHABLE'} />
      ) : (
        <section aria-label="Incidents" className="overflow-hidden rounded-xl border border-line bg-surface">
          {total === null && <Skeleton className="m-4 h-5 w-2/3" />}
          {total === 0 && <p className="p-4 text-muted">No incident is on record.</p>}
          {rows.length > 0 && <IncidentTable incidents={rows} />}
          {total !== null && total > 0 && (
            <LoadMore pages={pages} complete className="border-line border-t">
              {numberText(rows.length)} of {counted(total, 'incident')} shown.
              {status === 'failed' && <span className="text-fail"> The next could not be loaded.</span>}
            </LoadMore>
          )}
        </section>
      )}
    </div>
  )
}

const IncidentTable = ({ incidents }: { incidents: readonly IncidentRowFragment[] }) => (
  <table className="w-full table-fixed border-collapse text-left text-[0.93rem]">
    <caption className="sr-only">Incidents, newest first.</caption>
    <thead>
      <tr className="border-line border-b text-[0.87rem] text-muted">
        <ColumnHead className="w-3/5 sm:w-2/5">Incident</ColumnHead>
        <ColumnHead>Authority</ColumnHead>
        <ColumnHead className="hidden md:table-cell">Exposed</ColumnHead>
        <ColumnHead className="hidden sm:table-cell">Known since</ColumnHead>
        <ColumnHead className="hidden lg:table-cell">Reported by</ColumnHead>
      </tr>
    </thead>
    <tbody>
      {incidents.map((incident) => (
        <Row key={incident.id} incident={incident} />
      ))}
    </tbody>
  </table>
)

function Row({ incident: { id, title, clocks, exposures, awareAt, recordedBy, closedAt } }: RowProps) {
  const authority = clocks.find(({ whom }) => whom === 'AUTHORITY')
  return (
    <tr className="border-line border-b align-top last:border-b-0 hover:bg-sunken">
      <th scope="row" className="py-2.5 pr-3 pl-4 font-normal">
        <Link
          prefetch={false}
          href={incidentPath(id)}
          className="wrap-anywhere rounded font-medium underline-offset-4 hover:underline"
        >
          {title}
        </Link>
        {closedAt && <span className="block text-[13px] text-muted">Closed {dayText(closedAt)}</span>}
      </th>
      <td className="px-3 py-2.5">
        {authority && <NotificationMark state={authority.state} />}
        {authority?.due && <span className="mt-0.5 block text-[13px] text-muted">by {timeText(authority.due)}</span>}
      </td>
      <td className="wrap-anywhere hidden px-3 py-2.5 md:table-cell">{exposures.map(({ name }) => name).join(', ')}</td>
      <td className="hidden px-3 py-2.5 sm:table-cell">{dayText(awareAt)}</td>
      <td className="wrap-anywhere hidden px-3 py-2.5 lg:table-cell">{recordedBy}</td>
    </tr>
  )
}

type RowProps = { incident: IncidentRowFragment }
