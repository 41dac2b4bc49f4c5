import Link from 'next/link'
import type { RequestRowFragment } from '@/generated/graphql.ts'
import { requestPath } from '@/lib/paths.ts'
import { dayText } from '@/lib/time.ts'
import { ColumnHead } from '@/ui/ColumnHead.tsx'
import { DueMark } from './DueMark.tsx'
import { regimeNames, stageNames, stateNames, typeNames } from './words.ts'

/** Requests, each a link to its page. */
export function RequestTable({ requests, caption }: { requests: readonly RequestRowFragment[]; caption: string }) {
  return (
    <table className="w-full table-fixed border-collapse text-left text-[0.93rem]">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-line border-b text-[0.87rem] text-muted">
          <ColumnHead>Due</ColumnHead>
          <ColumnHead className="w-1/2 sm:w-1/3">Request</ColumnHead>
          <ColumnHead className="hidden sm:table-cell">Stage</ColumnHead>
          <ColumnHead className="hidden lg:table-cell">Law</ColumnHead>
          <ColumnHead className="hidden md:table-cell">Received</ColumnHead>
          <ColumnHead className="hidden lg:table-cell">Opened by</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <Row key={request.id} request={request} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ request }: { request: RequestRowFragment }) {
  const { clock } = request
  return (
    <tr className="border-line border-b align-top last:border-b-0 hover:bg-sunken">
      <td className="py-2.5 pr-3 pl-4">
        {request.closedAt ? (
          <span className="text-muted">Closed {dayText(request.closedAt)}</span>
        ) : (
          <>
            <DueMark clock={clock} />
            <span className="mt-0.5 block text-[13px] text-muted">{dayText(clock.due)}</span>
          </>
        )}
      </td>
      <th scope="row" className="px-3 py-2.5 font-normal">
        <Link
          prefetch={false}
          href={requestPath(request.id)}
          className="wrap-anywhere rounded font-medium underline-offset-4 hover:underline"
        >
          {typeNames[request.type]}
          {request.reference && ` ${request.reference}`}
        </Link>
        <span className="block text-[13px] text-muted sm:hidden">{stageText(request)}</span>
        <span className="block text-[13px] text-muted lg:hidden">{regimeNames[clock.regime]}</span>
      </th>
      <td className="hidden px-3 py-2.5 sm:table-cell">{stageText(request)}</td>
      <td className="hidden px-3 py-2.5 lg:table-cell">{regimeNames[clock.regime]}</td>
      <td className="hidden px-3 py-2.5 md:table-cell">{dayText(request.receivedAt)}</td>
      <td className="wrap-anywhere hidden px-3 py-2.5 lg:table-cell">{request.openedBy}</td>
    </tr>
  )
}

/** Of a closed request, how it ended. */
const stageText = ({ stage, state }: RequestRowFragment) => (stage === 'CLOSED' ? stateNames[state] : stageNames[stage])
