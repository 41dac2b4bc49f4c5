'use client'

import { useQueryState } from 'nuqs'
import { ArtifactTable } from './ArtifactTable.tsx'
import { byVerdict, parseAsSort } from './sort.ts'
import type { Impact } from './types.ts'
import type { useImpactFilter } from './useImpactFilter.ts'
import { useTouchedArtifacts } from './useTouchedArtifacts.ts'

type TableViewProps = {
  impact: Impact
  filter: ReturnType<typeof useImpactFilter>['filter']
  selected: string | null
  onSelect: (versionId: string) => void
  onClear: () => void
}

/** What this person's data touched, artifact by artifact, page by page. */
export function TableView({ impact, filter, selected, onSelect, onClear }: TableViewProps) {
  const [sort, setSort] = useQueryState('sort', parseAsSort.withDefault(byVerdict).withOptions({ history: 'push' }))
  const asked = { ref: impact.customer.ref, asOf: impact.asOf, filter }
  const artifacts = useTouchedArtifacts(asked, sort)
  return (
    <ArtifactTable
      complete={impact.completeness.complete}
      asked={asked}
      artifacts={artifacts}
      sort={sort}
      onSort={(next) => void setSort(next)}
      selected={selected}
      onSelect={onSelect}
      onClear={onClear}
    />
  )
}
