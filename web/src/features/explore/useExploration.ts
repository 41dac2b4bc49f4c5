'use client'

import { useQueryStates } from 'nuqs'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { addressParsers, allOpened, type DirectionName, FIRST_DRAWN, toWrite, waysOf } from './model/address.ts'
import { type Explored, explore, type Fold } from './model/explored.ts'
import { closing, type Opened, opening, openingMore } from './model/opened.ts'
import type { Way } from './model/steps.ts'
import { useSteps } from './useSteps.ts'

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

/** The picture around the focus in the address, as far as its parts are here, and the ways to change it. */
export function useExploration(moment: string) {
  const [state, setState] = useQueryStates(addressParsers, { history: 'push' })
  const { focus, direction, open, limit } = state
  const directions = waysOf[direction]
  const opened = useMemo(() => (focus === null ? [] : allOpened(focus, open, directions)), [focus, open, directions])
  const { steps, failures, pending, retry } = useSteps(opened, moment)
  const [anchor, setAnchor] = useState<string | null>(null)
  const root = useMemo(() => [...steps.values()].find(({ of }) => of.id === focus)?.of ?? null, [steps, focus])
  const current = useMemo(
    () =>
      focus === null || root ? null : ([...steps].find(([key]) => key.startsWith(`${focus}.`))?.[1].of.id ?? null),
    [steps, focus, root],
  )
  // An artifact stands for its current version: the address is to show the same later.
  useEffect(() => {
    if (current !== null) void setState({ focus: current, open: toWrite(current, open) }, { history: 'replace' })
  }, [current, open, setState])

  const graph: Explored | null = useMemo(
    () => (root ? explore(root, opened, steps, Math.max(1, limit), directions) : null),
    [root, opened, steps, limit, directions],
  )
  const write = useCallback(
    (next: readonly Opened[], at: string) => {
      setAnchor(at)
      void setState({ open: toWrite(focus ?? '', next) })
    },
    [focus, setState],
  )
  const moves = useMemo<Moves>(
    () => ({
      pivot: (id) => void setState({ focus: id, open: [], version: null, limit: FIRST_DRAWN }),
      choose: (id) => void setState({ version: id }, { history: 'replace' }),
      open: (id, which = directions) => write(opening(opened, id, which), id),
      close: (id) => write(closing(opened, id), id),
      more: (fold) => write(openingMore(opened, { id: fold.of, way: fold.way }), fold.of),
      openAll: () => write(openingAll(graph, opened, directions), focus ?? ''),
      face: (next) => void setState({ direction: next }),
      grow: () => void setState({ limit: limit + FIRST_DRAWN }),
    }),
    [setState, write, opened, directions, graph, focus, limit],
  )
  return { ...state, graph, anchor, failures, pending, retry, moves }
}

function openingAll(graph: Explored | null, opened: readonly Opened[], directions: readonly Way[]): Opened[] {
  let next = [...opened]
  for (const { version, beyond } of graph?.cards ?? [])
    next = opening(
      next,
      version.id,
      directions.filter((way) => beyond[way] > 0),
    )
  return next
}
