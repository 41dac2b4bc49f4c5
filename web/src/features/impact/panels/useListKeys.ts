'use client'

import { type RefObject, useRef } from 'react'
import { useShortcuts } from '@/features/palette/index.ts'
import type { Card, FoldedGraph } from '../model/foldedGraph.ts'
import { type Direction, stepFrom } from '../model/neighbours.ts'

type Keyed = {
  list: RefObject<HTMLElement | null>
  graph: FoldedGraph
  /** Ids of what is on the explained path. */
  path: ReadonlySet<string> | null
  onSelect: (card: Card) => void
}

const nothing: ReadonlySet<string> = new Set()

/** The keys that work while the focus is in the list: along edges, up and down the list, and to explain. */
export function useListKeys({ list, graph, path, onSelect }: Keyed): void {
  const trail = useRef<string[]>([])
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
  const move = (to: (at: number, count: number) => number) => () => {
    const all = items()
    const at = all.findIndex((item) => item.closest('li')?.contains(document.activeElement))
    all[to(at, all.length)]?.focus()
  }
  const walk = (way: Direction) => () => {
    const here = document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-card]')?.dataset.card
    const there = here === undefined ? null : stepFrom(graph, here, way, trail.current, path ?? nothing)
    if (here === undefined || there === null) return
    trail.current = [...trail.current.filter((id) => id !== here), here].slice(-50)
    items()
      .find((item) => item.dataset.card === there)
      ?.focus()
  }
  useShortcuts(
    {
      upstream: walk('upstream'),
      downstream: walk('downstream'),
      previous: move((at) => Math.max(at - 1, 0)),
      next: move((at, count) => Math.min(at + 1, count - 1)),
      first: move(() => 0),
      last: move((_, count) => count - 1),
      open: (target) => {
        const id = target instanceof HTMLElement ? target.dataset.card : undefined
        const card = graph.cards.find((one) => one.id === id)
        // Another button of the list does what it says.
        if (!card) return false
        return onSelect(card)
      },
    },
    list,
  )
}
