'use client'

import { useShortcuts } from '@/features/palette/index.ts'
import { bringIntoView, type CanvasHandle, toggleIsolation } from '@/graph-view/index.ts'
import type { Card } from './model/fold.ts'

type Keyed = {
  handle: CanvasHandle | null
  /** What the focus or the pointer is on, else what is explained. */
  current: Card | null
  onSpread: (card: Card) => void
  onSpreadAll: () => void
  /** Before all cards change. */
  keepFocus: () => void
}

/** The keys that work while an impact graph is shown. */
export function useGraphKeys({ handle, current, onSpread, onSpreadAll, keepFocus }: Keyed): void {
  const spreadAll = () => {
    keepFocus()
    onSpreadAll()
  }
  useShortcuts({
    ...(handle && {
      fit: () => handle.fit(),
      ...(current && { centre: () => handle.centre(current.id), path: () => toggleIsolation(handle) }),
    }),
    ...(current && { expand: () => onSpread(current) }),
    expandAll: spreadAll,
  })
}

/** The picture follows the focus of the list. */
export function follow(handle: CanvasHandle | null, card: string): void {
  if (handle) bringIntoView(handle.drawing(), card)
}
