import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { TypedDocumentString } from '@/generated/graphql.ts'
import type { ApiError } from './api-error.ts'
import { operationName, request } from './request.ts'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiError
  }
}

/** A question as `useQuery` takes it. Its answer is known by the operation and its variables. */
export const queryOf = <Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables) =>
  queryOptions({
    queryKey: [operationName(document), variables] as const,
    queryFn: ({ signal }) => request(document, variables, signal),
  })

/**
 * Answers stay as they are while a part of the page shows them, and five minutes longer: what is asked is about one moment,
 * and versions never change. A failure is shown at once, with a button that asks again.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // Without a network the question fails, and says so, rather than wait for one.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
