import type { Core, ElementDefinition, SingularElementReturnValue } from 'cytoscape'

/** Where an element remembers the classes that it was drawn with: what lights up, fades or pins it comes on top of them. */
const DRAWN_AS = 'drawnAs'

const idOf = ({ data }: ElementDefinition): string => String(data.id)

/** What comes new in one task of the page. Styling is what costs: about 0.1 ms an element. */
const PART = 250

/** What is to be done when what stays is in its new place, and when everything is there. */
type Then = { moved?: () => void; drawn?: () => void }

/**
 * Makes a drawing show these elements: what stays is moved and told what is new of it, the rest goes or comes. An expansion
 * changes little, and drawing everything anew would hold up the page for longer than a person waits without noticing. Where much
 * comes, it comes in parts, nodes before links, with the page's other tasks between them.
 * @returns what ends it early
 */
export function redraw(cy: Core, elements: readonly ElementDefinition[], { moved, drawn }: Then = {}): () => void {
  const wanted = new Set(elements.map(idOf))
  const fresh: ElementDefinition[] = []
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove()
    for (const element of elements) {
      const old = cy.getElementById(idOf(element))
      if (old.empty()) fresh.push(element)
      else update(old, element)
    }
  })
  moved?.()
  fresh.sort((a, b) => Number(isLink(a)) - Number(isLink(b)))
  let timer: ReturnType<typeof setTimeout> | undefined
  const add = (from: number) => {
    cy.add(fresh.slice(from, from + PART).map(own))
    if (from + PART >= fresh.length) drawn?.()
    else timer = setTimeout(add, 0, from + PART)
  }
  add(0)
  return () => clearTimeout(timer)
}

const isLink = ({ data }: ElementDefinition): boolean => 'source' in data

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
