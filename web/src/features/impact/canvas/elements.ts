import type { ElementDefinition } from 'cytoscape'
import {
  type Box,
  cardElements,
  type DrawnCard,
  type DrawnRow,
  fitted,
  linkElement,
  type Measure,
  type Palette,
  type Point,
  rowElements,
  size,
} from '@/graph-view/index.ts'
import type { Frame, Layout } from '../layout/columnLayout.ts'
import { faceIn } from '../layout/faces.ts'
import { changeClasses, changeSigns } from '../model/changes.ts'
import { rowOf, rowsOf } from '../model/columns.ts'
import { type Card, type FoldedGraph, PERSON } from '../model/foldedGraph.ts'
import { notable, placeText } from '../model/words.ts'
import { marksImage } from './marks.ts'

/** Folded graph and layout as Cytoscape's elements. @param chosen column that is followed. Pure. */
export function elementsOf(
  graph: FoldedGraph,
  layout: Layout,
  palette: Palette,
  measure: Measure,
  chosen: string | null = null,
): ElementDefinition[] {
  const places = new Map<string, Point>([...layout.cards, ...layout.runNodes])
  return [
    ...layout.headings.map(headingElement),
    ...layout.frames.flatMap((frame) => frameElements(frame, measure)),
    ...graph.links.flatMap((link) =>
      dimmedIf(
        graph.dimmed.has(link.from) || graph.dimmed.has(link.to),
        linkElement(link, layout.routes.get(link.id), places, layout.runNodes.has(link.to)),
      ),
    ),
    ...graph.runNodes.map(({ id, to }) => ({
      group: 'nodes' as const,
      classes: to.every((card) => graph.dimmed.has(card)) ? 'run dimmed' : 'run',
      data: { id },
      position: { ...(layout.runNodes.get(id) ?? { x: 0, y: 0 }) },
    })),
    ...personElements(layout.cards.get(PERSON)),
    ...graph.cards.flatMap((card) => {
      const box = layout.cards.get(card.id)
      if (!box) return []
      return dimmedIf(graph.dimmed.has(card.id), [
        ...cardElements(drawnCard(card, box, palette, measure), box, measure),
        ...rowElements(card.id, rowsIn(card, chosen), faceIn(measure)(card), box, measure),
        ...tagElements(card, box, measure),
        ...changeElements(card, box, measure),
      ])
    }),
  ]
}

const rowsIn = (card: Card, chosen: string | null): DrawnRow[] =>
  rowsOf(card).map(({ id, label, sensitive }) => ({
    id,
    label,
    classes: `${sensitive ? 'sensitive' : ''} ${chosen !== null && id === rowOf(card.id, chosen) ? 'chosen' : ''}`,
  }))

const dimmedIf = (dimmed: boolean, elements: ElementDefinition[]): ElementDefinition[] =>
  dimmed ? elements.map((element) => ({ ...element, classes: `${element.classes} dimmed` })) : elements

const headingElement = ({ stage, title, left, right, y }: Layout['headings'][number]): ElementDefinition => ({
  group: 'nodes',
  classes: 'heading',
  selectable: false,
  data: { id: `heading:${stage}`, label: title, width: right - left, textStart: left - right },
  position: { x: (left + right) / 2, y },
})

/** The id of what closes a system again. */
const titleOf = (frame: string): string => `title:${frame}`

/** The system that a press on this closes; null: it closes none. */
export const placeOfTitle = (id: string): string | null => /^title:frame:(.*)\|\d+$/.exec(id)?.[1] ?? null

/** Around the cards of one system, with its name on top. */
function frameElements({ id, place, x, y, width, height }: Frame, measure: Measure): ElementDefinition[] {
  const top = y - height / 2
  const label = fitted(`− ${placeText(place)}`, width - 14, (text) => measure(text, 'caption'))
  return [
    {
      group: 'nodes',
      classes: `frame role-${place.role ?? 'NONE'}`,
      selectable: false,
      data: { id, width, height },
      position: { x, y },
    },
    {
      group: 'nodes',
      classes: 'title',
      data: { id: titleOf(id), width, label, textStart: 7 - width },
      position: { x, y: top + size.frameTitle / 2 - 1 },
    },
  ]
}

const personElements = (box: Box | undefined): ElementDefinition[] =>
  box
    ? [
        {
          group: 'nodes',
          classes: 'person',
          data: { id: PERSON, width: box.width, height: box.height, label: 'This person' },
          position: { x: box.x, y: box.y },
        },
      ]
    : []

/** Over a card's upper right corner: that it is a vendor's, a development copy, or at work on people now. */
function tagElements(card: Card, box: Box, measure: Measure): ElementDefinition[] {
  const label = notable(card)
  if (label === null) return []
  const width = Math.ceil(measure(label, 'caption')) + 12
  return [
    {
      group: 'nodes',
      classes: 'tag',
      data: { id: `tag:${card.id}`, of: card.id, label, width },
      position: { x: box.x + box.width / 2 - width / 2 + 3, y: box.y - box.height / 2 - 4 },
    },
  ]
}

/** Over a card's lower right corner: how many of its versions came and went between the times that are compared. */
function changeElements({ id, changes }: Card, box: Box, measure: Measure): ElementDefinition[] {
  if (changes.length === 0) return []
  const label = changeSigns(changes)
  const width = Math.ceil(measure(label, 'caption')) + 10
  return [
    {
      group: 'nodes',
      classes: ['change', ...changeClasses(changes)].join(' '),
      data: { id: `change:${id}`, of: id, label, width },
      position: { x: box.x + box.width / 2 - width / 2 + 4, y: box.y + box.height / 2 },
    },
  ]
}

function drawnCard(card: Card, box: Box, palette: Palette, measure: Measure): DrawnCard {
  const past = !card.versions.some(({ live }) => live)
  const looks = [past ? 'past' : 'live', card.versions.length > 1 ? 'stack' : '', ...changeClasses(card.changes)]
  const face = faceIn(measure)(card)
  return {
    id: card.id,
    artifact: card.artifact?.id ?? card.id,
    face,
    classes: looks.join(' '),
    marks: marksImage(card, { height: box.height, headHeight: face.headHeight }, past, palette),
  }
}
