import type { ElementDefinition } from 'cytoscape'
import { type Box, type Point, size, wordsStart } from '../layout/geometry.ts'
import { type Route, relativeBends } from '../layout/routes.ts'
import type { Link } from '../lineage.ts'
import { lineStyles } from '../lines.ts'
import type { Measure } from './font.ts'

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

/** The id of the words over a card. */
export const captionOf = (card: string): string => `caption:${card}`

/** `read`: into a run node, without an arrow's head. Empty if one of its ends is not drawn. */
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
      classes: [lineStyles[carries], read ? 'read' : 'arrives', route.back ? 'back' : ''].join(' '),
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

/** A text that fits into a width, cut with an ellipsis where it does not. Pure. */
function fitted(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text
  let length = text.length - 1
  while (length > 1 && measure(`${text.slice(0, length)}…`) > width) length -= 1
  return `${text.slice(0, length).trimEnd()}…`
}
