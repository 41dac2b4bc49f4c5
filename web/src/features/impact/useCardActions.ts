'use client'

import { type RefObject, useCallback, useMemo } from 'react'
import type { CanvasHandle } from '@/graph-view/index.ts'
import { type Card, canOpen, type FoldedGraph } from './model/foldedGraph.ts'
import { strongestFirst } from './model/strength.ts'
import { follow } from './useGraphKeys.ts'
import { focusCard, useRestoredFocus } from './useRestoredFocus.ts'

type Outcomes = {
  onSelect: (versionId: string | null) => void
  onHighlight: (card: string | null) => void
  toggleArtifact: (artifact: string) => void
  toggleSystem: (place: string) => void
}

/** What a reader does with a card, in the canvas or in the list beside it. The two follow each other. */
export function useCardActions(
  list: RefObject<HTMLElement | null>,
  graph: FoldedGraph,
  handle: CanvasHandle | null,
  { onSelect, onHighlight, toggleArtifact, toggleSystem }: Outcomes,
) {
  const rememberFocus = useRestoredFocus(list, graph)
  const toggle = useCallback(
    (card: Card) => {
      if (!canOpen(card) && card.level === 'artifacts') return
      rememberFocus()
      if (card.artifact) toggleArtifact(card.artifact.id)
      else toggleSystem(card.place.id)
    },
    [rememberFocus, toggleArtifact, toggleSystem],
  )
  const close = useCallback(
    (place: string) => {
      rememberFocus()
      toggleSystem(place)
    },
    [rememberFocus, toggleSystem],
  )
  const select = useCallback(
    (card: Card | null) => {
      // A system has nothing to be explained: it opens. Of a stack the strongest version is explained.
      if (card?.level === 'systems') toggle(card)
      else onSelect(card ? (strongestFirst(card.versions)[0]?.id ?? null) : null)
    },
    [onSelect, toggle],
  )
  const selectInCanvas = useCallback(
    (card: Card | null) => {
      // The list goes where the picture went: from there the keys go on, and the focus comes back to it.
      if (card) focusCard(list.current, card.id)
      select(card)
    },
    [select, list],
  )
  const highlightInList = useCallback(
    (card: string | null) => {
      onHighlight(card)
      if (card !== null && list.current?.contains(document.activeElement)) follow(handle, card)
    },
    [handle, list, onHighlight],
  )
  return useMemo(
    () => ({ select, selectInCanvas, toggle, close, highlightInList, rememberFocus }),
    [select, selectInCanvas, toggle, close, highlightInList, rememberFocus],
  )
}
