import type { ElementDefinition } from 'cytoscape'
import { counted } from '@/lib/words.ts'
import { type Box, type Point, size, wordsStart } from '../layout/geometry.ts'
import { type Route, relativeBends } from '../layout/routes.ts'
import type { Link } from '../lineage.ts'
import { lineStyles } from '../lines.ts'
import { type CardFace, fitted } from './face.ts'
import type { Measure } from './font.ts'

/** What a card shows. `artifact`: what it is found by when the picture changes. */
export type DrawnCard = {
  id: string
  artifact: string
  face: CardFace
  marks: { uri: string; width: number; height: number }
  classes: string
}

/** The card with its name, and over it the small line: Cytoscape gives a node one label in one size. */
export function cardElements(card: DrawnCard, box: Box, measure: Measure): ElementDefinition[] {
  const { id, artifact, face, marks, classes } = card
  const { width, height } = box
  const caption = fitted(face.caption, width - face.captionStart - size.cardTail, (text) => measure(text, 'caption'))
  const { uri, width: marksWidth, height: marksHeight } = marks
  const position = { x: box.x, y: box.y }
  const shared = { width, height, artifact }
  const name = {
    label: face.lines.join('\n'),
    textStart: wordsStart(1) - width,
    nameTop: face.headHeight / 2 - 8 - height / 2,
  }
  return [
    {
      group: 'nodes',
      classes: `card ${classes}`,
      data: { ...shared, ...name, id, marks: uri, marksWidth, marksHeight },
      position,
    },
    {
      group: 'nodes',
      classes: 'caption',
      data: {
        ...shared,
        id: captionOf(id),
        of: id,
        label: caption,
        textStart: face.captionStart - width,
        textTop: face.headHeight - 12 - height / 2,
      },
      position: { ...position },
    },
  ]
}

/** A row of a card that is unfolded. */
export type DrawnRow = { id: string; label: string; classes: string }

/** The rows below a card's words. */
export function rowElements(card: string, rows: readonly DrawnRow[], face: CardFace, box: Box, measure: Measure) {
  const width = box.width - 14
  const top = box.y - box.height / 2 + face.headHeight
  return rows.map(
    ({ id, label, classes }, index): ElementDefinition => ({
      group: 'nodes',
      classes: `column ${classes}`,
      data: {
        id,
        of: card,
        width,
        label: fitted(label, width - 12, (text) => measure(text, 'caption')),
        textStart: 6 - width,
      },
      position: { x: box.x, y: top + (index + 0.5) * size.row },
    }),
  )
}

/** The id of the words over a card. */
export const captionOf = (card: string): string => `caption:${card}`

/** `read`: into a run node, without an arrow's head. Empty if one of its ends is not drawn. */
export function linkElement(
  { id, from, to, carries, hidden }: Link,
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
      classes: [
        lineStyles[carries],
        read ? 'read' : 'arrives',
        route.back ? 'back' : '',
        hidden === undefined ? '' : 'bridge',
      ].join(' '),
      data: {
        id,
        ...(hidden !== undefined && { label: `${counted(hidden, 'step')} hidden` }),
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
