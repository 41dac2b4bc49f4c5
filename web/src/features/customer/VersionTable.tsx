'use client'

import { type SortingState, useTable } from '@tanstack/react-table'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import { classNames } from '@/lib/class-names.ts'
import { numberText } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { columns, features } from './columns.tsx'
import type { TouchedVersions } from './useTouchedVersions.ts'

type Props = {
  versions: TouchedVersions
  /** False: the answer as a whole is incomplete, so that even all rows are not all there is. */
  complete: boolean
  selected: string | null
  onSelect: (versionId: string) => void
  onClear: () => void
}

/** The versions as a list. Sorts by any column once all rows are here; until then in the service's own order. */
export function VersionTable({ versions, complete, selected, onSelect, onClear }: Props) {
  const { rows, total, status, whole } = versions
  if (status === 'failed') return <Failed versions={versions} />
  if (status === 'loading') return <Loading />
  if (total === 0) return <Empty onClear={onClear} />
  return (
    <div className="@container overflow-hidden rounded-xl border border-line bg-surface shadow-card">
      <Rows rows={rows} sortable={whole} selected={selected} onSelect={onSelect} />
      <Foot versions={versions} complete={complete} />
    </div>
  )
}

type RowsProps = {
  rows: TouchedVersions['rows']
  sortable: boolean
  selected: string | null
  onSelect: Props['onSelect']
}

function Rows({ rows, sortable, selected, onSelect }: RowsProps) {
  const [sorting, setSorting] = useState<SortingState>([])
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: ({ version }) => version.id,
    enableSorting: sortable,
    state: { sorting: sortable ? sorting : [] },
    onSortingChange: setSorting,
  })
  return (
    <table className="w-full table-fixed border-collapse text-left">
      <caption className="sr-only">Versions that this customer’s data touched. Choose one to see why.</caption>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} className="border-line border-b text-[0.87rem] text-muted">
            {group.headers.map(({ id, column }) => (
              <HeaderCell
                key={id}
                className={column.columnDef.meta?.className ?? ''}
                title={String(column.columnDef.header)}
                sorted={column.getIsSorted()}
                onSort={sortable ? () => column.toggleSorting() : null}
              />
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          // The whole row reacts to a click; for everybody else the name in it is the button.
          <tr
            key={row.id}
            onClick={() => onSelect(row.id)}
            className={classNames(
              'cursor-pointer border-line border-b align-top last:border-b-0',
              row.id === selected ? 'bg-accent-soft' : 'hover:bg-sunken',
            )}
          >
            {row.getAllCells().map((cell) => (
              <td key={cell.id} className={classNames('px-3 py-2 @xl:px-4', cell.column.columnDef.meta?.className)}>
                {cell.column.id === 'artifact' ? (
                  <button
                    type="button"
                    aria-pressed={row.id === selected}
                    className="block w-full cursor-pointer rounded text-left"
                  >
                    <table.FlexRender cell={cell} />
                  </button>
                ) : (
                  <table.FlexRender cell={cell} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type HeaderProps = { className: string; title: string; sorted: false | 'asc' | 'desc'; onSort: (() => void) | null }

function HeaderCell({ className, title, sorted, onSort }: HeaderProps) {
  const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp
  const ariaSort = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined
  return (
    <th scope="col" aria-sort={ariaSort} className={classNames('px-3 py-2 font-normal @xl:px-4', className)}>
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className="inline-flex cursor-pointer items-center gap-1 rounded hover:text-ink"
        >
          <span className={title === 'Verdict' ? 'sr-only @xl:not-sr-only' : undefined}>{title}</span>
          {sorted && <Arrow aria-hidden="true" size={14} />}
        </button>
      ) : (
        <span className={title === 'Verdict' ? 'sr-only @xl:not-sr-only' : undefined}>{title}</span>
      )}
    </th>
  )
}

/** How much of the whole is here, and what that means for sorting. */
function Foot({ versions, complete }: { versions: TouchedVersions; complete: boolean }) {
  const { rows, total, whole } = versions
  const all = numberText(total ?? rows.length)
  return (
    <LoadMore pages={versions} complete={complete} className="border-line border-t">
      {whole
        ? `All ${all} shown.`
        : `${numberText(rows.length)} of ${all} shown, by verdict, then newest first. Load all to sort otherwise.`}
    </LoadMore>
  )
}

function Loading() {
  return (
    <div role="status" className="rounded-xl border border-line bg-surface p-4">
      <span className="sr-only">Loading versions …</span>
      {Array.from({ length: 8 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <div key={row} className="flex items-center gap-6 py-3">
          <Skeleton className="h-4 w-24" />
          <Skeleton className="h-4 flex-1" />
          <Skeleton className="hidden h-4 w-40 md:block" />
          <Skeleton className="h-4 w-16" />
        </div>
      ))}
    </div>
  )
}

function Empty({ onClear }: { onClear: () => void }) {
  return (
    <div role="status" className="rounded-xl border border-line bg-surface p-8 text-center">
      <p className="font-medium">Nothing matches these filters.</p>
      <p className="mt-1 mb-4 text-muted">Other items may exist outside these filters.</p>
      <Button onClick={onClear}>Clear all filters</Button>
    </div>
  )
}

function Failed({ versions: { rows, loadMore } }: { versions: TouchedVersions }) {
  return (
    <Problem title="The list could not be loaded" actions={<Button onClick={loadMore}>Try again</Button>}>
      {rows.length > 0 ? 'Only a part of it was loaded, so it is not shown.' : 'The lineage service is not responding.'}
    </Problem>
  )
}
