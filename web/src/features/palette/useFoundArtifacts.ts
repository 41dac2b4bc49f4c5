'use client'

import { useQuery } from 'urql'
import { FindArtifactsDocument, type FindArtifactsQuery } from '@/generated/graphql.ts'
import { useSettled } from '@/lib/useSettled.ts'

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
  const settled = useSettled(text, PAUSE_MS)
  const [{ data, error, fetching }] = useQuery({
    query: FindArtifactsDocument,
    variables: { text: settled, first: MOST, after: null },
    pause: settled === '',
  })
  if (text === '') return { artifacts: none, total: 0, status: 'idle' }
  if (settled !== text || fetching) return { artifacts: none, total: 0, status: 'searching' }
  if (error || !data) return { artifacts: none, total: 0, status: 'failed' }
  const { edges, totalCount } = data.search
  return { artifacts: edges.map(({ node }) => node), total: totalCount, status: 'ready' }
}
