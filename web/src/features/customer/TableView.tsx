'use client'

import type { Impact } from './types.ts'
import type { useImpactFilter } from './useImpactFilter.ts'
import { useTouchedVersions } from './useTouchedVersions.ts'
import { VersionTable } from './VersionTable.tsx'

type TableViewProps = {
  impact: Impact
  filter: ReturnType<typeof useImpactFilter>['filter']
  selected: string | null
  onSelect: (versionId: string) => void
  onClear: () => void
}

/** What this person's data touched, version by version, page by page. */
export function TableView({ impact, filter, selected, onSelect, onClear }: TableViewProps) {
  const versions = useTouchedVersions(impact.customer.ref, impact.asOf, filter)
  return (
    <VersionTable
      complete={impact.completeness.complete}
      versions={versions}
      selected={selected}
      onSelect={onSelect}
      onClear={onClear}
    />
  )
}
