'use client'

import { parseAsBoolean, useQueryStates } from 'nuqs'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { pinsParser } from '@/graph-view/index.ts'
import { addressParsers, type DirectionName, FIRST_DRAWN, waysOf } from './model/address.ts'
import { growAll, growWithout, toWrite, type Wanted } from './model/expansionPlan.ts'
import { type Opened, opening, openingMore } from './model/expansions.ts'
import { type Explored, explore, type Fold } from './model/exploredGraph.ts'
import type { Way } from './model/neighbours.ts'
import { useSteps } from './useNeighbours.ts'

/** What may be done with the picture. All of it changes the address, and only that. */
export type Moves = {
  pivot(id: string): void
  choose(id: string | null): void
  /** Draws the neighbours of a version in these directions, or in all that are looked at. */
  open(id: string, ways?: readonly Way[]): void
  close(id: string): void
  more(fold: Fold): void
  openAll(): void
  face(direction: DirectionName): void
  grow(): void
}

/** Those of the picture itself as well: another focus is another picture. */
const parsers = { ...addressParsers, pins: pinsParser, only: parseAsBoolean }

/** The picture around the focus in the address, as far as its parts are here, and the ways to change it. */
export function useExploration(moment: string) {
  const [state, setState] = useQueryStates(parsers, { history: 'push' })
  const { focus, direction, open, depth } = state
  const limit = Math.max(1, state.limit)
  const directions = waysOf[direction]
  const wanted = useMemo<Wanted | null>(
    () => (focus === null ? null : { focus, open, directions, depth: Math.max(1, depth), most: limit }),
    [focus, open, directions, depth, limit],
  )
  const { growth, steps, failures, pending, retry } = useSteps(wanted, moment)
  const { opened, implied } = growth
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

  const graph: Explored | null = useMemo(
    () => (root ? explore(root, opened, steps, limit, directions) : null),
    [root, opened, steps, limit, directions],
  )
  const write = useCallback(
    (at: string, change: { open: Opened[]; depth?: number }) => {
      setAnchor(at)
      void setState(change)
    },
    [setState],
  )
  const moves = useMemo<Moves>(
    () => ({
      pivot: (id) =>
        void setState({ focus: id, open: [], depth: 1, version: null, limit: FIRST_DRAWN, pins: null, only: null }),
      choose: (id) => void setState({ version: id }, { history: 'replace' }),
      open: (id, which = directions) => write(id, { open: toWrite(opening(opened, id, which), implied) }),
      close: (id) => wanted && write(id, growWithout(wanted, growth, id)),
      more: (fold) => write(fold.of, { open: toWrite(openingMore(opened, { id: fold.of, way: fold.way }), implied) }),
      openAll: () => wanted && graph && write(graph.focus, growAll(wanted, growth, graph.cards)),
      face: (next) => void setState({ direction: next }),
      grow: () => void setState({ limit: limit + FIRST_DRAWN }),
    }),
    [setState, write, opened, implied, growth, wanted, directions, graph, limit],
  )
  return { ...state, limit, graph, anchor, failures, pending, retry, moves }
}
