'use client'

import { useCallback, useState } from 'react'
import { useClient } from 'urql'
import { ArtifactVersionsDocument } from '@/generated/graphql.ts'
import type { Moment } from '@/lib/moment.ts'
import type { Artifact, Version } from './types.ts'

export type Versions = {
  rows: readonly Version[]
  /** Made by the moment. */
  total: number
  /** Made after it. */
  later: number
  status: 'ready' | 'loading' | 'failed'
  loadMore(): void
}

type Page = Artifact['versions']

/** An artifact's versions by a moment, page by page; the first page came with the artifact, and another one begins anew. */
export function useVersions({ id, versions: first, ever }: Artifact, { asOf }: Moment): Versions {
  const client = useClient()
  const begun = { first, more: [] as Page[], status: 'ready' as Versions['status'] }
  const [state, setState] = useState(begun)
  const { more, status } = state.first === first ? state : begun
  const pages = [first, ...more]
  const after = pages.at(-1)?.pageInfo.endCursor ?? null
  const loadMore = useCallback(() => {
    setState({ first, more, status: 'loading' })
    void client
      .query(ArtifactVersionsDocument, { id, asOf, after })
      .toPromise()
      .then(({ data }) => {
        const next = data?.artifact?.versions
        setState((now) => {
          if (now.first !== first) return now
          return next ? { first, more: [...more, next], status: 'ready' } : { first, more, status: 'failed' }
        })
      })
  }, [client, id, asOf, after, first, more])
  const total = pages.at(-1)?.totalCount ?? 0
  return {
    rows: pages.flatMap(({ edges }) => edges.map(({ node }) => node)),
    ...{ total, later: Math.max(0, ever.totalCount - total), status, loadMore },
  }
}
