import type { RefusedReportListQuery } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'

type Report = RefusedReportListQuery['refusedReports']['edges'][number]['node']

type Props = {
  rows: readonly Report[]
  /** Each has a box to tick, named `ids`, for the form around the table. */
  choosable: boolean
  /** Somebody looked at them, and it is shown what they say. */
  acknowledged: boolean
}

const cell = 'block py-0.5 md:table-cell md:px-4 md:py-2 align-top'

/** Refused reports, the last one first; on a narrow screen each is a block of its own. */
export function RefusedTable({ rows, choosable, acknowledged }: Props) {
  const heads = ['Last came', 'Job', 'Refused for', 'Sent by', ...(acknowledged ? ['Acknowledged'] : [])]
  return (
    <table className="w-full border-collapse text-left text-[0.93rem]">
      <caption className="sr-only">Refused reports, the last one first</caption>
      <thead className="hidden md:table-header-group">
        <tr className="border-line border-b text-[0.87rem] text-muted">
          {choosable && (
            <th scope="col" className="px-4 py-2 font-normal">
              <span className="sr-only">Choose</span>
            </th>
          )}
          {heads.map((name) => (
            <th key={name} scope="col" className="px-4 py-2 font-normal">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((report) => (
          <tr key={report.id} className="block border-line border-b px-4 py-2 last:border-b-0 md:table-row">
            {choosable && (
              <td className={cell}>
                <input type="checkbox" name="ids" value={report.id} aria-label={`Choose ${nameOf(report)}`} />
              </td>
            )}
            <td className={`${cell} whitespace-nowrap`}>{timeText(report.at)}</td>
            <td className={`${cell} wrap-anywhere`}>
              {nameOf(report)}
              <Detail>{report.namespace}</Detail>
              <Detail>{report.runId && `Run ${report.runId}`}</Detail>
            </td>
            <td className={`${cell} wrap-anywhere`}>
              <span className="font-mono text-[0.87rem]">{report.code}</span>
              <Detail>{report.field && `at ${report.field}`}</Detail>
            </td>
            <td className={`${cell} wrap-anywhere`}>
              {report.by ?? 'Not kept'}
              <Detail>{report.producer}</Detail>
            </td>
            {acknowledged && (
              <td className={`${cell} wrap-anywhere`}>
                {report.acknowledgement?.reason}
                <Detail>
                  {report.acknowledgement && `${report.acknowledgement.by}, ${timeText(report.acknowledgement.at)}`}
                </Detail>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Of an event its job; anything else goes by the key that it came under. */
const nameOf = ({ job, id }: Report): string => job ?? id

const Detail = ({ children }: { children: string | null | undefined }) =>
  children ? <span className="block text-[0.87rem] text-muted">{children}</span> : null
