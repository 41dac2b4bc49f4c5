'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type ImpactFilter, ImpactGraphDocument, type ImpactGraphQuery } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { buildGraph, type ImpactGraph } from './model/graph.ts'

export type Question = { customerRef: string; asOf: string | null; filter: ImpactFilter | null; limit: number }

export type Answer =
  | { status: 'loading' }
  | { status: 'failed'; message: string; retry: () => void }
  /** `stale`: it is of another time or size than was asked for, which is on its way. */
  | { status: 'ready'; graph: ImpactGraph; complete: boolean; stale: boolean }

/** The graph of what this person's data touched, with the verdict of each version. Another question begins anew. */
export function useImpactGraph({ customerRef: ref, asOf, filter, limit }: Question): Answer {
  const question = queryOf(ImpactGraphDocument, { ref, asOf, filter, limit })
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...question,
    // Sliding through time, the last picture stays until the next one is there; it says that it is not that one yet.
    placeholderData: (last, lastQuery) => (lastQuery && isAbout(lastQuery.queryKey, ref, filter) ? last : undefined),
  })
  const answer = useMemo(() => data && drawnFrom(data), [data])
  if (answer) return { status: 'ready', graph: answer.graph, complete: answer.complete, stale: isPlaceholderData }
  return error ? { status: 'failed', message: error.message, retry: () => void refetch() } : { status: 'loading' }
}

/** Whether a question was about the same person and the same part of their data. */
const isAbout = (
  [, asked]: readonly [unknown, { ref: string; filter?: ImpactFilter | null | undefined }],
  ref: string,
  filter: ImpactFilter | null,
): boolean => asked.ref === ref && JSON.stringify(asked.filter) === JSON.stringify(filter)

function drawnFrom({ customerImpact: { graph, completeness } }: ImpactGraphQuery) {
  return { graph: buildGraph(graph), complete: completeness.complete }
}
