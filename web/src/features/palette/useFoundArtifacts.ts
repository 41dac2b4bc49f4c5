'use client'

import { useQuery } from '@tanstack/react-query'
import { FindArtifactsDocument, type FindArtifactsQuery } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { useDebounced } from '@/lib/useDebounced.ts'

const PAUSE_MS = 200
const MOST = 8

type Found = FindArtifactsQuery['search']['edges'][number]['node']

export type FoundArtifacts = {
  artifacts: readonly Found[]
  total: number
  status: 'idle' | 'searching' | 'ready' | 'failed'
}

const none: readonly Found[] = []

/** The first artifacts whose name or namespace contains the text, once typing pauses. */
export function useFoundArtifacts(text: string): FoundArtifacts {
  const settled = useDebounced(text, PAUSE_MS)
  const { data, isPending } = useQuery({
    ...queryOf(FindArtifactsDocument, { text: settled, first: MOST, after: null }),
    enabled: settled !== '',
  })
  if (text === '') return { artifacts: none, total: 0, status: 'idle' }
  if (settled !== text || isPending) return { artifacts: none, total: 0, status: 'searching' }
  if (!data) return { artifacts: none, total: 0, status: 'failed' }
  const { edges, totalCount } = data.search
  return { artifacts: edges.map(({ node }) => node), total: totalCount, status: 'ready' }
}
