'use client'

import type { Core, ElementDefinition } from 'cytoscape'
import { useEffect, useRef, useState } from 'react'
import { panToKeep, positionsOf } from './anchor.ts'
import { redraw } from './redraw.ts'
import { showAll } from './viewport.ts'

/** Puts pinned cards where they belong among these elements. */
type ApplyPins = (cy: Core, elements: readonly ElementDefinition[]) => void

/**
 * Keeps a drawing the same as its elements. The anchor, or what is nearest to the middle, stays where it was on the screen; where
 * nothing stays, or it is framed anew, everything is shown. @returns the elements that are drawn; null: none yet
 */
export function useDrawing(
  cy: Core | null,
  elements: ElementDefinition[] | null,
  { anchor, framing, whole }: { anchor: string | null; framing: string; whole: boolean },
  applyPins: ApplyPins,
): ElementDefinition[] | null {
  const [drawn, setDrawn] = useState<ElementDefinition[] | null>(null)
  const framed = useRef(framing)
  useEffect(() => {
    if (!cy || !elements) return
    const before = positionsOf(cy)
    let stays = false
    return redraw(cy, elements, {
      moved() {
        applyPins(cy, elements)
        const by = panToKeep(cy, before, anchor)
        stays = by !== null
        if (by) cy.panBy(by)
      },
      drawn() {
        applyPins(cy, elements)
        if (!stays || framed.current !== framing) showAll(cy, { readable: !whole })
        framed.current = framing
        setDrawn(elements)
      },
    })
  }, [cy, elements, anchor, framing, whole, applyPins])
  return drawn
}
