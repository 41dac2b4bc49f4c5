import type { Core, EventObject, NodeCollection, NodeSingular } from 'cytoscape'
import type { Point } from '../layout/geometry.ts'

/** Where cards were put by hand, by their ids: they stay there whatever is laid out anew around them. */
export type Pins = ReadonlyMap<string, Point>

export type Pin = { id: string; at: Point }

/** As it stands in an address: `<id>~<x>~<y>`, in whole px at zoom 1. Pure. */
export const pinText = ({ id, at }: Pin): string => `${id}~${Math.round(at.x)}~${Math.round(at.y)}`

/** Reads one; null for what none of our pages wrote. Pure. */
export function readPin(text: string): Pin | null {
  const [, id, x, y] = /^([\w:.-]+)~(-?\d{1,6})~(-?\d{1,6})$/.exec(text) ?? []
  return id ? { id, at: { x: Number(x), y: Number(y) } } : null
}

/** Only what stands by itself can be moved; what belongs to it comes along. */
const moved = ['card', 'fold']
const MOVED = moved.map((name) => `.${name}`).join()

/** Whether an element with these classes can be moved. Pure. */
export const isMovable = (classes: string): boolean => classes.split(' ').some((name) => moved.includes(name))

/** The words and badges of each card. */
function attachedIn(cy: Core): (card: string) => NodeCollection {
  const attached = new Map<string, NodeCollection>()
  cy.nodes('[of]').forEach((node) => {
    const of: string = node.data('of')
    attached.set(of, (attached.get(of) ?? cy.collection().nodes()).union(node) as NodeCollection)
  })
  return (card) => attached.get(card) ?? cy.collection().nodes()
}

/** Puts pinned cards where they were put, and those that are not any more back to where they belong, with all that is theirs. */
export function applyPins(cy: Core, pins: Pins, homes: ReadonlyMap<string, Point>): void {
  if (pins.size === 0 && cy.nodes('.pinned').empty()) return
  const attached = attachedIn(cy)
  const put = (card: NodeSingular, to: Point) => {
    const { x, y } = card.position()
    attached(card.id())
      .union(card)
      .nodes()
      .shift({ x: to.x - x, y: to.y - y })
  }
  cy.batch(() => {
    cy.nodes('.pinned').forEach((card) => {
      const home = homes.get(card.id())
      if (pins.has(card.id()) || !home) return
      put(card, home)
      card.removeClass('pinned')
    })
    for (const [id, place] of pins) {
      const card = cy.getElementById(id).nodes()
      if (card.nonempty()) put(card.addClass('pinned').first(), place)
    }
  })
}

/** Drags what belongs to a card along with it. @param dropped told after each drag @returns what ends it */
export function followDrags(cy: Core, dropped: (id: string, at: Point) => void): () => void {
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
    target.addClass('pinned')
    dropped(target.id(), { ...target.position() })
  }
  cy.on('grab', MOVED, grab).on('drag', MOVED, drag).on('dragfree', MOVED, drop)
  return () => {
    cy.off('grab', MOVED, grab).off('drag', MOVED, drag).off('dragfree', MOVED, drop)
  }
}
