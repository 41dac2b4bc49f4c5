'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type ImpactFilter, ImpactGraphDocument, type ImpactGraphQuery } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import type { Counts } from './model/counts.ts'
import { buildGraph, type ImpactGraph } from './model/graph.ts'
import type { Matching } from './model/narrowed.ts'
import { united } from './model/united.ts'

export type Question = { customerRef: string; asOf: string | null; filter: ImpactFilter | null; limit: number }

export type Answer =
  | { status: 'loading' }
  | { status: 'failed'; message: string; retry: () => void }
  | {
      status: 'ready'
      /** With what lies between what was asked for. */
      graph: ImpactGraph
      counts: Counts
      /** Null: everything was asked for. */
      matching: Matching | null
      complete: boolean
      /** It is of another time, size or filter than was asked for, which is on its way. */
      stale: boolean
    }

/**
 * The graph of what this person's data touched, with the verdict of each version. With a filter everything is asked for all the same:
 * it says what joins that which is left. Another person begins anew.
 */
export function useImpactGraph({ customerRef, asOf, filter, limit }: Question): Answer {
  const whole = useDrawn({ customerRef, asOf, filter: null, limit })
  const part = useDrawn({ customerRef, asOf, filter, limit })
  const { error } = whole.error ? whole : part
  const answer = useMemo(() => {
    if (!whole.data || !part.data) return null
    const [all, asked] = [drawnFrom(whole.data), drawnFrom(part.data)]
    const matching = new Set(asked.graph.versions.map(({ id }) => id))
    const { shown, total, artifacts } = asked.graph
    const counts = { shown, total, artifacts: artifacts.size }
    return { complete: asked.complete, graph: united(asked.graph, all.graph), counts, matching }
  }, [whole.data, part.data])
  if (answer)
    return {
      status: 'ready',
      ...answer,
      matching: filter === null ? null : answer.matching,
      stale: whole.isPlaceholderData || part.isPlaceholderData,
    }
  const retry = () => void Promise.all([whole, part].filter((query) => query.isError).map((query) => query.refetch()))
  return error ? { status: 'failed', message: error.message, retry } : { status: 'loading' }
}

function useDrawn({ customerRef: ref, asOf, filter, limit }: Question) {
  return useQuery({
    ...queryOf(ImpactGraphDocument, { ref, asOf, filter, limit }),
    // Sliding through time, the last picture stays until the next one is there; it says that it is not that one yet.
    placeholderData: (last, lastQuery) => (lastQuery && isAbout(lastQuery.queryKey, ref) ? last : undefined),
  })
}

/** Whether a question was about the same person. */
const isAbout = ([, asked]: readonly [unknown, { ref: string }], ref: string): boolean => asked.ref === ref

const drawnFrom = ({ customerImpact }: ImpactGraphQuery) => ({
  graph: buildGraph(customerImpact.graph),
  complete: customerImpact.completeness.complete,
})
