import {
  type ChangedIncidentFragment,
  IncidentAffectedDocument,
  IncidentArtifactsDocument,
  IncidentListDocument,
  IncidentPageDocument,
} from '@/generated/graphql.ts'
import { type Change, useChange } from '@/lib/useChange.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'

const shownAnew = [IncidentPageDocument, IncidentListDocument, IncidentAffectedDocument, IncidentArtifactsDocument]

/** Asks anew for all that pages show of incidents. */
export const useRefresh = () => useRefreshOf(shownAnew)

/** A change of an incident. `onDone`: with its id. */
export function useIncidentChange(onDone?: (id: string) => void): Change<ChangedIncidentFragment> {
  const refresh = useRefresh()
  return useChange<ChangedIncidentFragment>(async ({ incident }) => {
    if (!incident) return
    await refresh()
    onDone?.(incident.id)
  })
}
