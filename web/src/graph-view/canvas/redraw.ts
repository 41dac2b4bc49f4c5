import type { Core, ElementDefinition, SingularElementReturnValue } from 'cytoscape'
import { isMovable } from './pins.ts'

/** Where an element remembers the classes that it was drawn with: what lights up, fades or pins it comes on top of them. */
const DRAWN_AS = 'drawnAs'

const idOf = ({ data }: ElementDefinition): string => String(data.id)

/** What is styled in one task of the page: that is what costs, about 0.1 ms an element. */
const PART = 250

/** What is to be done when what stays is in its new place, and when everything is there. */
type Then = { moved?: () => void; drawn?: () => void }

/**
 * Makes a drawing show these elements: what stays is moved and told what is new of it, the rest goes or comes. An expansion
 * changes little, and drawing everything anew would hold up the page for longer than a person waits without noticing. Where much
 * comes or changes, it does so in parts, nodes before links, with the page's other tasks between them.
 * @returns what ends it early
 */
export function redraw(cy: Core, elements: readonly ElementDefinition[], { moved, drawn }: Then = {}): () => void {
  const wanted = new Set(elements.map(idOf))
  const changed: ElementDefinition[] = []
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove()
    for (const element of elements) {
      const old = cy.getElementById(idOf(element))
      if (old.nonempty()) move(old, element)
      if (old.empty() || isNews(old, element)) changed.push(element)
    }
  })
  moved?.()
  changed.sort((a, b) => Number(isLink(a)) - Number(isLink(b)))
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = (from: number) => {
    const part = changed.slice(from, from + PART)
    const fresh = part.filter((element) => cy.getElementById(idOf(element)).empty())
    cy.batch(() => {
      for (const element of part) restyle(cy.getElementById(idOf(element)), element)
      cy.add(fresh.map(own))
    })
    if (from + PART >= changed.length) drawn?.()
    else timer = setTimeout(show, 0, from + PART)
  }
  show(0)
  return () => clearTimeout(timer)
}

const isLink = ({ data }: ElementDefinition): boolean => 'source' in data

/**
 * As Cytoscape may keep it: it moves the very place that it is given, and ours is where the element belongs. What can be taken
 * hold of is said now: later, that would style everything else a second time.
 */
function own(element: ElementDefinition): ElementDefinition {
  const { position, classes = '' } = element
  const grabbable = isMovable(String(classes))
  return { ...element, grabbable, ...(position && { position: { ...position } }), scratch: { [DRAWN_AS]: classes } }
}

const newsIn = (old: SingularElementReturnValue, { data }: ElementDefinition) =>
  Object.entries(data).filter(([name, value]) => old.data(name) !== value)

const isNews = (old: SingularElementReturnValue, element: ElementDefinition): boolean =>
  old.scratch(DRAWN_AS) !== (element.classes ?? '') || newsIn(old, element).length > 0

function restyle(old: SingularElementReturnValue, element: ElementDefinition): void {
  if (old.empty()) return
  const changed = newsIn(old, element)
  if (changed.length > 0) old.data(Object.fromEntries(changed))
  const { classes = '' } = element
  if (old.scratch(DRAWN_AS) === classes) return
  old.removeClass(old.scratch(DRAWN_AS) ?? '').addClass(String(classes))
  old.scratch(DRAWN_AS, classes)
}

function move(old: SingularElementReturnValue, { position }: ElementDefinition): void {
  if (!position || !old.isNode()) return
  const { x, y } = old.position()
  if (x !== position.x || y !== position.y) old.position({ ...position })
}
