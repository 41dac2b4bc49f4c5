'use client'

import type { Core } from 'cytoscape'
import { useEffect } from 'react'
import type { Lineage } from '../lineage.ts'
import { showOnly } from './viewport.ts'

/** Shows all of a path as soon as there is another one. @param drawn changes with what is drawn; null: nothing yet */
export function usePathInView(cy: Core | null, drawn: unknown, path: Lineage | null): void {
  const there = drawn !== null
  useEffect(() => {
    if (!cy || !there || !path) return
    const show = () => showOnly(cy, path)
    show()
    // The panel that tells the path takes room of the picture.
    cy.one('resize', show)
    return () => {
      cy.off('resize', show)
    }
  }, [cy, there, path])
}
