import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import { type Ends, type Lineage, lineageThrough } from '../lineage.ts'

/** What an element belongs to: words and badges go with their card. */
const ownerOf = (element: NodeSingular | EdgeSingular): string => element.data('of') ?? element.id()

/** What is up- and downstream of a card; null if it is not drawn. */
function lineageIn(cy: Core, links: readonly Ends[], card: string | null) {
  return card === null || cy.getElementById(card).empty() ? null : lineageThrough({ links }, card)
}

/** Fades all but one lineage: that of the highlighted card, else the explained path, else that of the selected card. */
export function highlight(
  cy: Core,
  links: readonly Ends[],
  selected: string | null,
  highlighted: string | null,
  path: Lineage | null,
): void {
  const lineage = (highlighted === null && path) || lineageIn(cy, links, highlighted ?? selected)
  cy.batch(() => {
    cy.elements().removeClass('connected faded highlighted selected')
    if (selected !== null) cy.getElementById(selected).addClass('selected')
    if (!lineage) return
    cy.elements()
      .not('.heading')
      .forEach((element) => {
        element.addClass(lineage.has(ownerOf(element)) ? 'connected' : 'faded')
      })
    if (highlighted !== null) cy.getElementById(highlighted).addClass('highlighted')
  })
}

/** Shows only a card and what is up- and downstream of it; null shows everything. */
export function isolate(cy: Core, links: readonly Ends[], centre: string | null): void {
  const lineage = lineageIn(cy, links, centre)
  cy.batch(() => {
    cy.elements().removeClass('hidden')
    if (lineage)
      cy.elements()
        .filter((element) => !element.hasClass('heading') && !lineage.has(ownerOf(element)))
        .addClass('hidden')
  })
}
