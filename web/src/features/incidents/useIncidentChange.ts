import { useQueryClient } from '@tanstack/react-query'
import {
  type ChangedIncidentFragment,
  IncidentAffectedDocument,
  IncidentArtifactsDocument,
  IncidentListDocument,
  IncidentPageDocument,
} from '@/generated/graphql.ts'
import { operationName } from '@/lib/request.ts'
import { type Change, useChange } from '@/lib/useChange.ts'

const shownAnew = [IncidentPageDocument, IncidentListDocument, IncidentAffectedDocument, IncidentArtifactsDocument]

/** Asks anew for all that pages show of incidents. */
export function useRefresh() {
  const client = useQueryClient()
  return () =>
    Promise.all(shownAnew.map((document) => client.invalidateQueries({ queryKey: [operationName(document)] })))
}

/** A change of an incident. `onDone`: with its id. */
export function useIncidentChange(onDone?: (id: string) => void): Change<ChangedIncidentFragment> {
  const refresh = useRefresh()
  return useChange<ChangedIncidentFragment>(async ({ incident }) => {
    if (!incident) return
    await refresh()
    onDone?.(incident.id)
  })
}
