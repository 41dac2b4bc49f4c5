import {
  type ChangedRequestFragment,
  ManifestItemsDocument,
  PeoplesTasksDocument,
  PlanPreviewDocument,
  PlanTasksDocument,
  RequestEventsDocument,
  RequestListDocument,
  RequestPageDocument,
} from '@/generated/graphql.ts'
import { type Change as AnyChange, useChange as useAnyChange } from '@/lib/useChange.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'

export type Change = AnyChange<ChangedRequestFragment>

const shownAnew = [
  RequestPageDocument,
  RequestEventsDocument,
  RequestListDocument,
  ManifestItemsDocument,
  PlanPreviewDocument,
  PlanTasksDocument,
  PeoplesTasksDocument,
]

/** Asks anew for all that pages show of requests. */
export const useRefresh = () => useRefreshOf(shownAnew)

/** A change of a request. What was refused stands at its field, and what was typed stays. `onDone`: with the request's id. */
export function useChange(onDone?: (id: string) => void): Change {
  const refresh = useRefresh()
  return useAnyChange<ChangedRequestFragment>(async ({ request }) => {
    if (!request) return
    await refresh()
    onDone?.(request.id)
  })
}
