import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import { type Ends, type Lineage, lineageThrough } from '../lineage.ts'
import type { Passing } from '../lines.ts'

/** What an element belongs to: words and badges go with their card. */
const ownerOf = (element: NodeSingular | EdgeSingular): string => element.data('of') ?? element.id()

/** What is up- and downstream of a card, or a line with its ends; null if it is not drawn. */
function lineageIn(cy: Core, links: readonly Ends[], id: string | null): Lineage | null {
  if (id === null || cy.getElementById(id).empty()) return null
  const link = links.find((one) => one.id === id)
  return link ? new Set([link.id, link.from, link.to]) : lineageThrough({ links }, id)
}

/** Fades all but one lineage: that of the highlighted card, else the explained path, else that of the selected card. `via`: how a column's values come to what is on the path. */
export function highlight(
  cy: Core,
  links: readonly Ends[],
  selected: string | null,
  highlighted: string | null,
  path: Lineage | null,
  via: ReadonlyMap<string, Passing> | null = null,
): void {
  const lineage = (highlighted === null && path) || lineageIn(cy, links, highlighted ?? selected)
  cy.batch(() => {
    cy.elements().removeClass('connected faded highlighted selected via-direct via-masked via-indirect')
    for (const [id, passing] of via ?? []) cy.getElementById(id).addClass(`via-${passing}`)
    if (selected !== null) cy.getElementById(selected).addClass('selected')
    if (!lineage) return
    cy.elements()
      .not('.heading, .frame, .title')
      .forEach((element) => {
        element.addClass(lineage.has(ownerOf(element)) ? 'connected' : 'faded')
      })
    if (highlighted !== null) cy.getElementById(highlighted).addClass('highlighted')
  })
}
