'use client'

import { useQuery } from 'urql'
import { type Direction, WaysDocument, type WaysQuery } from '@/generated/graphql.ts'
import type { DirectionName } from './model/address.ts'

const asked: Readonly<Record<DirectionName, Direction>> = {
  both: 'BOTH',
  upstream: 'UPSTREAM',
  downstream: 'DOWNSTREAM',
}

export type Completeness = WaysQuery['trace']['completeness']

/** How much there is on the ways of a version, in these directions, and how whole that is. Null until it is known. */
export function useReach(of: string | null, direction: DirectionName, asOf: string): Completeness | null {
  const [{ data, stale }] = useQuery({
    query: WaysDocument,
    variables: { of: of ?? '', direction: asked[direction], asOf },
    pause: of === null,
  })
  return of === null || stale ? null : (data?.trace.completeness ?? null)
}
