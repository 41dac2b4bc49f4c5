'use client'

import { useEffect, useMemo } from 'react'
import { directionsOf } from './model/address.ts'
import { buildExploredGraph } from './model/buildExploredGraph.ts'
import type { ExploreState } from './model/expansionPlan.ts'
import type { Neighbours } from './model/neighbours.ts'
import { useExploreActions, useExploreAddress } from './useExploreActions.ts'
import { useNeighbours } from './useNeighbours.ts'

/** The graph around the focus in the address, as far as its parts have arrived, and the actions that change it. */
export function useExploration(moment: string) {
  const [address, setAddress] = useExploreAddress()
  const { focus, direction, open, depth } = address
  const limit = Math.max(1, address.limit)
  const directions = directionsOf[direction]
  const wanted = useMemo<ExploreState | null>(
    () => (focus === null ? null : { focus, open, directions, depth: Math.max(1, depth), limit }),
    [focus, open, directions, depth, limit],
  )
  const { plan, answers, failures, pending, retry } = useNeighbours(wanted, moment)
  const root = useMemo(() => [...answers.values()].find(({ of }) => of.id === focus)?.of ?? null, [answers, focus])
  const current = useMemo(
    () => (focus === null || root ? null : currentVersionOf(focus, answers)),
    [answers, focus, root],
  )
  // An artifact stands for its current version: the address is to show the same later.
  useEffect(() => {
    if (current !== null) void setAddress({ focus: current }, { history: 'replace' })
  }, [current, setAddress])

  const graph = useMemo(
    () => (root ? buildExploredGraph(root, plan.expansions, answers, limit, directions) : null),
    [root, plan, answers, limit, directions],
  )
  const { anchor, actions } = useExploreActions(setAddress, { wanted, plan, graph, direction, limit })
  return { ...address, limit, graph, anchor, failures, pending, retry, actions }
}

/** The version that was answered about when an artifact was asked about. */
const currentVersionOf = (artifact: string, answers: ReadonlyMap<string, Neighbours>): string | null =>
  [...answers].find(([key]) => key.startsWith(`${artifact}.`))?.[1].of.id ?? null
