import { ArrowDown, ArrowUp } from 'lucide-react'
import { classNames } from '@/lib/class-names.ts'
import type { Column } from './columns.ts'
import { type Sort, sortedBy } from './sort.ts'

type Props = { column: Column; sort: Sort; onSort: (sort: Sort) => void }

/** The head of a column, which sorts the list by it. */
export function SortHead({ column: { order, name, look, quiet }, sort, onSort }: Props) {
  const isSorted = sort.order === order
  const Arrow = sort.descending ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
      className={classNames('px-3 py-2 font-normal @xl:px-4', look)}
    >
      <button
        type="button"
        onClick={() => onSort(sortedBy(order, sort))}
        className="inline-flex cursor-pointer items-center gap-1 rounded hover:text-ink"
      >
        <span className={quiet ? 'sr-only @xl:not-sr-only' : undefined}>{name}</span>
        {isSorted && <Arrow aria-hidden="true" size={14} />}
      </button>
    </th>
  )
}
