'use client'

import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { FoldedGraph } from './model/foldedGraph.ts'

/**
 * Keeps the focus of the list on an artifact whose card becomes several, or one again: the button that had it is gone.
 * @returns what to call before such a change
 */
export function useRestoredFocus(list: RefObject<HTMLElement | null>, graph: FoldedGraph): () => void {
  const artifact = useRef<string | null>(null)
  const shown = useRef(graph)
  useEffect(() => {
    shown.current = graph
    const card = graph.cards.find((one) => one.artifact.id === artifact.current)
    artifact.current = null
    if (card) focusCard(list.current, card.id)
  }, [graph, list])
  return useCallback(() => {
    const item = list.current?.contains(document.activeElement) ? document.activeElement?.closest('li') : null
    const id = item?.querySelector<HTMLElement>('[data-card]')?.dataset.card
    artifact.current = shown.current.cards.find((card) => card.id === id)?.artifact.id ?? null
  }, [list])
}

/** The list goes to a card; the page does not scroll. */
export function focusCard(list: HTMLElement | null, card: string): void {
  list?.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`)?.focus({ preventScroll: true })
}
