import { type Box, backRoute, forwardRoute, type Point, type Route, size, wordsStart } from '@/graph-view/index.ts'
import type { Card, FoldedGraph, RunNode } from '../model/foldedGraph.ts'
import { type Stage, stageTitle } from '../model/stages.ts'
import { type Columns, columnsOf } from './columns.ts'
import { heightsOf } from './heights.ts'
import { orderOf } from './order.ts'
import { type Slot, type Track, tracksOf } from './tracks.ts'

export type Heading = { stage: Stage; title: string; left: number; right: number; y: number }

/** Where everything goes, by the ids of cards, run nodes and links. */
export type Layout = {
  cards: ReadonlyMap<string, Box>
  runNodes: ReadonlyMap<string, Point>
  routes: ReadonlyMap<string, Route>
  headings: readonly Heading[]
}

/** The width of a card's words in px at zoom 1. */
export type WordsWidth = (card: Card) => number

type Span = { left: number; right: number }

/**
 * The whole drawing: columns by stage, few crossings, level lines. The same graph gives the same drawing. Pure.
 */
export function columnLayout(graph: FoldedGraph, widthOf: WordsWidth): Layout {
  const columns = columnsOf(graph)
  const tracks = tracksOf(graph, columns)
  const order = orderOf(tracks, rankIn(graph))
  const heights = heightsOf(order, tracks)
  const spans = spansOf(graph, columns, widthOf)
  const y = (slot: string) => size.heading + (heights.get(slot) ?? 0)

  const cards = new Map(
    graph.cards.map((card): [string, Box] => {
      const { left, right } = spans[columns.of.get(card.id) ?? 0] ?? { left: 0, right: 0 }
      return [card.id, { x: (left + right) / 2, y: y(card.id), width: right - left, height: size.card }]
    }),
  )
  const columnOfSlot = new Map(tracks.slots.map((slot) => [slot.id, slot.column]))
  const runNodes = runNodePositions(graph.runNodes, tracks.runColumn, tracks.tracks, spans, y)
  const bottom = Math.max(0, ...[...cards.values()].map((card) => card.y + card.height / 2))
  const passage = (slot: string) => ({ ...(spans[columnOfSlot.get(slot) ?? 0] ?? { left: 0, right: 0 }), y: y(slot) })
  const routes = routesOf(tracks.tracks, cards, runNodes, passage, bottom)
  return { cards, runNodes, routes, headings: headingsOf(columns, spans) }
}

/** Before any sweep: what lies in one system stands together, by name; a passing line where its card stands. */
function rankIn({ cards }: FoldedGraph): (slot: Slot) => string {
  const ranks = new Map(cards.map(({ id, artifact }) => [id, `${artifact.system?.name ?? '~'} ${artifact.name}`]))
  return (slot) => ranks.get(slot.id) ?? ranks.get(slot.id.slice(0, slot.id.lastIndexOf('|'))) ?? '~'
}

/** Left and right of each column: as wide as its widest card. */
function spansOf({ cards }: FoldedGraph, { of, groups }: Columns, widthOf: WordsWidth): Span[] {
  const widths: number[] = []
  for (const card of cards) {
    const column = of.get(card.id) ?? 0
    const wanted = wordsStart(card.verdicts.length) + Math.ceil(widthOf(card)) + size.cardTail
    widths[column] = Math.max(widths[column] ?? 0, Math.min(size.widestCard, wanted))
  }
  const groupStarts = new Set(groups.map(({ first }) => first))
  let left = 0
  return widths.map((width, column) => {
    if (column > 0) left += size.gutter + (groupStarts.has(column) ? size.groupGap : 0)
    const span = { left, right: left + width }
    left = span.right
    return span
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
  const crowds = new Map<string, typeof wanted>()
  for (const runNode of wanted) {
    const key = `${runNode.column} ${Math.round(runNode.y)}`
    crowds.set(key, [...(crowds.get(key) ?? []), runNode])
  }
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
  let lane = bottom + size.lane
  return new Map(
    tracks.map(({ link, from, to, past, back }) => {
      if (!back) return [link, forwardRoute(edge(from, 1), past.map(passage), edge(to, -1))]
      lane += size.lane
      return [link, backRoute(edge(from, 1), edge(to, -1), lane)]
    }),
  )
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
