'use client'

import { type RefObject, useCallback, useMemo } from 'react'
import type { CanvasHandle } from '@/graph-view/index.ts'
import type { Card, FoldedGraph } from './model/foldedGraph.ts'
import { follow } from './useGraphKeys.ts'
import { focusCard, useRestoredFocus } from './useRestoredFocus.ts'

type Outcomes = {
  onSelect: (versionId: string | null) => void
  onHighlight: (card: string | null) => void
  toggleExpanded: (artifact: string) => void
}

/** What a reader does with a card, in the canvas or in the list beside it. The two follow each other. */
export function useCardActions(
  list: RefObject<HTMLElement | null>,
  graph: FoldedGraph,
  handle: CanvasHandle | null,
  { onSelect, onHighlight, toggleExpanded }: Outcomes,
) {
  const rememberFocus = useRestoredFocus(list, graph)
  const select = useCallback(
    (card: Card | null) => {
      // What is said of it stands beside the picture, not on the full screen.
      if (card && document.fullscreenElement) void document.exitFullscreen()
      onSelect(card?.versions[0].id ?? null)
    },
    [onSelect],
  )
  const selectInCanvas = useCallback(
    (card: Card | null) => {
      // The list goes where the picture went: from there the keys go on, and the focus comes back to it.
      if (card) focusCard(list.current, card.id)
      select(card)
    },
    [select, list],
  )
  const toggle = useCallback(
    ({ artifact, expanded, versions }: Card) => {
      if (!expanded && versions.length < 2) return
      rememberFocus()
      toggleExpanded(artifact.id)
    },
    [rememberFocus, toggleExpanded],
  )
  const highlightInList = useCallback(
    (card: string | null) => {
      onHighlight(card)
      if (card !== null && list.current?.contains(document.activeElement)) follow(handle, card)
    },
    [handle, list, onHighlight],
  )
  return useMemo(
    () => ({ select, selectInCanvas, toggle, highlightInList, rememberFocus }),
    [select, selectInCanvas, toggle, highlightInList, rememberFocus],
  )
}
