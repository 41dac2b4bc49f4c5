import { type Box, backRoute, forwardRoute, type Point, type Route, size } from '@/graph-view/index.ts'
import { grouped } from '@/lib/grouped.ts'
import { type Card, type FoldedGraph, PERSON, type RunNode } from '../model/foldedGraph.ts'
import type { Place } from '../model/places.ts'
import { type Stage, stageTitle } from '../model/stages.ts'
import { nameOf } from '../model/words.ts'
import { type Columns, columnsOf } from './columns.ts'
import { heightsOf } from './heights.ts'
import { orderOf } from './order.ts'
import { type Slot, type Track, tracksOf } from './tracks.ts'

export type Heading = { stage: Stage; title: string; left: number; right: number; y: number }

/** Around what lies in one system in one column. */
export type Frame = Box & { id: string; place: Place }

/** Where everything goes, by the ids of cards, run nodes and links. */
export type Layout = {
  /** With the person, where they are drawn. */
  cards: ReadonlyMap<string, Box>
  runNodes: ReadonlyMap<string, Point>
  routes: ReadonlyMap<string, Route>
  headings: readonly Heading[]
  frames: readonly Frame[]
}

/** In px at zoom 1. */
export type Size = { width: number; height: number }

type Span = { left: number; right: number }

/**
 * The whole drawing: columns by stage, few crossings, level lines. The same graph gives the same drawing. Pure.
 */
export function columnLayout(graph: FoldedGraph, sizeOf: (card: Card) => Size): Layout {
  const sizes = new Map(graph.cards.map((card) => [card.id, sizeOf(card)]))
  if (graph.start) sizes.set(PERSON, size.person)
  const columns = columnsOf(graph)
  const tracks = tracksOf(graph, columns, (card) => sizes.get(card)?.height ?? 0)
  const order = orderOf(tracks, rankIn(graph))
  const heights = heightsOf(order, tracks)
  const spans = spansOf(columns, sizes, graph.runNodes.length > 0 ? size.gutter : size.plainGutter)
  const y = (slot: string) => size.heading + (heights.get(slot) ?? 0)

  const cards = new Map(
    [...sizes].map(([id, { height }]): [string, Box] => {
      const { left, right } = spans[columns.of.get(id) ?? 0] ?? { left: 0, right: 0 }
      return [id, { x: (left + right) / 2, y: y(id), width: right - left, height }]
    }),
  )
  const columnOfSlot = new Map(tracks.slots.map((slot) => [slot.id, slot.column]))
  const runNodes = runNodePositions(graph.runNodes, tracks.runColumn, tracks.tracks, spans, y)
  const bottom = Math.max(0, ...[...cards.values()].map((card) => card.y + card.height / 2))
  const passage = (slot: string) => ({ ...(spans[columnOfSlot.get(slot) ?? 0] ?? { left: 0, right: 0 }), y: y(slot) })
  const routes = routesOf(tracks.tracks, cards, runNodes, passage, bottom)
  return { cards, runNodes, routes, headings: headingsOf(columns, spans), frames: framesOf(graph, columns, cards) }
}

/** Before any sweep: what lies in one system stands together, by name and newest first; a passing line where its card stands. */
function rankIn({ cards }: FoldedGraph): (slot: Slot) => string {
  const sorted = cards.toSorted(
    (a, b) =>
      a.place.name.localeCompare(b.place.name) ||
      nameOf(a).name.localeCompare(nameOf(b).name) ||
      b.versions[0].createdAt.localeCompare(a.versions[0].createdAt) ||
      a.id.localeCompare(b.id),
  )
  const ranks = new Map(sorted.map(({ id }, index) => [id, String(index).padStart(6, '0')]))
  return (slot) => ranks.get(slot.id) ?? ranks.get(slot.id.slice(0, slot.id.lastIndexOf('|'))) ?? '~'
}

