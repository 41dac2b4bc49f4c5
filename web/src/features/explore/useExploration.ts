'use client'

import { parseAsBoolean, useQueryStates } from 'nuqs'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { pinsParser } from '@/graph-view/index.ts'
import { addressParsers, type DirectionChoice, directionsOf, FIRST_DRAWN } from './model/address.ts'
import { collapseOne, type ExploreState, expandAll, writtenOf } from './model/expansionPlan.ts'
import { type Expansion, expand, expandMore } from './model/expansions.ts'
import { buildExploredGraph, type ExploredGraph, type Fold } from './model/exploredGraph.ts'
import type { Direction } from './model/neighbours.ts'
import { useNeighbours } from './useNeighbours.ts'

/** What a reader can do. Each action changes the address, and only that. */
export type ExploreActions = {
  pivot(id: string): void
  select(id: string | null): void
  /** Draws the neighbours of a version in these directions, or in all that are looked at. */
  expand(id: string, directions?: readonly Direction[]): void
  collapse(id: string): void
  expandFold(fold: Fold): void
  expandAll(): void
  setDirection(direction: DirectionChoice): void
  raiseLimit(): void
}

/** Those of the picture itself as well: another focus is another picture. */
const parsers = { ...addressParsers, pins: pinsParser, only: parseAsBoolean }

/** The graph around the focus in the address, as far as its parts have arrived, and the actions that change it. */
export function useExploration(moment: string) {
  const [state, setState] = useQueryStates(parsers, { history: 'push' })
  const { focus, direction, open, depth } = state
  const limit = Math.max(1, state.limit)
  const directions = directionsOf[direction]
  const wanted = useMemo<ExploreState | null>(
    () => (focus === null ? null : { focus, open, directions, depth: Math.max(1, depth), limit: limit }),
    [focus, open, directions, depth, limit],
  )
  const { plan, steps, failures, pending, retry } = useNeighbours(wanted, moment)
  const { expansions, implied } = plan
  const [anchor, setAnchor] = useState<string | null>(null)
  const root = useMemo(() => [...steps.values()].find(({ of }) => of.id === focus)?.of ?? null, [steps, focus])
  const current = useMemo(
    () =>
      focus === null || root ? null : ([...steps].find(([key]) => key.startsWith(`${focus}.`))?.[1].of.id ?? null),
    [steps, focus, root],
  )
  // An artifact stands for its current version: the address is to show the same later.
  useEffect(() => {
    if (current !== null) void setState({ focus: current }, { history: 'replace' })
  }, [current, setState])

  const graph: ExploredGraph | null = useMemo(
    () => (root ? buildExploredGraph(root, expansions, steps, limit, directions) : null),
    [root, expansions, steps, limit, directions],
  )
  const write = useCallback(
    (at: string, change: { open: Expansion[]; depth?: number }) => {
      setAnchor(at)
      void setState(change)
    },
    [setState],
  )
  const actions = useMemo<ExploreActions>(
    () => ({
      pivot: (id) =>
        void setState({ focus: id, open: [], depth: 1, version: null, limit: FIRST_DRAWN, pins: null, only: null }),
      select: (id) => void setState({ version: id }, { history: 'replace' }),
      expand: (id, which = directions) => write(id, { open: writtenOf(expand(expansions, id, which), implied) }),
      collapse: (id) => wanted && write(id, collapseOne(wanted, plan, id)),
      expandFold: (fold) =>
        write(fold.of, {
          open: writtenOf(expandMore(expansions, { id: fold.of, direction: fold.direction }), implied),
        }),
      expandAll: () => wanted && graph && write(graph.focus, expandAll(wanted, plan, graph.cards)),
      setDirection: (next) => void setState({ direction: next }),
      raiseLimit: () => void setState({ limit: limit + FIRST_DRAWN }),
    }),
    [setState, write, expansions, implied, plan, wanted, directions, graph, limit],
  )
  return { ...state, limit, graph, anchor, failures, pending, retry, actions }
}
