import type { ElementDefinition } from 'cytoscape'
import {
  type Box,
  cardElements,
  type DrawnCard,
  faceOf,
  type LayoutResult,
  linkElement,
  type Measure,
  type Palette,
} from '@/graph-view/index.ts'
import { numberText } from '@/lib/words.ts'
import type { Card, ExploredGraph, Fold } from '../model/exploredGraph.ts'
import { allDirections } from '../model/neighbours.ts'
import { cardWords, foldText } from '../model/words.ts'
import { kindMark } from './kindMarks.ts'

/** What is explored, as Cytoscape's elements. Pure. */
export function elementsOf(
  graph: ExploredGraph,
  { boxes, routes }: LayoutResult,
  palette: Palette,
  measure: Measure,
): ElementDefinition[] {
  const runNodes = new Set(graph.runNodes.map(({ id }) => id))
  const at = <Drawn>(id: string, draw: (box: Box) => Drawn[]): Drawn[] => {
    const box = boxes.get(id)
    return box ? draw(box) : []
  }
  return [
    ...graph.links.flatMap((link) => linkElement(link, routes.get(link.id), boxes, runNodes.has(link.to))),
    ...graph.runNodes.flatMap(({ id }) =>
      at(id, ({ x, y }) => [{ group: 'nodes' as const, classes: 'run', data: { id }, position: { x, y } }]),
    ),
    ...graph.folds.flatMap((fold) => at(fold.id, (box) => [foldElement(fold, box)])),
    ...graph.cards.flatMap((card) =>
      at(card.version.id, (box) => [
        ...cardElements(drawnCard(card, graph.focus, box, palette, measure), box, measure),
        ...badgesOf(card, box, measure),
      ]),
    ),
  ]
}

function drawnCard(card: Card, focus: string, box: Box, palette: Palette, measure: Measure): DrawnCard {
  const { id, artifact, destroyedAt } = card.version
  const past = destroyedAt !== null
  return {
    id,
    artifact: artifact.id,
    face: faceOf(cardWords(card), 0, measure),
    marks: kindMark(artifact.kind, box.height, past ? palette.muted : palette.ink),
    classes: `${past ? 'past' : 'live'} ${id === focus ? 'focus' : ''}`,
  }
}

const foldElement = (fold: Fold, { x, y, width, height }: Box): ElementDefinition => ({
  group: 'nodes',
  classes: 'fold',
  data: { id: fold.id, width, height, label: foldText(fold) },
  position: { x, y },
})

/** The id of what opens a card's neighbours in one direction. */
export const badgeOf = (card: string, direction: string): string => `badge:${direction}:${card}`

/** How many more there are on either side, to be pressed. */
function badgesOf({ version: { id }, undrawn }: Card, box: Box, measure: Measure): ElementDefinition[] {
  return allDirections.flatMap((direction): ElementDefinition[] => {
    if (undrawn[direction] === 0) return []
    const label = `+${numberText(undrawn[direction])}`
    const width = Math.ceil(measure(label, 'caption')) + 11
    const side = direction === 'UPSTREAM' ? -1 : 1
    return [
      {
        group: 'nodes',
        classes: 'badge',
        data: { id: badgeOf(id, direction), of: id, width, label },
        position: { x: box.x + side * (box.width / 2 + width / 2 + 3), y: box.y },
      },
    ]
  })
}
