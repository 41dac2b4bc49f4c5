'use client'

import type { Core } from 'cytoscape'
import { useEffect } from 'react'
import { bringIntoView, showAgain } from './viewport.ts'

/** Keeps the selected card in sight. @param drawn changes with what is drawn; null: nothing yet */
export function useSelectionInView(cy: Core | null, drawn: unknown, selected: string | null): void {
  useEffect(() => {
    if (!cy || !drawn) return
    if (selected !== null) bringIntoView(cy, selected)
    // A panel that opens or closes beside it takes or gives room.
    const settle = () => {
      showAgain(cy)
      if (selected !== null) bringIntoView(cy, selected)
    }
    cy.on('resize', settle)
    return () => {
      cy.off('resize', settle)
    }
  }, [cy, drawn, selected])
}
