'use client'

import { useState } from 'react'
import type { ImpactFilter } from '@/generated/graphql.ts'
import { counted, numberText } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { ArtifactRow } from './ArtifactRow.tsx'
import { columns } from './columns.ts'
import { SortHead } from './SortHead.tsx'
import type { Sort } from './sort.ts'
import type { TouchedArtifacts } from './useTouchedArtifacts.ts'
import { VersionRows } from './VersionRows.tsx'

type Props = {
  asked: { ref: string; asOf: string; filter: ImpactFilter | null }
  artifacts: TouchedArtifacts
  /** False: the answer as a whole is incomplete, so that even all rows are not all there is. */
  complete: boolean
  sort: Sort
  onSort: (sort: Sort) => void
  /** The version that is explained. */
  selected: string | null
  onSelect: (versionId: string) => void
  onClear: () => void
}

/** A row for each artifact, which opens to its versions. The API sorts, over all rows. */
export function ArtifactTable({ artifacts, ...props }: Props) {
  const { total, status, rows } = artifacts
  if (status === 'failed') return <Failed artifacts={artifacts} />
  if (status === 'loading') return <Loading />
  if (total === 0) return <Empty onClear={props.onClear} />
  return (
    <div className="@container overflow-hidden rounded-xl border border-line bg-surface shadow-card">
      <Rows rows={rows} {...props} />
      <Foot artifacts={artifacts} complete={props.complete} />
    </div>
  )
}

type RowsProps = Omit<Props, 'artifacts' | 'complete' | 'onClear'> & { rows: TouchedArtifacts['rows'] }

function Rows({ rows, asked, sort, onSort, selected, onSelect }: RowsProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string, open = !opened.has(id)) => {
    const next = new Set(opened)
    if (open) next.add(id)
    else next.delete(id)
    setOpened(next)
  }
  return (
    <table className="w-full table-fixed border-collapse text-left">
      <caption className="sr-only">Artifacts that this person’s data touched. Choose one to see why.</caption>
      <thead>
        <tr className="border-line border-b text-[0.87rem] text-muted">
          {columns.map((column) => (
            <SortHead key={column.order} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      {rows.map((row) => {
        const { id } = row.artifact
        const isOpen = row.versions > 1 && opened.has(id)
        return (
          <tbody key={id}>
            <ArtifactRow
              row={row}
              isOpen={isOpen}
              isSelected={row.strongest.version.id === selected}
              onToggle={() => toggle(id)}
              onSelect={() => {
                toggle(id, true)
                onSelect(row.strongest.version.id)
              }}
            />
            {isOpen && <VersionRows asked={asked} artifact={row.artifact} selected={selected} onSelect={onSelect} />}
          </tbody>
        )
      })}
    </table>
  )
}

/** How much of the whole is here. */
function Foot({ artifacts, complete }: { artifacts: TouchedArtifacts; complete: boolean }) {
  const { rows, total, whole, answer } = artifacts
  const versions = counted(answer?.customerImpact.byArtifact.versions ?? 0, 'version')
  const all = counted(total ?? rows.length, 'artifact')
  return (
    <LoadMore pages={artifacts} complete={complete} className="border-line border-t">
      {whole
        ? `All ${all} shown, with ${versions}.`
        : `${numberText(rows.length)} of ${all} shown, with ${versions} in all.`}
    </LoadMore>
  )
}

function Loading() {
  return (
    <div role="status" className="rounded-xl border border-line bg-surface p-4">
      <span className="sr-only">Loading artifacts …</span>
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

function Failed({ artifacts: { rows, loadMore } }: { artifacts: TouchedArtifacts }) {
  return (
    <Problem title="The list could not be loaded" actions={<Button onClick={loadMore}>Try again</Button>}>
      {rows.length > 0 ? 'Only a part of it was loaded, so it is not shown.' : 'The lineage service is not responding.'}
    </Problem>
  )
}
