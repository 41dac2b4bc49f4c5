import type { Core } from 'cytoscape'
import type { Point } from '../layout/geometry.ts'

/** Where the cards are: each by its id, and the topmost of each artifact by the artifact's. */
export function positionsOf(cy: Core): Map<string, Point> {
  const places = new Map<string, Point>()
  cy.nodes('.card').forEach((node) => {
    const artifact: string = node.data('artifact')
    const { x, y } = node.position()
    places.set(node.id(), { x, y })
    const other = places.get(artifact)
    if (!other || y < other.y) places.set(artifact, { x, y })
  })
  return places
}

/** How far to pan so that what stays seems to stand still: this card, or the one nearest to the middle; null: nothing stayed. */
export function panToKeep(cy: Core, before: ReadonlyMap<string, Point>, anchor: string | null): Point | null {
  if (before.size === 0) return null
  const after = positionsOf(cy)
  const middle = { x: (cy.extent().x1 + cy.extent().x2) / 2, y: (cy.extent().y1 + cy.extent().y2) / 2 }
  const kept = [...before].filter(([id]) => after.has(id))
  const nearest = kept.toSorted(([, a], [, b]) => distance(a, middle) - distance(b, middle))[0]
  const [id, old] = kept.find(([id]) => id === anchor) ?? nearest ?? []
  if (id === undefined || !old) return null
  const now = after.get(id) ?? old
  return { x: (old.x - now.x) * cy.zoom(), y: (old.y - now.y) * cy.zoom() }
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