/** Left and right of each column: as wide as its widest card. */
function spansOf({ of, groups }: Columns, sizes: ReadonlyMap<string, Size>, gutter: number): Span[] {
  const widths: number[] = []
  for (const [id, { width }] of sizes) {
    const column = of.get(id) ?? 0
    widths[column] = Math.max(widths[column] ?? 0, width)
  }
  const groupStarts = new Set(groups.map(({ first }) => first))
  let left = 0
  return widths.map((width, column) => {
    if (column > 0) left += gutter + (groupStarts.has(column) ? size.groupGap : 0)
    const span = { left, right: left + width }
    left = span.right
    return span
  })
}

function framesOf({ cards }: FoldedGraph, { of }: Columns, boxes: ReadonlyMap<string, Box>): Frame[] {
  const framed = cards.filter(({ level }) => level !== 'systems')
  return [...grouped(framed, ({ id, place }) => `frame:${place.id}|${of.get(id) ?? 0}`)].flatMap(([id, inside]) => {
    const [first] = inside
    const around = inside.flatMap((card) => boxes.get(card.id) ?? [])
    const [box] = around
    if (!first || !box) return []
    const top = Math.min(...around.map(({ y, height }) => y - height / 2)) - size.frameTitle
    const bottom = Math.max(...around.map(({ y, height }) => y + height / 2)) + size.framePad
    return [
      {
        id,
        place: first.place,
        x: box.x,
        y: (top + bottom) / 2,
        width: box.width + 2 * size.framePad,
        height: bottom - top,
      },
    ]
  })
}

/** Each run node just left of the first column that it writes into, level with what it writes; those of one card apart. */
function runNodePositions(
  runNodes: readonly RunNode[],
  jointColumn: ReadonlyMap<string, number>,
  tracks: readonly Track[],
  spans: readonly Span[],
  y: (slot: string) => number,
): Map<string, Point> {
  const behind = new Map<string, string[]>()
  const before = new Map<string, string[]>()
  for (const { from, to, past } of tracks) {
    behind.set(from, [...(behind.get(from) ?? []), past[0] ?? to])
    before.set(to, [...(before.get(to) ?? []), past.at(-1) ?? from])
  }
  const wanted = runNodes.map(({ id }) => ({
    id,
    column: jointColumn.get(id) ?? 0,
    y: mean((behind.get(id) ?? []).map(y)),
    inputs: mean((before.get(id) ?? []).map(y)),
  }))
  const crowds = grouped(wanted, (runNode) => `${runNode.column} ${Math.round(runNode.y)}`)
  return new Map(
    [...crowds.values()].flatMap((crowd) =>
      crowd
        .toSorted((a, b) => a.inputs - b.inputs || a.id.localeCompare(b.id))
        .map(({ id, column, y: level }, index): [string, Point] => {
          const beside = (index - (crowd.length - 1) / 2) * Math.min(11, size.card / crowd.length)
          return [id, { x: (spans[column]?.left ?? 0) - size.runLead, y: level + beside }]
        }),
    ),
  )
}

/** Lines that run back to one card share a lane: with a lane for each they would frame half the picture. */
function routesOf(
  tracks: readonly Track[],
  cards: ReadonlyMap<string, Box>,
  runNodes: ReadonlyMap<string, Point>,
  passage: (slot: string) => Span & { y: number },
  bottom: number,
): Map<string, Route> {
  const edge = (id: string, side: -1 | 1): Point => {
    const card = cards.get(id)
    return card ? { x: card.x + (side * card.width) / 2, y: card.y } : (runNodes.get(id) ?? { x: 0, y: 0 })
  }
  const routes = new Map<string, Route>()
  const backwards = grouped(
    tracks.filter(({ back }) => back),
    ({ to }) => to,
  )
  for (const { link, from, to, past, back } of tracks)
    if (!back) routes.set(link, forwardRoute(edge(from, 1), past.map(passage), edge(to, -1)))
  let lane = bottom + size.framePad
  for (const [to, together] of backwards) {
    lane += size.lane
    for (const { link, from } of together) routes.set(link, backRoute(edge(from, 1), edge(to, -1), lane))
  }
  return routes
}

const headingsOf = ({ groups }: Columns, spans: readonly Span[]): Heading[] =>
  groups.map(({ stage, first, last }) => ({
    stage,
    title: stageTitle[stage],
    left: spans[first]?.left ?? 0,
    right: spans[last]?.right ?? 0,
    y: 0,
  }))

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
