import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js'
import { columnLayout } from '../src/features/impact/layout/columnLayout.ts'
import type { FoldedGraph } from '../src/features/impact/model/foldedGraph.ts'
import { stages } from '../src/features/impact/model/stages.ts'
import { dagreLayout, type LayoutInput } from '../src/graph-view/layout/dagreLayout.ts'
import { layoutInputOf, sizeOf } from './graphs.ts'
import { type Drawing, pointsOn } from './quality.ts'

export type Engine = { name: string; draw: (graph: FoldedGraph) => Promise<Drawing> | Drawing }

/** Ours for an impact: columns by stage. */
export const columns: Engine = {
  name: 'own columns',
  draw: (graph) => {
    const { cards, routes } = columnLayout(graph, sizeOf)
    const lines = graph.links.flatMap(({ id, from, to }) => {
      const route = routes.get(id)
      return route ? [{ from, to, points: pointsOn(route) }] : []
    })
    return { boxes: [...cards.values()], lines }
  },
}

export const dagre: Engine = {
  name: 'dagre',
  draw: (graph) => {
    const { boxes, routes } = dagreLayout(layoutInputOf(graph))
    const lines = graph.links.flatMap(({ id, from, to }) => {
      const route = routes.get(id)
      return route ? [{ from, to, points: pointsOn(route) }] : []
    })
    return { boxes: [...boxes.values()], lines }
  },
}

const elkLibrary = new ELK()

const spacing = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'POLYLINE',
  'elk.spacing.nodeNode': '11',
  'elk.layered.spacing.nodeNodeBetweenLayers': '52',
  'elk.spacing.edgeNode': '8',
  'elk.spacing.edgeEdge': '8',
}

/** ELK's layered layout, with the distances that dagre is given. */
export const elk: Engine = {
  name: 'ELK layered',
  draw: (graph) => drawWithElk(layoutInputOf(graph), spacing, () => null),
}

/** The same with stages as partitions: a card stands in or right of its stage. */
export const elkByStage: Engine = {
  name: 'ELK layered by stage',
  draw: (graph) => {
    const stageOf = new Map(graph.cards.map(({ id, stage }) => [id, stages.indexOf(stage)]))
    const options = { ...spacing, 'elk.partitioning.activate': 'true' }
    return drawWithElk(layoutInputOf(graph), options, (id) => stageOf.get(id) ?? null)
  },
}

async function drawWithElk(
  { nodes, links }: LayoutInput,
  layoutOptions: Record<string, string>,
  partitionOf: (id: string) => number | null,
): Promise<Drawing> {
  const children = nodes.map(({ id, width, height }): ElkNode => {
    const partition = partitionOf(id)
    return {
      id,
      width,
      height,
      ...(partition === null ? {} : { layoutOptions: { 'elk.partitioning.partition': String(partition) } }),
    }
  })
  const edges = links.map(({ id, from, to }): ElkExtendedEdge => ({ id, sources: [from], targets: [to] }))
  const done = await elkLibrary.layout({ id: 'root', layoutOptions, children, edges })
  return {
    boxes: (done.children ?? []).map(({ x = 0, y = 0, width = 0, height = 0 }) => ({
      x: x + width / 2,
      y: y + height / 2,
      width,
      height,
    })),
    lines: (done.edges ?? []).map(({ sources, targets, sections = [] }) => ({
      from: sources[0] ?? '',
      to: targets[0] ?? '',
      points: sections.flatMap(({ startPoint, endPoint, bendPoints = [] }) => [startPoint, ...bendPoints, endPoint]),
    })),
  }
}
