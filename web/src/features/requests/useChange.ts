import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  type ChangedRequestFragment,
  ManifestItemsDocument,
  RequestEventsDocument,
  RequestListDocument,
  RequestPageDocument,
  type UserErrorCode,
} from '@/generated/graphql.ts'
import { operationName } from '@/lib/request.ts'

type Problem = ChangedRequestFragment['userErrors'][number]

export type Change = {
  send: (change: () => Promise<ChangedRequestFragment>) => void
  pending: boolean
  /** What the API says is wrong with a field, by the beginning of its path. */
  at: (...path: string[]) => string | null
  /** What is wrong with no field that is shown. */
  rest: (...shown: string[]) => string | null
  has: (code: UserErrorCode) => boolean
  duplicate: ChangedRequestFragment['duplicate']
}

const shownAnew = [RequestPageDocument, RequestEventsDocument, RequestListDocument, ManifestItemsDocument]

/** Asks anew for all that pages show of requests. */
export function useRefresh() {
  const client = useQueryClient()
  return () =>
    Promise.all(shownAnew.map((document) => client.invalidateQueries({ queryKey: [operationName(document)] })))
}

/** A change of a request. What was refused stands at its field, and what was typed stays. `onDone`: with the request's id. */
export function useChange(onDone?: (id: string) => void): Change {
  const refresh = useRefresh()
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: (change: () => Promise<ChangedRequestFragment>) => change(),
    onSuccess: async ({ request, userErrors }) => {
      if (userErrors.length > 0 || !request) return
      await refresh()
      onDone?.(request.id)
    },
    gcTime: 0,
  })
  const problems: readonly Problem[] = data?.userErrors ?? []
  const isAt = (path: readonly string[]) => (one: Problem) => path.every((part, index) => one.field?.[index] === part)
  return {
    send: mutate,
    pending: isPending,
    at: (...path) => problems.find(isAt(path))?.message ?? null,
    rest: (...shown) =>
      error?.message ?? problems.find((one) => !shown.some((name) => one.field?.[0] === name))?.message ?? null,
    has: (code) => problems.some((one) => one.code === code),
    duplicate: data?.duplicate ?? null,
  }
}
