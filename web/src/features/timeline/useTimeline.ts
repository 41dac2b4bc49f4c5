'use client'

import { useCallback } from 'react'
import { useClient } from 'urql'
import { CustomerTimelineDocument, type ImpactFilter } from '@/generated/graphql.ts'
import { type LoadPage, type Pages, usePages } from '@/lib/usePages.ts'
import type { ToldEvent } from './model/moments.ts'

export type Timeline = Pages<ToldEvent>

/** What happened to a customer's data, the oldest first, page by page. Another filter or time begins anew. */
export function useTimeline(ref: string, asOf: string, filter: ImpactFilter | null): Timeline {
  const client = useClient()
  const key = JSON.stringify(filter)
  const load = useCallback<LoadPage<ToldEvent>>(
    async (first, after) => {
      const variables = { ref, asOf, filter: JSON.parse(key) as ImpactFilter | null, first, after }
      const { data } = await client.query(CustomerTimelineDocument, variables).toPromise()
      if (!data) return null
      const { edges, pageInfo, totalCount } = data.customerImpact.timeline
      const next = pageInfo.hasNextPage ? pageInfo.endCursor : null
      return { rows: edges.map(({ node }) => node), total: totalCount, after: next }
    },
    [client, ref, asOf, key],
  )
  return usePages(load)
}
