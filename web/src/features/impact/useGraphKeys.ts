'use client'

import { type Dispatch, type SetStateAction, useCallback } from 'react'
import { useShortcuts } from '@/features/palette/index.ts'
import type { CanvasHandle } from './canvas/handle.ts'
import { bringIntoView } from './canvas/viewport.ts'
import type { Card, FoldedGraph } from './model/fold.ts'

type Keyed = {
  graph: FoldedGraph
  handle: CanvasHandle | null
  /** What the focus or the pointer is on, else what is explained. */
  current: Card | null
  onSpread: (card: Card) => void
  setSpread: Dispatch<SetStateAction<ReadonlySet<string>>>
}

/** The keys that work while an impact graph is shown. */
export function useGraphKeys({ graph, handle, current, onSpread, setSpread }: Keyed): void {
  const spreadAll = useCallback(
    () =>
      setSpread((spread) => {
        const several = graph.cards.filter(({ versions }) => versions.length > 1)
        // Nothing is left to spread out: fold it all again.
        if (several.length === 0) return new Set()
        return new Set([...spread, ...several.map(({ artifact }) => artifact.id)])
      }),
    [graph, setSpread],
  )
  useShortcuts({
    ...(handle && {
      fit: () => handle.fit(),
      ...(current && { centre: () => handle.centre(current.id), path: () => toggleIsolation(handle) }),
    }),
    ...(current && { expand: () => onSpread(current) }),
    expandAll: spreadAll,
  })
}

/** What is hidden is read off the drawing: its own button may have hidden it. */
export const toggleIsolation = (handle: CanvasHandle): void =>
  handle.isolate(handle.drawing().elements('.away').empty())

/** The picture follows the focus of the list. */
export function follow(handle: CanvasHandle | null, card: string): void {
  if (handle) bringIntoView(handle.drawing(), card)
}
