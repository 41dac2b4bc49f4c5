'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { CustomerChangesDocument, type ImpactFilter } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import type { Changes } from './model/changes.ts'
import type { ImpactGraph } from './model/graph.ts'

export type Compared = {
  /** Of what is drawn; null until it is known. */
  changes: Changes | null
  failed: boolean
}

type Question = {
  customerRef: string
  /** RFC 3339, of the drawing; null: now. */
  asOf: string | null
  /** RFC 3339; null: nothing is compared. */
  since: string | null
  filter: ImpactFilter | null
}

/** What happened to each drawn version since an earlier time, by the service’s own comparison. */
export function useChanges(
  { versions }: Pick<ImpactGraph, 'versions'>,
  { customerRef: ref, asOf, since, filter }: Question,
): Compared {
  const ids = useMemo(() => versions.map(({ id }) => id), [versions])
  const { data, isError } = useQuery({
    ...queryOf(CustomerChangesDocument, { ref, asOf, since: since ?? '', filter, versions: ids, first: 1000 }),
    enabled: since !== null,
  })
  const edges = data?.customerImpact.changes.edges
  const changes = useMemo(
    () => edges && new Map(edges.map(({ node: { change, item } }) => [item.version.id, change])),
    [edges],
  )
  return { changes: changes ?? null, failed: isError }
}
