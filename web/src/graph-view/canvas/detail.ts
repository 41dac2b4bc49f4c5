import type { Core } from 'cytoscape'

/** How much of each card is drawn. Words also have least sizes of their own in the stylesheet. */
export type Detail = 'words' | 'blocks'

/** Below this zoom a card is a few pixels high: its words would be grey lines, and every one of them costs. */
const BLOCKS_BELOW = 0.3

/** What can be made out at a zoom. Pure. */
export const detailAt = (zoom: number): Detail => (zoom < BLOCKS_BELOW ? 'blocks' : 'words')

/** Draws as much as can be made out, also after the next zoom. @returns what ends it */
export function followDetail(cy: Core): () => void {
  let drawn: Detail | null = null
  const follow = () => {
    const detail = detailAt(cy.zoom())
    if (detail === drawn) return
    drawn = detail
    cy.batch(() => cy.elements().toggleClass('simplified', detail === 'blocks'))
  }
  follow()
  cy.on('zoom', follow)
  return () => {
    cy.off('zoom', follow)
  }
}
