'use client'

import { useCallback } from 'react'
import { useClient } from 'urql'
import { CustomerArtifactsDocument, type ImpactFilter, type TouchedVersionFragment } from '@/generated/graphql.ts'
import { type LoadPage, type Pages, usePages } from '@/lib/usePages.ts'

const FIRST_PAGE = 50

export type Touched = TouchedVersionFragment

/** By verdict, then newest first. */
export type TouchedVersions = Pages<Touched>

/** The versions that a customer's data touched, page by page. Another filter or time begins anew. */
export function useTouchedVersions(ref: string, asOf: string, filter: ImpactFilter | null): TouchedVersions {
  const client = useClient()
  const key = JSON.stringify(filter)
  const load = useCallback<LoadPage<Touched>>(
    async (first, after) => {
      const variables = { ref, asOf, filter: JSON.parse(key) as ImpactFilter | null, first, after }
      const { data } = await client.query(CustomerArtifactsDocument, variables).toPromise()
      if (!data) return null
      const { edges, pageInfo, totalCount } = data.customerImpact.artifacts
      const next = pageInfo.hasNextPage ? pageInfo.endCursor : null
      return { rows: edges.map(({ node }) => node), total: totalCount, after: next }
    },
    [client, ref, asOf, key],
  )
  return usePages(load, FIRST_PAGE)
}
