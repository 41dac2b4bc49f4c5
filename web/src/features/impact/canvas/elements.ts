import type { ElementDefinition } from 'cytoscape'
import type { Carries } from '@/generated/graphql.ts'
import type { Layout } from '../layout/columnLayout.ts'
import { type Box, type Point, size, wordsStart } from '../layout/geometry.ts'
import { type Route, relativeBends } from '../layout/routes.ts'
import { changeClasses, changeSigns } from '../model/changes.ts'
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
    ...graph.links.flatMap((link) => linkElement(link, layout.routes.get(link.id), places, layout.joints.has(link.to))),
    ...graph.joints.map(({ id }) => ({
      group: 'nodes' as const,
      classes: 'joint',
      data: { id },
      position: { ...(layout.joints.get(id) ?? { x: 0, y: 0 }) },
    })),
    ...graph.cards.flatMap((card) => {
      const box = layout.cards.get(card.id)
      return box ? [...cardElements(drawnCard(card, palette), box, measure), ...changeElements(card, box, measure)] : []
    }),
  ]
}

/** What a card shows. `artifact`: what it is found by when the picture changes. */
export type DrawnCard = {
  id: string
  artifact: string
  words: { title: string; caption: string }
  marks: { uri: string; width: number; height: number }
  /** How many marks stand before the words. */
  lead: number
  classes: string
}

/** The card, and over it the words of its first line: Cytoscape gives a node one label in one size. */
export function cardElements(card: DrawnCard, box: Box, measure: Measure): ElementDefinition[] {
  const { id, artifact, words, marks, lead, classes } = card
  const start = wordsStart(lead)
  const line = (face: keyof typeof words) =>
    fitted(words[face], box.width - start - size.cardTail, (text) => measure(text, face))
  const shared = { width: box.width, textStart: start - box.width, artifact }
  const { uri, width: marksWidth, height: marksHeight } = marks
  const position = { x: box.x, y: box.y }
  return [
    {
      group: 'nodes',
      classes: `card ${classes}`,
      data: { ...shared, id, label: line('title'), marks: uri, marksWidth, marksHeight },
      position,
    },
    {
      group: 'nodes',
      classes: 'caption',
      data: { ...shared, id: captionOf(id), of: id, label: line('caption') },
      position: { ...position },
    },
  ]
}

/** Over a card's upper right corner: how many of its versions came and went between the times that are compared. */
function changeElements({ id, changes }: Card, box: Box, measure: Measure): ElementDefinition[] {
  if (changes.length === 0) return []
  const label = changeSigns(changes)
  const width = Math.ceil(measure(label, 'caption')) + 10
  return [
    {
      group: 'nodes',
      classes: ['change', ...changeClasses(changes)].join(' '),
      data: { id: `change:${id}`, of: id, label, width },
      position: { x: box.x + box.width / 2 - width / 2 + 4, y: box.y - box.height / 2 },
    },
  ]
}

/** What a folded card shows: its verdicts, and whether any of its versions is live. */
function drawnCard(card: Card, palette: Palette): DrawnCard {
  const found = card.verdicts.map(({ verdict }) => verdict)
  const looks = [
    card.versions.some(({ live }) => live) ? 'live' : 'past',
    card.versions.length > 1 ? 'stack' : '',
    ...changeClasses(card.changes),
  ]
  return {
    ...{ id: card.id, artifact: card.artifact.id, words: cardWords(card), classes: looks.join(' ') },
    ...{ marks: marksImage(found, palette), lead: found.length },
  }
}

/** The id of the words over a card. */
export const captionOf = (card: string): string => `caption:${card}`

/** `read`: into a joint, without an arrow's head. Nothing where an end of it is not drawn. */
export function linkElement(
  { id, from, to, carries }: Link,
  route: Route | undefined,
  places: ReadonlyMap<string, Point>,
  read: boolean,
): ElementDefinition[] {
  const source = places.get(from)
  const target = places.get(to)
  if (!route || !source || !target) return []
  const { weights, distances } = relativeBends(route)
  return [
    {
      group: 'edges',
      classes: [lineOf[carries], read ? 'read' : 'arrives', route.back ? 'back' : ''].join(' '),
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
