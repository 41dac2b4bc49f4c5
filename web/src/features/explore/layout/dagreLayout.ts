import { graphlib, layout } from '@dagrejs/dagre'
import type { Box, Point } from '@/features/impact/layout/geometry.ts'
import { backRoute, forwardRoute, type Route } from '@/features/impact/layout/routes.ts'

/** What is to be placed. In px at zoom 1. */
export type Sketch = {
  nodes: readonly { id: string; width: number; height: number }[]
  /** `span`: how many columns it leads on at least; 1 unless it is said. */
  links: readonly { id: string; from: string; to: string; span?: number }[]
}

/** Where it goes. Lists rather than maps of maps: this crosses from a worker. */
export type Placement = { boxes: ReadonlyMap<string, Box>; routes: ReadonlyMap<string, Route> }

/** Between siblings, and between a column and the next: room for a badge. */
const BETWEEN = 11
const ONWARD = 52
/** Between links that run back, below everything. */
const LANE = 12

/**
 * Columns from left to right along the arrows, few crossings. The same sketch gives the same placement. Pure.
 * Source: Gansner et al. 1993, as dagre has it; the tight tree is the quickest of its rankers that keeps links short.
 */
export function dagreLayout({ nodes, links }: Sketch): Placement {
  const graph = new graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', ranker: 'tight-tree', nodesep: BETWEEN, edgesep: 8, ranksep: ONWARD })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height })
  for (const { id, from, to, span = 1 } of links) graph.setEdge(from, to, { minlen: span }, id)
  layout(graph)
  const boxes = new Map(
    nodes.map(({ id, width, height }): [string, Box] => {
      const { x = 0, y = 0 } = graph.node(id) as Partial<Point>
      return [id, { x, y, width, height }]
    }),
  )
  return { boxes, routes: routesOf(links, boxes, (from, to, id) => pointsOf(graph, from, to, id)) }
}

const pointsOf = (graph: graphlib.Graph, from: string, to: string, id: string): Point[] =>
  ((graph.edge(from, to, id) as { points?: Point[] } | undefined)?.points ?? []).map(({ x, y }) => ({ x, y }))

type Points = (from: string, to: string, id: string) => Point[]

function routesOf(links: Sketch['links'], boxes: ReadonlyMap<string, Box>, points: Points): Map<string, Route> {
  const half = halfWidths(boxes)
  let lane = Math.max(0, ...[...boxes.values()].map(({ y, height }) => y + height / 2)) + LANE
  return new Map(
    links.flatMap(({ id, from, to }): [string, Route][] => {
      const [source, target] = [boxes.get(from), boxes.get(to)]
      if (!source || !target) return []
      const start = { x: source.x + source.width / 2, y: source.y }
      const end = { x: target.x - target.width / 2, y: target.y }
      if (end.x > start.x) return [[id, forwardRoute(start, passed(points(from, to, id), half), end)]]
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

/** The stretches of columns that a long link runs through. Dagre gives a point half way between columns, too: every other one. */
const passed = (points: readonly Point[], half: ReadonlyMap<number, number>) =>
  points
    .slice(1, -1)
    .filter((_, index) => index % 2 === 1)
    .map(({ x, y }) => {
      const reach = half.get(Math.round(x)) ?? 0
      return { left: x - reach, right: x + reach, y }
    })
