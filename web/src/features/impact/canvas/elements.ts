import type { ElementDefinition } from 'cytoscape'
import type { Carries } from '@/generated/graphql.ts'
import type { Layout, Measure } from '../layout/columnLayout.ts'
import { type Point, size } from '../layout/geometry.ts'
import { relativeBends } from '../layout/routes.ts'
import type { Card, FoldedGraph, Link } from '../model/fold.ts'
import { cardText, fitted } from '../model/words.ts'
import { marksImage } from './marks.ts'
import type { Palette } from './palette.ts'

/** How a link looks by what it carries: solid for a person's data, broken where someone declared that it is none. */
export const lineOf: Readonly<Record<Carries, 'solid' | 'dashed' | 'dotted'>> = {
  PERSONAL: 'solid',
  PSEUDONYMISED: 'dashed',
  AGGREGATED: 'dotted',
  ANONYMISED: 'dotted',
  NONE: 'dotted',
}

/** Folded graph and layout as Cytoscape's elements. Pure. */
export function elementsOf(
  graph: FoldedGraph,
  layout: Layout,
  palette: Palette,
  measure: Measure,
): ElementDefinition[] {
  const places = new Map<string, Point>([...layout.cards, ...layout.joints])
  return [
    ...layout.headings.map(({ stage, title, left, right, y }) => ({
      group: 'nodes' as const,
      classes: 'heading',
      selectable: false,
      data: { id: `heading:${stage}`, label: title, width: right - left },
      position: { x: (left + right) / 2, y },
    })),
    ...graph.links.flatMap((link) => linkElement(link, layout, places)),
    ...graph.joints.map(({ id }) => ({
      group: 'nodes' as const,
      classes: 'joint',
      data: { id },
      position: { ...(layout.joints.get(id) ?? { x: 0, y: 0 }) },
    })),
    ...graph.cards.map((card) => cardElement(card, layout, palette, measure)),
  ]
}

function cardElement(card: Card, layout: Layout, palette: Palette, measure: Measure): ElementDefinition {
  const box = layout.cards.get(card.id) ?? { x: 0, y: 0, width: 0, height: 0 }
  const marks = marksImage(
    card.verdicts.map(({ verdict }) => verdict),
    palette,
  )
  const lead = size.cardLead / 2 + marks.width + 4
  const classes = ['card', card.versions.some(({ live }) => live) ? 'live' : 'past']
  if (!card.spread && card.versions.length > 1) classes.push('stack')
  return {
    group: 'nodes',
    classes: classes.join(' '),
    data: {
      id: card.id,
      artifact: card.artifact.id,
      label: fitted(cardText(card), box.width - lead - size.cardTail / 2, measure),
      width: box.width,
      textStart: lead - box.width,
      marks: marks.uri,
      marksWidth: marks.width,
      marksHeight: marks.height,
    },
    position: { x: box.x, y: box.y },
  }
}

function linkElement({ id, from, to, carries }: Link, layout: Layout, places: Map<string, Point>): ElementDefinition[] {
  const route = layout.routes.get(id)
  const source = places.get(from)
  const target = places.get(to)
  if (!route || !source || !target) return []
  const { weights, distances } = relativeBends(route)
  return [
    {
      group: 'edges',
      classes: [lineOf[carries], layout.joints.has(to) ? 'read' : 'arrives', route.back ? 'back' : ''].join(' '),
      data: {
        id,
        source: from,
        target: to,
        weights: weights.map((weight) => weight.toFixed(5)).join(' '),
        distances: distances.map((distance) => distance.toFixed(2)).join(' '),
        start: offset(source, route.start),
        end: offset(target, route.end),
      },
    },
  ]
}

const offset = (node: Point, point: Point) => `${(point.x - node.x).toFixed(2)}px ${(point.y - node.y).toFixed(2)}px`
