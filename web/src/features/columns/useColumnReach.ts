'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type ArtifactKind, CardColumnsDocument, ColumnReachDocument } from '@/generated/graphql.ts'
import type { Passing } from '@/graph-view/index.ts'
import { queryOf } from '@/lib/queries.ts'
import { leavesMore, type Passings, passingsOf, reachOf } from './passing.ts'

export type ChosenColumn = { artifact: string; column: string }

export type ColumnReach = {
  /** Such as `shop.customers.birth_date`. */
  name: string
  passings: Passings
  /** How many artifacts of each kind it reaches, its own left out, and how. */
  kinds: readonly { kind: ArtifactKind; passing: Passing; count: number }[]
  /** All of it is known: neither a limit nor a gap ended the search. */
  complete: boolean
}

export type ReachAnswer = { status: 'none' | 'loading' | 'failed' } | ({ status: 'ready' } & ColumnReach)

/** What a column's values reach, told apart by what is left of them. @param chosen null: none @param asOf RFC 3339; null: now */
export function useColumnReach(chosen: ChosenColumn | null, asOf: string | null): ReachAnswer {
  const known = useQuery({
    ...queryOf(CardColumnsDocument, { id: chosen?.artifact ?? '', asOf }),
    enabled: chosen !== null,
  })
  const artifact = known.data?.artifact
  const column = artifact?.columns.find(({ id }) => id === chosen?.column)
  const from = {
    artifact: { kind: artifact?.kind ?? 'DATASET', namespace: artifact?.namespace ?? '', name: artifact?.name ?? '' },
    version: null,
    column: column?.name ?? '',
  }
  const asked = { from, asOf, direct: null, masking: null }
  const enabled = column !== undefined && !column.closed
  const copied = useQuery({ ...queryOf(ColumnReachDocument, { ...asked, direct: true, masking: false }), enabled })
  const direct = useQuery({ ...queryOf(ColumnReachDocument, { ...asked, direct: true }), enabled })
  const all = useQuery({ ...queryOf(ColumnReachDocument, asked), enabled })
  const name = artifact && column ? `${artifact.name}.${column.name}` : ''
  const found = useMemo(() => {
    if (!copied.data || !direct.data || !all.data) return null
    const [first, second, third] = [copied.data, direct.data, all.data].map(({ fieldLineage }) => reachOf(fieldLineage))
    if (!first || !second || !third) return null
    const passings = passingsOf(first, second, third)
    const { graph, completeness } = all.data.fieldLineage
    return {
      passings,
      kinds: kindsIn(graph.nodes, passings, chosen?.artifact ?? ''),
      complete: completeness.complete && graph.shown === graph.total,
    }
  }, [copied.data, direct.data, all.data, chosen?.artifact])
  if (chosen === null) return { status: 'none' }
  if (enabled && found) return { status: 'ready', name, ...found }
  const failed = [known, copied, direct, all].some(({ isError }) => isError) || (known.isSuccess && !enabled)
  return { status: failed ? 'failed' : 'loading' }
}

type Nodes = readonly { __typename: string; id?: string; artifact?: { id: string; kind: ArtifactKind } }[]

function kindsIn(nodes: Nodes, passings: Passings, own: string): ColumnReach['kinds'] {
  const best = new Map<string, { kind: ArtifactKind; passing: Passing }>()
  for (const { id = '', artifact } of nodes) {
    const passing = passings.nodes.get(id)
    if (!artifact || !passing || artifact.id === own) continue
    const before = best.get(artifact.id)
    if (!before || leavesMore(passing, before.passing)) best.set(artifact.id, { kind: artifact.kind, passing })
  }
  const counts = new Map<string, ColumnReach['kinds'][number]>()
  for (const { kind, passing } of best.values()) {
    const key = `${kind} ${passing}`
    counts.set(key, { kind, passing, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}
