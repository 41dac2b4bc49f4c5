import type { ElementDefinition } from 'cytoscape'
import type { Carries } from '@/generated/graphql.ts'
import type { Layout } from '../layout/columnLayout.ts'
import { type Point, size, wordsStart } from '../layout/geometry.ts'
import { relativeBends } from '../layout/routes.ts'
import type { Card, FoldedGraph, Link } from '../model/fold.ts'
import { cardWords, fitted } from '../model/words.ts'
import type { Measure } from './font.ts'
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
      data: { id: `heading:${stage}`, label: title, width: right - left, textStart: left - right },
      position: { x: (left + right) / 2, y },
    })),
    ...graph.links.flatMap((link) => linkElement(link, layout, places)),
    ...graph.joints.map(({ id }) => ({
      group: 'nodes' as const,
      classes: 'joint',
      data: { id },
      position: { ...(layout.joints.get(id) ?? { x: 0, y: 0 }) },
    })),
    ...graph.cards.flatMap((card) => cardElements(card, layout, palette, measure)),
  ]
}

/** The card, and over it the words of its first line: Cytoscape gives a node one label in one size. */
function cardElements(card: Card, layout: Layout, palette: Palette, measure: Measure): ElementDefinition[] {
  const box = layout.cards.get(card.id) ?? { x: 0, y: 0, width: 0, height: 0 }
  const found = card.verdicts.map(({ verdict }) => verdict)
  const marks = marksImage(found, palette)
  const start = wordsStart(found.length)
  const words = cardWords(card)
  const line = (face: keyof typeof words) =>
    fitted(words[face], box.width - start - size.cardTail, (text) => measure(text, face))
  const shared = { width: box.width, textStart: start - box.width, artifact: card.artifact.id }
  const looks = [card.versions.some(({ live }) => live) ? 'live' : 'past', card.versions.length > 1 ? 'stack' : '']
  return [
    {
      group: 'nodes',
      classes: ['card', ...looks].join(' '),
      data: {
        ...shared,
        id: card.id,
        label: line('title'),
        marks: marks.uri,
        marksWidth: marks.width,
        marksHeight: marks.height,
      },
      position: { x: box.x, y: box.y },
    },
    {
      group: 'nodes',
      classes: 'caption',
      data: { ...shared, id: captionOf(card.id), label: line('caption') },
      position: { x: box.x, y: box.y },
    },
  ]
}

/** The id of the words over a card. */
export const captionOf = (card: string): string => `caption:${card}`

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
