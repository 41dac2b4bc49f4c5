import type { PersonConsentsQuery } from '@/generated/graphql.ts'
import { dayText } from '@/lib/time.ts'
import { ColumnHead } from '@/ui/ColumnHead.tsx'
import { Mark } from '@/ui/Mark.tsx'
import { lookOf, statusNames } from './words.ts'

type State = PersonConsentsQuery['consents']['states'][number]

/** What holds of each purpose, and by which statement. */
export function States({ states }: { states: readonly State[] }) {
  if (states.length === 0)
    return <p className="text-muted">Nothing is on record. What nobody agreed to is not allowed by consent.</p>
  return (
    <table className="w-full border-collapse text-left text-[0.93rem]">
      <caption className="sr-only">What holds of each purpose</caption>
      <thead>
        <tr className="border-line border-b text-[0.87rem] text-muted">
          <ColumnHead>Purpose</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead className="hidden sm:table-cell">Since</ColumnHead>
          <ColumnHead className="hidden md:table-cell">How</ColumnHead>
          <ColumnHead className="hidden lg:table-cell">Notice</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {states.map(({ purpose, status, by }) => (
          <tr key={purpose} className="border-line border-b align-top last:border-b-0">
            <th scope="row" className="wrap-anywhere px-3 py-2 pl-4 font-medium">
              {purpose}
              <span className="block font-normal text-[13px] text-muted sm:hidden">{sinceText(status, by)}</span>
            </th>
            <td className="px-3 py-2">
              <Mark look={lookOf(status)}>{statusNames[status]}</Mark>
            </td>
            <td className="hidden px-3 py-2 sm:table-cell">{sinceText(status, by)}</td>
            <td className="wrap-anywhere hidden px-3 py-2 md:table-cell">{by.mechanism ?? 'Not on record'}</td>
            <td className="wrap-anywhere hidden px-3 py-2 lg:table-cell">{by.notice ?? 'Not on record'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A consent that has ended is so since its end. */
function sinceText(status: State['status'], { at, until }: State['by']): string {
  if (until === null) return dayText(at)
  return status === 'EXPIRED' ? dayText(until) : `${dayText(at)} until ${dayText(until)}`
}
