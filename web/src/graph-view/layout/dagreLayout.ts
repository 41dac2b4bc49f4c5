import { graphlib, layout } from '@dagrejs/dagre'
import type { Box, Point } from './geometry.ts'
import { backRoute, forwardRoute, type Route } from './routes.ts'

/** What is to be placed. In px at zoom 1. */
export type LayoutInput = {
  nodes: readonly { id: string; width: number; height: number }[]
  /** `span`: how many columns it leads on at least; 1 unless it is said. */
  links: readonly { id: string; from: string; to: string; span?: number }[]
}

/** Where it goes. Lists rather than maps of maps: this crosses from a worker. */
export type LayoutResult = { boxes: ReadonlyMap<string, Box>; routes: ReadonlyMap<string, Route> }

/** Between siblings, and between a column and the next: room for a badge. */
const BETWEEN = 11
const ONWARD = 52
/** Between links that run back, below everything. */
const LANE = 12

/**
 * Columns from left to right along the arrows, few crossings. The same input gives the same result. Pure.
 * Source: Gansner et al. 1993, as dagre has it; the tight tree is the quickest of its rankers that keeps links short.
 */
export function dagreLayout({ nodes, links }: LayoutInput): LayoutResult {
  const graph = new graphlib.Graph({ multigraph: true })
  // Dagre doubles every length and halves the distance, to make room for labels on links. Ours have none: halved beforehand, a
  // link is laid out without a place for one in its middle, which is half of all that there is to place.
  graph.setGraph({ rankdir: 'LR', ranker: 'tight-tree', nodesep: BETWEEN, edgesep: 8, ranksep: 2 * ONWARD })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height })
  for (const { id, from, to, span = 1 } of links) graph.setEdge(from, to, { minlen: span / 2 }, id)
  const adjacent = new Set<string>()
  layout(graph, {
    customOrder(layered, order) {
      // By now a long link is a chain over places of its own, with a list for its points. One to the next column wants a list too.
      const isPlace = (id: string) => 'dummy' in layered.node(id)
      for (const edge of layered.edges()) {
        if (edge.name === undefined || isPlace(edge.v) || isPlace(edge.w)) continue
        adjacent.add(edge.name)
        layered.edge(edge).points = [{ x: 0, y: 0 }]
      }
      order(layered, {} as Parameters<typeof order>[1])
    },
  })
  const boxes = new Map(
    nodes.map(({ id, width, height }): [string, Box] => {
      const { x = 0, y = 0 } = graph.node(id) as Partial<Point>
      return [id, { x, y, width, height }]
    }),
  )
  const points: Points = (from, to, id) => (adjacent.has(id) ? [] : pointsOf(graph, from, to, id))
  return { boxes, routes: routesOf(links, boxes, points) }
}

/** Where a link leaves, passes columns and arrives. */
const pointsOf = (graph: graphlib.Graph, from: string, to: string, id: string): Point[] =>
  ((graph.edge(from, to, id) as { points?: Point[] } | undefined)?.points ?? []).map(({ x, y }) => ({ x, y }))

type Points = (from: string, to: string, id: string) => Point[]

function routesOf(links: LayoutInput['links'], boxes: ReadonlyMap<string, Box>, points: Points): Map<string, Route> {
  const half = halfWidths(boxes)
  let lane = Math.max(0, ...[...boxes.values()].map(({ y, height }) => y + height / 2)) + LANE
  return new Map(
    links.flatMap(({ id, from, to }): [string, Route][] => {
      const [source, target] = [boxes.get(from), boxes.get(to)]
      if (!source || !target) return []
      const start = { x: source.x + source.width / 2, y: source.y }
      const end = { x: target.x - target.width / 2, y: target.y }
      if (end.x > start.x) return [[id, forwardRoute(start, passedColumns(points(from, to, id), half), end)]]
      lane += LANE
      return [[id, backRoute(start, end, lane)]]
    }),
  )
}

/** How far each column reaches from its middle, by that middle. */
function halfWidths(boxes: ReadonlyMap<string, Box>): ReadonlyMap<number, number> {
  const half = new Map<number, number>()
  for (const { x, width } of boxes.values()) half.set(Math.round(x), Math.max(half.get(Math.round(x)) ?? 0, width / 2))
  return half
}

/** The stretches of columns that a long link runs through, between where it leaves and where it arrives. */
const passedColumns = (points: readonly Point[], half: ReadonlyMap<number, number>) =>
  points.slice(1, -1).map(({ x, y }) => {
    const reach = half.get(Math.round(x)) ?? 0
    return { left: x - reach, right: x + reach, y }
  })
