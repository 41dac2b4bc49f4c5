import { useCallback, useState } from 'react'
import { useClient } from 'urql'
import { type RunFilter, RunListDocument, type RunRowFragment } from '@/generated/graphql.ts'
import { type Pages, usePages } from '@/lib/usePages.ts'

const FIRST = 50

/** Runs page by page, newest first. `failure`: the code of the last error. */
export function useRuns(filter: RunFilter): Pages<RunRowFragment> & { failure: string | null } {
  const client = useClient()
  const [failure, setFailure] = useState<string | null>(null)
  // The same filter, said again, is no new question.
  const asked = JSON.stringify(filter)
  const load = useCallback(
    async (first: number, after: string | null) => {
      const variables = { filter: JSON.parse(asked) as RunFilter, first, after }
      const { data, error } = await client
        .query(RunListDocument, variables, { requestPolicy: 'network-only' })
        .toPromise()
      setFailure(data ? null : String(error?.graphQLErrors[0]?.extensions?.code ?? 'UNREACHABLE'))
      if (!data) return null
      const { edges, totalCount, pageInfo } = data.runs
      const rows = edges.map(({ node }) => node)
      return { rows, total: totalCount, after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null }
    },
    [client, asked],
  )
  return { ...usePages(load, FIRST), failure }
}
