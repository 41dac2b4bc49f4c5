import type { ElementDefinition } from 'cytoscape'
import {
  type Box,
  cardElements,
  fitted,
  linkElement,
  type Measure,
  type Palette,
  size,
  wordsStart,
} from '@/graph-view/index.ts'
import { rolePaths } from '@/ui/rolePaths.ts'
import type { PlacedSystem } from '../types.ts'
import { type Drawing, regionTitle } from './drawing.ts'
import type { RegionFrame, SystemsLayout } from './layout.ts'

/** Systems, their regions and the flows between them, as Cytoscape's elements. Pure. */
export function elementsOf(
  { cards, links }: Drawing,
  { faces, boxes, frames, routes }: SystemsLayout,
  roles: ReadonlyMap<string, PlacedSystem['system']>,
  palette: Palette,
  measure: Measure,
): ElementDefinition[] {
  const first = [...boxes].sort(([, a], [, b]) => a.y - b.y || a.x - b.x)[0]?.[0]
  return [
    ...frames.flatMap((frame) => frameElements(frame, measure)),
    ...links.flatMap((link) => linkElement(link, routes.get(link.id), boxes, false)),
    ...cards.flatMap((card) => {
      const [box, face] = [boxes.get(card.id), faces.get(card.id)]
      if (!box || !face) return []
      const role = roles.get(card.id)?.role ?? 'NONE'
      const classes = card.id === first ? 'live start' : 'live'
      const drawn = { id: card.id, artifact: card.id, face, marks: markOf(role, box, palette.ink), classes }
      return cardElements(drawn, box, measure)
    }),
  ]
}

function frameElements({ region, x, y, width, height }: RegionFrame, measure: Measure): ElementDefinition[] {
  const label = fitted(regionTitle(region), width - 14, (text) => measure(text, 'caption'))
  return [
    {
      group: 'nodes',
      classes: 'frame role-NONE',
      selectable: false,
      data: { id: `frame:${region}`, width, height },
      position: { x, y },
    },
    {
      group: 'nodes',
      classes: 'title',
      selectable: false,
      data: { id: `title:${region}`, width, label, textStart: 7 - width },
      position: { x, y: y - height / 2 + size.frameTitle / 2 - 1 },
    },
  ]
}

/** What the system is for, beside the first line of its name. */
function markOf(role: keyof typeof rolePaths, { height }: Box, colour: string) {
  const width = wordsStart(1)
  const mark = `<path transform="translate(${size.cardLead} 6) scale(0.875)" d="${rolePaths[role]}" fill="none" stroke="${colour}" stroke-width="1.3" stroke-linejoin="round" stroke-linecap="round"/>`
  // Drawn large, so that it stays sharp when zoomed in.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 4}" height="${height * 4}" viewBox="0 0 ${width} ${height}">${mark}</svg>`
  return { uri: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, width, height }
}
