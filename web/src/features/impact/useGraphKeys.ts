'use client'

import { useShortcuts } from '@/features/palette/index.ts'
import { bringIntoView, type CanvasHandle } from '@/graph-view/index.ts'
import type { Card } from './model/foldedGraph.ts'

type Keyed = {
  handle: CanvasHandle | null
  /** What the focus or the pointer is on, else what is explained. */
  current: Card | null
  onToggle: (card: Card) => void
  onToggleAll: () => void
  /** Before all cards change. */
  rememberFocus: () => void
}

/** The keys that work while an impact graph is shown. */
export function useGraphKeys({ handle, current, onToggle, onToggleAll, rememberFocus }: Keyed): void {
  const spreadAll = () => {
    rememberFocus()
    onToggleAll()
  }
  useShortcuts({
    ...(handle && {
      fit: () => handle.fit(),
      ...(current && { centre: () => handle.centre(current.id), path: () => handle.toggleIsolation() }),
    }),
    ...(current && { expand: () => onToggle(current) }),
    expandAll: spreadAll,
  })
}

/** The picture follows the focus of the list. */
export function follow(handle: CanvasHandle | null, card: string): void {
  if (handle) bringIntoView(handle.drawing(), card)
}
