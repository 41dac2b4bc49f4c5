'use client'

import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { FoldedGraph } from './model/foldedGraph.ts'

/** What had the focus, whatever card it has next. */
type Owner = { artifact: string | null; place: string }

/**
 * Keeps the focus of the list on an artifact or a system whose card becomes several, or one again: the button that had it is gone.
 * @returns what to call before such a change
 */
export function useRestoredFocus(list: RefObject<HTMLElement | null>, graph: FoldedGraph): () => void {
  const owner = useRef<Owner | null>(null)
  const shown = useRef(graph)
  useEffect(() => {
    shown.current = graph
    const last = owner.current
    owner.current = null
    if (!last) return
    const inPlace = graph.cards.filter(({ place }) => place.id === last.place)
    const card = inPlace.find(({ artifact }) => artifact?.id === last.artifact) ?? inPlace[0]
    if (card) focusCard(list.current, card.id)
  }, [graph, list])
  return useCallback(() => {
    const item = list.current?.contains(document.activeElement) ? document.activeElement?.closest('li') : null
    const id = item?.querySelector<HTMLElement>('[data-card]')?.dataset.card
    const card = shown.current.cards.find((one) => one.id === id)
    owner.current = card ? { artifact: card.artifact?.id ?? null, place: card.place.id } : null
  }, [list])
}

/** The list goes to a card; the page does not scroll. */
export function focusCard(list: HTMLElement | null, card: string): void {
  list?.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`)?.focus({ preventScroll: true })
}
