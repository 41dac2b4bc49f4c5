import { useQueryClient } from '@tanstack/react-query'
import {
  type ChangedRequestFragment,
  ManifestItemsDocument,
  PlanPreviewDocument,
  PlanTasksDocument,
  RequestEventsDocument,
  RequestListDocument,
  RequestPageDocument,
} from '@/generated/graphql.ts'
import { operationName } from '@/lib/request.ts'
import { type Change as AnyChange, useChange as useAnyChange } from '@/lib/useChange.ts'

export type Change = AnyChange<ChangedRequestFragment>

const shownAnew = [
  RequestPageDocument,
  RequestEventsDocument,
  RequestListDocument,
  ManifestItemsDocument,
  PlanPreviewDocument,
  PlanTasksDocument,
]

/** Asks anew for all that pages show of requests. */
export function useRefresh() {
  const client = useQueryClient()
  return () =>
    Promise.all(shownAnew.map((document) => client.invalidateQueries({ queryKey: [operationName(document)] })))
}

/** A change of a request. What was refused stands at its field, and what was typed stays. `onDone`: with the request's id. */
export function useChange(onDone?: (id: string) => void): Change {
  const refresh = useRefresh()
  return useAnyChange<ChangedRequestFragment>(async ({ request }) => {
    if (!request) return
    await refresh()
    onDone?.(request.id)
  })
}
