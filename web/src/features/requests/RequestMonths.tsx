'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { RequestMonthsDocument, type RequestMonthsQuery } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { monthText } from '@/lib/time.ts'
import { numberText } from '@/lib/words.ts'
import { ColumnHead } from '@/ui/ColumnHead.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'

/** How many requests came in each month, how long answers took, and how many were late. It is asked for when it is opened. */
export function RequestMonths() {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="overflow-hidden rounded-xl border border-line bg-surface"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="cursor-pointer px-4 py-3 font-semibold">By month</summary>
      {isOpen && <Months />}
    </details>
  )
}

function Months() {
  const { data, error } = useQuery({ ...queryOf(RequestMonthsDocument, { months: 12 }), gcTime: 0 })
  if (error) return <p className="p-4 text-fail">The months could not be loaded. {error.message}</p>
  if (!data) return <Skeleton className="m-4 h-5 w-1/2" />
  const months = data.requestMonths
  const most = Math.max(1, ...months.map(({ received }) => received))
  return (
    <table className="w-full border-collapse border-line border-t text-left text-[0.93rem]">
      <caption className="sr-only">Requests by the month in which they came, this month first.</caption>
      <thead>
        <tr className="border-line border-b text-[0.87rem] text-muted">
          <ColumnHead>Month</ColumnHead>
          <ColumnHead className="w-1/3">Received</ColumnHead>
          <ColumnHead>Open</ColumnHead>
          <ColumnHead>Overdue</ColumnHead>
          <ColumnHead className="hidden sm:table-cell">Days to answer</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {months.toReversed().map((month) => (
          <Month key={month.month} month={month} most={most} />
        ))}
      </tbody>
    </table>
  )
}

type MonthProps = { month: RequestMonthsQuery['requestMonths'][number]; most: number }

function Month({ month: { month, received, open, overdue, medianDays, slowDays }, most }: MonthProps) {
  return (
    <tr className="border-line border-b last:border-b-0">
      <th scope="row" className="px-3 py-1.5 pl-4 font-normal">
        {monthText(month)}
      </th>
      <td className="px-3 py-1.5">
        <span className="flex items-center gap-2 tabular-nums">
          <span className="w-10 text-right">{numberText(received)}</span>
          <span aria-hidden="true" className="h-3 min-w-0 flex-1">
            <span className="block h-3 rounded-sm bg-accent" style={{ width: `${(100 * received) / most}%` }} />
          </span>
        </span>
      </td>
      <td className="px-3 py-1.5 tabular-nums">{numberText(open)}</td>
      <td className="px-3 py-1.5 tabular-nums">
        {overdue > 0 ? <span className="font-medium text-fail">! {numberText(overdue)}</span> : '0'}
      </td>
      <td className="hidden px-3 py-1.5 tabular-nums sm:table-cell">
        {medianDays === null ? (
          <span className="text-muted">None answered</span>
        ) : (
          `${medianDays} (nine of ten within ${slowDays})`
        )}
      </td>
    </tr>
  )
}
