import { type Measure, PADDING, READABLE_ZOOM } from '@/graph-view/index.ts'
import { fold } from '../model/fold.ts'
import type { FoldedGraph, Level } from '../model/foldedGraph.ts'
import type { ImpactGraph } from '../model/graph.ts'
import { expandable, type Opened, placesIn } from '../model/opened.ts'
import { withStart } from '../model/start.ts'
import { columnLayout, type Layout, type Size } from './columnLayout.ts'
import { faceIn } from './faces.ts'

const nothing: ReadonlySet<string> = new Set()

/** The least that a card takes of a picture, with the gaps around it, in square px at zoom 1: what cannot fit needs no layout. */
const LEAST_CARD = 42 * 120

/** What is drawn apart at a level. Pure. */
export function openedAt(level: Level, graph: ImpactGraph): Opened {
  if (level === 'versions') return { level: 'artifacts', systems: nothing, artifacts: expandable(graph) }
  return { level, systems: nothing, artifacts: nothing }
}

/**
 * The most detailed level at which all of a graph fits into an area with words that can be read; else systems, if there are several. Pure.
 */
export function openingLevel(graph: ImpactGraph, area: Size, measure: Measure): Level {
  const fits = (level: Level) => isReadable(withStart(fold(graph, openedAt(level, graph))), area, measure)
  const levels: readonly Level[] = ['versions', 'artifacts']
  const found = levels.find(fits)
  return found ?? (placesIn(graph).size > 1 ? 'systems' : 'artifacts')
}

function isReadable(graph: FoldedGraph, { width, height }: Size, measure: Measure): boolean {
  const room = { width: (width - 2 * PADDING) / READABLE_ZOOM, height: (height - 2 * PADDING) / READABLE_ZOOM }
  if (graph.cards.length * LEAST_CARD > room.width * room.height) return false
  const all = extentOf(columnLayout(graph, faceIn(measure)))
  return all.width <= room.width && all.height <= room.height
}

/** How much a layout takes. Pure. */
function extentOf({ cards, routes, headings }: Layout): Size {
  const boxes = [...cards.values()]
  const lanes = [...routes.values()].flatMap(({ back, bends }) => (back ? bends.map(({ y }) => y) : []))
  const right = Math.max(0, ...boxes.map(({ x, width }) => x + width / 2), ...headings.map((heading) => heading.right))
  const bottom = Math.max(0, ...boxes.map(({ y, height }) => y + height / 2), ...lanes)
  // From the headings' upper edge, and with what sticks out of the cards at the sides.
  return { width: right + 2 * OUTSIDE, height: bottom + HEADING + OUTSIDE }
}

const OUTSIDE = 20
const HEADING = 26
