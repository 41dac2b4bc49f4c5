'use client'

import { useCallback, useState } from 'react'
import { useClient } from 'urql'
import { ArtifactVersionsDocument } from '@/generated/graphql.ts'
import type { Artifact, Version } from './types.ts'

export type Versions = {
  rows: readonly Version[]
  total: number
  status: 'ready' | 'loading' | 'failed'
  loadMore(): void
}

/** An artifact's versions page by page; the first page came with the artifact. */
export function useVersions({ id, versions }: Artifact): Versions {
  const client = useClient()
  const [pages, setPages] = useState([versions])
  const [status, setStatus] = useState<Versions['status']>('ready')
  const after = pages.at(-1)?.pageInfo.endCursor ?? null
  const loadMore = useCallback(() => {
    setStatus('loading')
    void client
      .query(ArtifactVersionsDocument, { id, after })
      .toPromise()
      .then(({ data }) => {
        const next = data?.artifact?.versions
        setStatus(next ? 'ready' : 'failed')
        if (next) setPages((before) => [...before, next])
      })
  }, [client, id, after])
  return {
    rows: pages.flatMap(({ edges }) => edges.map(({ node }) => node)),
    total: pages.at(-1)?.totalCount ?? 0,
    status,
    loadMore,
  }
}
