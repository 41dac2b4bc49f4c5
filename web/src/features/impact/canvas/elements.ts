import type { ElementDefinition } from 'cytoscape'
import {
  type Box,
  cardElements,
  type DrawnCard,
  linkElement,
  type Measure,
  type Palette,
  type Point,
} from '@/graph-view/index.ts'
import type { Layout } from '../layout/columnLayout.ts'
import { changeClasses, changeSigns } from '../model/changes.ts'
import type { Card, FoldedGraph } from '../model/foldedGraph.ts'
import { cardWords } from '../model/words.ts'
import { marksImage } from './marks.ts'

/** Folded graph and layout as Cytoscape's elements. Pure. */
export function elementsOf(
  graph: FoldedGraph,
  layout: Layout,
  palette: Palette,
  measure: Measure,
): ElementDefinition[] {
  const places = new Map<string, Point>([...layout.cards, ...layout.runNodes])
  return [
    ...layout.headings.map(({ stage, title, left, right, y }) => ({
      group: 'nodes' as const,
      classes: 'heading',
      selectable: false,
      data: { id: `heading:${stage}`, label: title, width: right - left, textStart: left - right },
      position: { x: (left + right) / 2, y },
    })),
    ...graph.links.flatMap((link) =>
      linkElement(link, layout.routes.get(link.id), places, layout.runNodes.has(link.to)),
    ),
    ...graph.runNodes.map(({ id }) => ({
      group: 'nodes' as const,
      classes: 'run',
      data: { id },
      position: { ...(layout.runNodes.get(id) ?? { x: 0, y: 0 }) },
    })),
    ...graph.cards.flatMap((card) => {
      const box = layout.cards.get(card.id)
      return box ? [...cardElements(drawnCard(card, palette), box, measure), ...changeElements(card, box, measure)] : []
    }),
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
    id: card.id,
    artifact: card.artifact.id,
    words: cardWords(card),
    classes: looks.join(' '),
    marks: marksImage(found, palette),
    lead: found.length,
  }
}
