'use client'

import type { Core } from 'cytoscape'
import { useEffect } from 'react'

export type PointerHandlers = {
  /** A card, or anything else that can be pressed; null: the ground. */
  onPress: (id: string | null) => void
  onDoublePress?: ((id: string) => void) | undefined
  /** What the pointer is on; null: nothing. */
  onHighlight: (id: string | null) => void
}

/** What can be pressed. */
const PRESSABLE = '.card, .badge, .fold, .title, .column'
/** What the corner says something about. */
const DESCRIBED = `${PRESSABLE}, .run, edge`
/** A line is meant where the pointer rests, ms: to light up every line on its way would hold up a large picture. */
const REST = 120

/** Says what the pointer does in a drawing. */
export function usePointer(cy: Core | null, { onPress, onDoublePress, onHighlight }: PointerHandlers): void {
  useEffect(() => {
    if (!cy) return
    cy.on('tap', PRESSABLE, ({ target }) => onPress(target.id()))
    cy.on('dbltap', '.card', ({ target }) => onDoublePress?.(target.id()))
    cy.on('tap', ({ target }) => {
      if (target === cy) onPress(null)
    })
    let rest: ReturnType<typeof setTimeout> | undefined
    cy.on('mouseover', DESCRIBED, ({ target }) => {
      clearTimeout(rest)
      if (target.isEdge()) rest = setTimeout(() => onHighlight(target.id()), REST)
      else onHighlight(target.id())
    })
    cy.on('mouseout', DESCRIBED, () => {
      clearTimeout(rest)
      onHighlight(null)
    })
    return () => {
      clearTimeout(rest)
      cy.off('tap dbltap mouseover mouseout')
    }
  }, [cy, onPress, onDoublePress, onHighlight])
}
