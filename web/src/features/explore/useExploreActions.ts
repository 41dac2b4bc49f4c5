'use client'

import { parseAsBoolean, useQueryStates } from 'nuqs'
import { useCallback, useMemo, useState } from 'react'
import { pinsParser } from '@/graph-view/index.ts'
import { addressParsers, type DirectionChoice, directionsOf, FIRST_DRAWN } from './model/address.ts'
import { collapseOne, type ExpansionPlan, type ExploreState, expandAll, writtenOf } from './model/expansionPlan.ts'
import { type Expansion, expand, expandMore } from './model/expansions.ts'
import type { ExploredGraph, Fold } from './model/exploredGraph.ts'
import type { Direction } from './model/neighbours.ts'

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

/** Those of the canvas itself as well: another focus is another drawing. */
const parsers = { ...addressParsers, pins: pinsParser, only: parseAsBoolean }

/** Everything that the address says of the exploration. */
export const useExploreAddress = () => useQueryStates(parsers, { history: 'push' })

type SetAddress = ReturnType<typeof useExploreAddress>[1]

/** What the actions start from. */
type Explored = {
  wanted: ExploreState | null
  plan: ExpansionPlan
  graph: ExploredGraph | null
  direction: DirectionChoice
  limit: number
}

/** The actions, and the card that the last of them started from: it stays where it is on the screen. */
export function useExploreActions(setAddress: SetAddress, { wanted, plan, graph, direction, limit }: Explored) {
  const [anchor, setAnchor] = useState<string | null>(null)
  const write = useCallback(
    (at: string, change: { open: Expansion[]; depth?: number }) => {
      setAnchor(at)
      void setAddress(change)
    },
    [setAddress],
  )
  const actions = useMemo<ExploreActions>(() => {
    const { expansions, implied } = plan
    const writeExpansions = (at: string, open: Expansion[]) => write(at, { open: writtenOf(open, implied) })
    return {
      pivot: (id) =>
        void setAddress({ focus: id, open: [], depth: 1, version: null, limit: FIRST_DRAWN, pins: null, only: null }),
      select: (id) => void setAddress({ version: id }, { history: 'replace' }),
      expand: (id, which = directionsOf[direction]) => writeExpansions(id, expand(expansions, id, which)),
      collapse: (id) => wanted && write(id, collapseOne(wanted, plan, id)),
      expandFold: (fold) =>
        writeExpansions(fold.of, expandMore(expansions, { id: fold.of, direction: fold.direction })),
      expandAll: () => wanted && graph && write(graph.focus, expandAll(wanted, plan, graph.cards)),
      setDirection: (next) => void setAddress({ direction: next }),
      raiseLimit: () => void setAddress({ limit: limit + FIRST_DRAWN }),
    }
  }, [setAddress, write, plan, wanted, direction, graph, limit])
  return { anchor, actions }
}
