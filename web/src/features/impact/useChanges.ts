'use client'

import { useMemo } from 'react'
import { useQuery } from 'urql'
import { CustomerChangesDocument, type ImpactFilter } from '@/generated/graphql.ts'
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
  const [{ data, error, fetching }] = useQuery({
    query: CustomerChangesDocument,
    variables: { ref, asOf, since: since ?? '', filter, versions: ids, first: 1000 },
    pause: since === null,
  })
  const edges = since === null || fetching ? undefined : data?.customerImpact.changes.edges
  const changes = useMemo(
    () => edges && new Map(edges.map(({ node: { change, item } }) => [item.version.id, change])),
    [edges],
  )
  return { changes: changes ?? null, failed: since !== null && error !== undefined }
}
