import {
  type Box,
  backRoute,
  type CardFace,
  faceOf,
  forwardRoute,
  type Measure,
  type Route,
  size,
} from '@/graph-view/index.ts'
import type { Drawing, SystemCard } from './drawing.ts'

/** Around the systems of one region. */
export type RegionFrame = Box & { region: string }

export type SystemsLayout = {
  faces: ReadonlyMap<string, CardFace>
  boxes: ReadonlyMap<string, Box>
  frames: RegionFrame[]
  routes: ReadonlyMap<string, Route>
}

const COLUMN_GAP = 70
const FRAME_GAP = 26
const PAD = 14

/**
 * Regions one below the other, each in a frame; in all of them columns from left to right as data flows, so that a system stands right of
 * those that it gets data from. The same systems make the same picture. Pure.
 */
export function layoutOf({ cards, links }: Drawing, measure: Measure): SystemsLayout {
  const faces = new Map(cards.map((card) => [card.id, faceOf(card, 0, measure)]))
  const columns = columnsOf(cards, links)
  const most = Math.max(0, ...columns.values())
  const widths = Array.from({ length: most + 1 }, (_, at) =>
    Math.max(0, ...cards.map(({ id }) => (columns.get(id) === at ? (faces.get(id)?.width ?? 0) : 0))),
  )
  const boxes = new Map<string, Box>()
  const frames: RegionFrame[] = []
  const left = (column: number) =>
    widths.slice(0, column).reduce((sum, width) => sum + (width > 0 ? width + COLUMN_GAP : 0), 0)
  let top = 0
  for (const region of [...new Set(cards.map((card) => card.region))].sort()) {
    const inside = cards.filter((card) => card.region === region)
    const heights = new Map<number, number>()
    for (const { id } of inside) {
      const column = columns.get(id) ?? 0
      const face = faces.get(id)
      if (!face) continue
      const above = heights.get(column) ?? 0
      const y = top + size.frameTitle + PAD + above + face.height / 2
      boxes.set(id, { x: left(column) + face.width / 2, y, width: face.width, height: face.height })
      heights.set(column, above + face.height + size.cardGap * 2)
    }
    const height = size.frameTitle + PAD * 2 + Math.max(0, ...heights.values()) - size.cardGap * 2
    const right = left(most) + (widths[most] ?? 0)
    frames.push({ region, x: right / 2, y: top + height / 2, width: right + 2 * PAD, height })
    top += height + FRAME_GAP
  }
  return { faces, boxes, frames, routes: routesOf(links, boxes, top) }
}

/** How many steps of flows lead to each system at most; a way back counts for none. */
function columnsOf(cards: readonly SystemCard[], links: Drawing['links']): Map<string, number> {
  const columns = new Map(cards.map(({ id }) => [id, 0]))
  const next = new Map<string, string[]>()
  for (const { from, to } of links) next.set(from, [...(next.get(from) ?? []), to])
  const order = alongFlows(cards, links)
  const place = new Map(order.map((id, at) => [id, at]))
  for (const id of order)
    for (const other of next.get(id) ?? [])
      if ((place.get(other) ?? 0) > (place.get(id) ?? 0))
        columns.set(other, Math.max(columns.get(other) ?? 0, (columns.get(id) ?? 0) + 1))
  return columns
}

/**
 * Systems in an order that few flows go against: always next the one that gets nothing from those that are left; where all of them do, the one
 * that gives most for what it gets. After Eades, Lin and Smyth, "A fast and effective heuristic for the feedback arc set problem" (1993).
 */
function alongFlows(cards: readonly SystemCard[], links: Drawing['links']): string[] {
  const left = new Set(cards.map(({ id }) => id))
  const order: string[] = []
  while (left.size > 0) {
    const [gets, gives] = [new Map<string, number>(), new Map<string, number>()]
    for (const { from, to } of links) {
      if (!left.has(from) || !left.has(to)) continue
      gives.set(from, (gives.get(from) ?? 0) + 1)
      gets.set(to, (gets.get(to) ?? 0) + 1)
    }
    const worth = (id: string) => (gets.has(id) ? (gives.get(id) ?? 0) - (gets.get(id) ?? 0) : Number.POSITIVE_INFINITY)
    const id = [...left].reduce((best, one) => (worth(one) > worth(best) ? one : best))
    left.delete(id)
    order.push(id)
  }
  return order
}

function routesOf(links: Drawing['links'], boxes: ReadonlyMap<string, Box>, bottom: number): Map<string, Route> {
  let lane = bottom - FRAME_GAP + size.lane
  return new Map(
    links.flatMap(({ id, from, to }): [string, Route][] => {
      const [source, target] = [boxes.get(from), boxes.get(to)]
      if (!source || !target) return []
      const start = { x: source.x + source.width / 2, y: source.y }
      const end = { x: target.x - target.width / 2, y: target.y }
      if (end.x > start.x) return [[id, forwardRoute(start, [], end)]]
      lane += size.lane
      return [[id, backRoute(start, end, lane)]]
    }),
  )
}
