import type { Core, EventObject, NodeCollection } from 'cytoscape'
import type { Point } from '../layout/geometry.ts'

/** Where cards were put by hand, by their ids: they stay there whatever is laid out anew around them. */
export type Pins = Map<string, Point>

/** Only what stands by itself can be moved; what belongs to it comes along. */
const MOVED = '.card, .fold'

/** The words and badges of each card. */
function attachedIn(cy: Core): (card: string) => NodeCollection {
  const attached = new Map<string, NodeCollection>()
  cy.nodes('[of]').forEach((node) => {
    const of: string = node.data('of')
    attached.set(of, (attached.get(of) ?? cy.collection().nodes()).union(node) as NodeCollection)
  })
  return (card) => attached.get(card) ?? cy.collection().nodes()
}

/** Puts pinned cards where they were put, with all that belongs to them. */
export function applyPins(cy: Core, pins: Pins): void {
  const attached = attachedIn(cy)
  cy.nodes().not(MOVED).ungrabify()
  for (const [id, place] of pins) {
    const card = cy.getElementById(id)
    if (card.empty()) continue
    const { x, y } = card.position()
    const by = { x: place.x - x, y: place.y - y }
    card.shift(by)
    card.addClass('pinned')
    attached(id).shift(by)
  }
}

/** Pins what is dragged. @param changed told after each drag @returns what ends it */
export function followDrags(cy: Core, pins: Pins, changed: () => void): () => void {
  let attached: NodeCollection | null = null
  let before: Point | null = null
  const grab = ({ target }: EventObject) => {
    attached = attachedIn(cy)(target.id())
    before = { ...target.position() }
  }
  const drag = ({ target }: EventObject) => {
    const { x, y } = target.position()
    if (attached && before) attached.shift({ x: x - before.x, y: y - before.y })
    before = { x, y }
  }
  const drop = ({ target }: EventObject) => {
    pins.set(target.id(), { ...target.position() })
    target.addClass('pinned')
    changed()
  }
  cy.on('grab', MOVED, grab).on('drag', MOVED, drag).on('dragfree', MOVED, drop)
  return () => {
    cy.off('grab', MOVED, grab).off('drag', MOVED, drag).off('dragfree', MOVED, drop)
  }
}

/** Lets go of everything that was pinned: back to where it was laid out. @param places of all elements, by their ids */
export function release(cy: Core, pins: Pins, places: ReadonlyMap<string, Point>): void {
  cy.batch(() => {
    for (const id of pins.keys()) {
      const card = cy.getElementById(id)
      const home = places.get(id)
      if (card.empty() || !home) continue
      const { x, y } = card.position()
      const by = { x: home.x - x, y: home.y - y }
      attachedIn(cy)(id).union(card).nodes().shift(by)
      card.removeClass('pinned')
    }
  })
  pins.clear()
}
