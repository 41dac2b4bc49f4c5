import type { ElementDefinition } from 'cytoscape'
import { type Box, cardElements, linkElement, type Measure, type Palette, type Placement } from '@/graph-view/index.ts'
import { numberText } from '@/lib/words.ts'
import type { Card, Explored, Fold } from '../model/exploredGraph.ts'
import { ways } from '../model/neighbours.ts'
import { cardWords, foldText } from '../model/words.ts'
import { kindMark } from './kindMarks.ts'

/** What is explored, as Cytoscape's elements. Pure. */
export function elementsOf(
  graph: Explored,
  { boxes, routes }: Placement,
  palette: Palette,
  measure: Measure,
): ElementDefinition[] {
  const joints = new Set(graph.joints.map(({ id }) => id))
  const at = <Drawn>(id: string, draw: (box: Box) => Drawn[]): Drawn[] => {
    const box = boxes.get(id)
    return box ? draw(box) : []
  }
  return [
    ...graph.links.flatMap((link) => linkElement(link, routes.get(link.id), boxes, joints.has(link.to))),
    ...graph.joints.flatMap(({ id }) =>
      at(id, ({ x, y }) => [{ group: 'nodes' as const, classes: 'joint', data: { id }, position: { x, y } }]),
    ),
    ...graph.folds.flatMap((fold) => at(fold.id, (box) => [foldElement(fold, box)])),
    ...graph.cards.flatMap((card) =>
      at(card.version.id, (box) => [
        ...cardElements(drawnCard(card, graph.focus, palette), box, measure),
        ...badgesOf(card, box, measure),
      ]),
    ),
  ]
}

function drawnCard({ version, ...card }: Card, focus: string, palette: Palette) {
  const past = version.destroyedAt !== null
  return {
    ...{ id: version.id, artifact: version.artifact.id, words: cardWords({ version, ...card }), lead: 1 },
    marks: kindMark(version.artifact.kind, past ? palette.muted : palette.ink),
    classes: `${past ? 'past' : 'live'} ${version.id === focus ? 'focus' : ''}`,
  }
}

const foldElement = (fold: Fold, { x, y, width, height }: Box): ElementDefinition => ({
  group: 'nodes',
  classes: 'fold',
  data: { id: fold.id, width, height, label: foldText(fold) },
  position: { x, y },
})

/** The id of what opens a card's neighbours in one direction. */
export const badgeOf = (card: string, way: string): string => `badge:${way}:${card}`

/** How many more there are on either side, to be pressed. */
function badgesOf({ version: { id }, beyond }: Card, box: Box, measure: Measure): ElementDefinition[] {
  return ways.flatMap((way): ElementDefinition[] => {
    if (beyond[way] === 0) return []
    const label = `+${numberText(beyond[way])}`
    const width = Math.ceil(measure(label, 'caption')) + 11
    const side = way === 'UPSTREAM' ? -1 : 1
    return [
      {
        group: 'nodes',
        classes: 'badge',
        data: { id: badgeOf(id, way), of: id, width, label },
        position: { x: box.x + side * (box.width / 2 + width / 2 + 3), y: box.y },
      },
    ]
  })
}
