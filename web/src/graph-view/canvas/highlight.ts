import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import { type Ends, type Way, wayThrough } from '../lineage.ts'

/** What an element belongs to: words and badges go with their card. */
const ownerOf = (element: NodeSingular | EdgeSingular): string => element.data('of') ?? element.id()

/** The ways through a card that is drawn; null without one. */
function wayIn(cy: Core, links: readonly Ends[], card: string | null) {
  return card === null || cy.getElementById(card).empty() ? null : wayThrough({ links }, card)
}

/** Fades what does not lie on a path, else on a way through the chosen card; before both, on one through the card that is near. */
export function mark(
  cy: Core,
  links: readonly Ends[],
  chosen: string | null,
  near: string | null,
  path: Way | null,
): void {
  const way = (near === null && path) || wayIn(cy, links, near ?? chosen)
  cy.batch(() => {
    cy.elements().removeClass('on off near chosen')
    if (chosen !== null) cy.getElementById(chosen).addClass('chosen')
    if (!way) return
    cy.elements()
      .not('.heading')
      .forEach((element) => {
        element.addClass(way.has(ownerOf(element)) ? 'on' : 'off')
      })
    if (near !== null) cy.getElementById(near).addClass('near')
  })
}

/** Leaves only what lies on a way through a card; null shows everything. */
export function isolate(cy: Core, links: readonly Ends[], centre: string | null): void {
  const way = wayIn(cy, links, centre)
  cy.batch(() => {
    cy.elements().removeClass('away')
    if (way)
      cy.elements()
        .filter((element) => !element.hasClass('heading') && !way.has(ownerOf(element)))
        .addClass('away')
  })
}
