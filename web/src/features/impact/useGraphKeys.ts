'use client'

import { useShortcuts } from '@/features/palette/index.ts'
import type { CanvasHandle } from './canvas/handle.ts'
import { bringIntoView } from './canvas/viewport.ts'
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

/** What is hidden is read off the drawing: its own button may have hidden it. */
export const toggleIsolation = (handle: CanvasHandle): void =>
  handle.isolate(handle.drawing().elements('.away').empty())

/** The picture follows the focus of the list. */
export function follow(handle: CanvasHandle | null, card: string): void {
  if (handle) bringIntoView(handle.drawing(), card)
}
