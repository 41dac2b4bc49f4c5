'use client'

import { useQuery } from '@tanstack/react-query'
import { type Direction, TraceCompletenessDocument, type TraceCompletenessQuery } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import type { DirectionChoice } from './model/address.ts'

const asked: Readonly<Record<DirectionChoice, Direction>> = {
  both: 'BOTH',
  upstream: 'UPSTREAM',
  downstream: 'DOWNSTREAM',
}

export type Completeness = TraceCompletenessQuery['trace']['completeness']

/** How many versions are up- or downstream of one, and whether all recorded lineage was searched. Null until it is known. */
export function useCompleteness(of: string | null, direction: DirectionChoice, asOf: string): Completeness | null {
  const { data } = useQuery({
    ...queryOf(TraceCompletenessDocument, { of: of ?? '', direction: asked[direction], asOf }),
    enabled: of !== null,
  })
  return data?.trace.completeness ?? null
}
