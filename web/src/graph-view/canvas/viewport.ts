import type { Core } from 'cytoscape'
import { READABLE_ZOOM } from './font.ts'

/** Around a picture that is fitted, px. */
export const PADDING = 28
const LARGEST = 1.15
/** Where reading begins: the person, the version whose lineage it is, or what whoever drew the picture says. */
const START = '.person, .focus, .start'

const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** What `showAll` left, to tell whether the reader has moved the picture since, and what it was asked for. */
const shownAs = new WeakMap<Core, { state: string; readable: boolean }>()
const stateOf = (cy: Core) => `${cy.zoom()} ${cy.pan().x} ${cy.pan().y}`

/** Shows as much again where there is more or less room, unless the reader has moved the picture since. */
export function showAgain(cy: Core): void {
  const last = shownAs.get(cy)
  if (last?.state === stateOf(cy)) showAll(cy, last)
}

/** Shows everything. `readable`: or, where words would be too small to read, as much around the start as can be read. */
export function showAll(cy: Core, { readable }: { readable: boolean }): void {
  cy.stop()
  fit(cy, readable)
  shownAs.set(cy, { state: stateOf(cy), readable })
}

function fit(cy: Core, readable: boolean): void {
  cy.fit(undefined, PADDING)
  const least = readable ? READABLE_ZOOM : 0
  if (cy.zoom() >= least && cy.zoom() <= LARGEST) return
  const { x1, y1, x2, y2 } = cy.elements().boundingBox()
  const zoom = Math.min(LARGEST, Math.max(least, cy.zoom()))
  const start = cy.nodes(START)
  const at = start.nonempty() ? start.first().position() : { x: x1, y: (y1 + y2) / 2 }
  cy.zoom(zoom)
  cy.pan({
    x: panTo(x1 * zoom, x2 * zoom, at.x * zoom, cy.width()),
    y: panTo(y1 * zoom, y2 * zoom, at.y * zoom, cy.height()),
  })
}

/** In the middle if it fits; else with the start in the middle, as far as the edges allow. */
function panTo(low: number, high: number, start: number, room: number): number {
  if (high - low <= room - 2 * PADDING) return (room - low - high) / 2
  return Math.min(PADDING - low, Math.max(room - PADDING - high, room / 2 - start))
}

/** Shows these elements as large as they can be, words and all: an explained path, say. */
export function showOnly(cy: Core, ids: ReadonlySet<string>): void {
  const found = cy.elements().filter((element) => ids.has(element.id()))
  if (found.empty()) return
  const box = found.boundingBox()
  const zoom = Math.min(LARGEST, (cy.width() - 2 * PADDING) / box.w, (cy.height() - 2 * PADDING) / box.h)
  const pan = {
    x: panTo(box.x1 * zoom, box.x2 * zoom, box.x1 * zoom, cy.width()),
    y: panTo(box.y1 * zoom, box.y2 * zoom, box.y1 * zoom, cy.height()),
  }
  cy.stop()
  if (reducedMotion()) cy.viewport({ zoom, pan })
  else cy.animate({ zoom, pan, duration: 180 })
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
