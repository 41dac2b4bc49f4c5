import type { Core } from 'cytoscape'

const PADDING = 28
/** Below this zoom words cannot be read: a small picture starts at the left edge instead of showing all. */
const readableZoom = (cy: Core) => (cy.width() < 640 ? 0.8 : 0.45)
const LARGEST = 1.15

const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** What `showAll` left, to tell whether the reader has moved the picture since. */
const shownAs = new WeakMap<Core, string>()
const stateOf = (cy: Core) => `${cy.zoom()} ${cy.pan().x} ${cy.pan().y}`

/** Whether the picture is as `showAll` left it. */
export const isUntouched = (cy: Core): boolean => shownAs.get(cy) === stateOf(cy)

/** Shows everything, or as much from the left as can be read. */
export function showAll(cy: Core, { readable }: { readable: boolean }): void {
  cy.stop()
  fit(cy, readable)
  shownAs.set(cy, stateOf(cy))
}

function fit(cy: Core, readable: boolean): void {
  cy.fit(undefined, PADDING)
  const least = readable ? readableZoom(cy) : 0
  if (cy.zoom() >= least && cy.zoom() <= LARGEST) return
  const box = cy.elements().boundingBox()
  const zoom = Math.min(LARGEST, Math.max(least, cy.zoom()))
  const free = { x: cy.width() - box.w * zoom, y: cy.height() - box.h * zoom }
  cy.zoom(zoom)
  cy.pan({
    x: (free.x > 0 ? free.x / 2 : PADDING) - box.x1 * zoom,
    y: (free.y > 0 ? free.y / 2 : PADDING) - box.y1 * zoom,
  })
}

/** Zooms around the middle of the picture. */
export function zoomBy(cy: Core, factor: number): void {
  const level = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.zoom() * factor))
  const renderedPosition = { x: cy.width() / 2, y: cy.height() / 2 }
  cy.stop()
  if (reducedMotion()) cy.zoom({ level, renderedPosition })
  else cy.animate({ zoom: { level, renderedPosition }, duration: 140 })
}

/** Moves the picture as little as it takes to show this card whole. */
export function bringIntoView(cy: Core, id: string): void {
  const card = cy.getElementById(id)
  if (card.empty()) return
  const box = card.renderedBoundingBox({ includeLabels: false, includeOverlays: false })
  const by = {
    x: shift(box.x1, box.x2, cy.width()),
    y: shift(box.y1, box.y2, cy.height()),
  }
  if (by.x === 0 && by.y === 0) return
  cy.stop()
  if (reducedMotion()) cy.panBy(by)
  else cy.animate({ panBy: by, duration: 180 })
}

function shift(low: number, high: number, end: number): number {
  if (low < PADDING) return PADDING - low
  if (high > end - PADDING) return end - PADDING - high
  return 0
}

/** Moves a card to the middle of the picture. */
export function bringToMiddle(cy: Core, id: string): void {
  const card = cy.getElementById(id)
  if (card.empty()) return
  cy.stop()
  if (reducedMotion()) cy.center(card)
  else cy.animate({ center: { eles: card }, duration: 180 })
}
