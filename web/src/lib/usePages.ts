'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { TypedDocumentString } from '@/generated/graphql.ts'
import { ApiError } from './api-error.ts'
import { operationName, request } from './request.ts'

/** The most that the API gives at once. */
const MOST = 100

/** A connection of the API, such as `runs`. */
type Connection<Row> = {
  edges: readonly { node: Row }[]
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

type PageVariables = { first: number; after?: string | null | undefined }

export type Pages<Row> = {
  /** In the API's order. */
  rows: readonly Row[]
  /** How many there are in all; null until the first answer. */
  total: number | null
  status: 'loading' | 'loadingMore' | 'ready' | 'failed'
  /** Why the last page did not arrive. */
  error: ApiError | null
  /** Whether every row is here. */
  whole: boolean
  /** The next page; after a failure, the one that did not arrive. */
  loadMore(): void
  loadAll(): void
}

type Question<Data, Variables, Row> = {
  document: TypedDocumentString<Data, Variables>
  variables: Omit<Variables, keyof PageVariables>
  /** Where the list is in the answer; nothing: what it is about is not known. */
  connection: (answer: Data) => Connection<Row> | null | undefined
  /** The first page, where it is here already. */
  initial?: Connection<Row>
  firstPage?: number
  nextPage?: number
  /** Asks anew whenever the list is shown again. */
  fresh?: boolean
}

/** A list page by page along the API's cursors. Other variables begin a new list. `answer`: what the last page came with. */
export function usePages<Data, Variables extends PageVariables, Row>({
  document,
  variables,
  connection,
  initial,
  firstPage = MOST,
  nextPage = MOST,
  fresh = false,
}: Question<Data, Variables, Row>): Pages<Row> & { answer: Data | null } {
  const queryKey = [operationName(document), variables] as const
  const first = { first: firstPage, after: null as string | null }
  const query = useInfiniteQuery({
    queryKey,
    queryFn: async ({ pageParam, signal }): Promise<ListPage<Data, Row>> => {
      const answer = await request(document, { ...variables, ...pageParam } as Variables, signal)
      const list = connection(answer)
      if (!list) throw new ApiError('NOT_FOUND', 'This list is not available.')
      return { answer, list }
    },
    initialPageParam: first,
    getNextPageParam: ({ list: { pageInfo } }) =>
      pageInfo.hasNextPage ? { first: nextPage, after: pageInfo.endCursor } : undefined,
    ...(initial && { initialData: { pages: [{ answer: null, list: initial }], pageParams: [first] } }),
    ...(fresh && { gcTime: 0 }),
  })
  const { data, error, isPending, isError, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = query
  const goOn = () => void (data ? fetchNextPage() : refetch())
  const setLoadAll = useLoadAll(JSON.stringify(queryKey), query)
  const rows = useMemo(() => data?.pages.flatMap(({ list }) => list.edges.map(({ node }) => node)) ?? [], [data])
  const last = data?.pages.at(-1)
  return {
    rows,
    total: last?.list.totalCount ?? null,
    status: isPending ? 'loading' : isFetchingNextPage ? 'loadingMore' : isError ? 'failed' : 'ready',
    error,
    whole: data !== undefined && !hasNextPage,
    answer: last?.answer ?? null,
    loadMore: () => {
      setLoadAll(false)
      goOn()
    },
    loadAll: () => {
      setLoadAll(true)
      goOn()
    },
  }
}

type ListPage<Data, Row> = { answer: Data | null; list: Connection<Row> }

type Query = { hasNextPage: boolean; isFetching: boolean; isError: boolean; fetchNextPage: () => unknown }

/** Asks for page after page of one list, to its end or to the first failure, once it is told to. */
function useLoadAll(list: string, { hasNextPage, isFetching, isError, fetchNextPage }: Query) {
  // Another list is not loaded whole because this one was.
  const [whole, setWhole] = useState<string | null>(null)
  useEffect(() => {
    if (whole === list && hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [whole, list, hasNextPage, isFetching, isError, fetchNextPage])
  return (all: boolean) => setWhole(all ? list : null)
}
