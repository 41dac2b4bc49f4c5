import type { Core, ElementDefinition, SingularElementReturnValue } from 'cytoscape'

/** Where an element remembers the classes that it was drawn with: what lights up, fades or pins it comes on top of them. */
const DRAWN_AS = 'drawnAs'

const idOf = ({ data }: ElementDefinition): string => String(data.id)

/**
 * Makes a drawing show these elements: what stays is moved and told what is new of it, the rest goes or comes. An expansion
 * changes little, and drawing everything anew would hold up the page for longer than a person waits without noticing.
 */
export function redraw(cy: Core, elements: readonly ElementDefinition[]): void {
  const wanted = new Set(elements.map(idOf))
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove()
    const fresh: ElementDefinition[] = []
    for (const element of elements) {
      const old = cy.getElementById(idOf(element))
      if (old.empty()) fresh.push(element)
      else update(old, element)
    }
    cy.add(fresh.map(own))
  })
}

/** As Cytoscape may keep it: it moves the very place that it is given, and ours is where the element belongs. */
function own(element: ElementDefinition): ElementDefinition {
  const { position, classes = '' } = element
  return { ...element, ...(position && { position: { ...position } }), scratch: { [DRAWN_AS]: classes } }
}

function update(old: SingularElementReturnValue, { data, classes = '', position }: ElementDefinition): void {
  const changed = Object.entries(data).filter(([name, value]) => old.data(name) !== value)
  if (changed.length > 0) old.data(Object.fromEntries(changed))
  if (old.scratch(DRAWN_AS) !== classes) {
    old.removeClass(old.scratch(DRAWN_AS) ?? '').addClass(String(classes))
    old.scratch(DRAWN_AS, classes)
  }
  if (!position || !old.isNode()) return
  const { x, y } = old.position()
  if (x !== position.x || y !== position.y) old.position({ ...position })
}
