import type { ColumnGraph, ColumnState, Way } from './graph.ts'
import { type ColumnFilter, everyFlow } from './passes.ts'
import { type Place, Steps } from './steps.ts'

/** `assumed`: no way there without an assumption. */
export type Reached = ColumnState & { assumed: boolean }

/**
 * What a walk came to. `parts`: every run part that it passed; `assumedAt`: those at which something was assumed.
 * `truncated`: it stopped at `most`.
 */
export type ColumnWalk = { reached: Reached[]; parts: Set<number>; assumedAt: Set<number>; truncated: boolean }

/**
 * Walks breadth-first from columns along every flow of one way, first where nothing is assumed, then from whatever an
 * assumption adds. Each (version, column) and each (part, column) is visited once. A start is in the answer only if
 * reached. `most`: so many versions' columns at the most. Pure.
 */
export function columnWalk(
  graph: ColumnGraph,
  starts: readonly ColumnState[],
  way: Way,
  filter: ColumnFilter = everyFlow,
  most = Number.POSITIVE_INFINITY,
): ColumnWalk {
  const steps = new Steps(graph, way, filter)
  const seen = new Map<number, Set<string | null>>()
  const found: ColumnWalk = { reached: [], parts: new Set(), assumedAt: new Set(), truncated: false }
  const uncertain: Place[] = []

  const spread = (places: Place[], assumed: boolean) => {
    // Grows while it is walked.
    for (const place of places) {
      steps.from(place, (next, by) => {
        if (by !== undefined) found.assumedAt.add(by)
        if (by !== undefined && !assumed) uncertain.push(next)
        else arrive(next, assumed, places)
      })
      if (found.truncated) return
    }
  }
  const arrive = (place: Place, assumed: boolean, places: Place[]) => {
    if (!isNew(seen, place)) return
    places.push(place)
    if (place.at === 'PART') found.parts.add(place.part)
    else if (found.reached.length >= most) found.truncated = true
    else found.reached.push({ version: place.version, column: place.column, assumed })
  }

  spread(
    starts.map((start): Place => ({ at: 'VERSION', ...start })),
    false,
  )
  const further: Place[] = []
  for (const place of uncertain) arrive(place, true, further)
  if (!found.truncated) spread(further, true)
  return found
}

function isNew(seen: Map<number, Set<string | null>>, place: Place): boolean {
  const node = place.at === 'VERSION' ? place.version : place.part
  const key = place.at === 'VERSION' ? place.column : sourceKey(place)
  const known = seen.get(node)
  if (!known) {
    seen.set(node, new Set([key]))
    return true
  }
  if (known.has(key)) return false
  known.add(key)
  return true
}

const sourceKey = ({ source }: Place & { at: 'PART' }) =>
  source === null ? null : `${source.artifact}${JSON.stringify([source.name, source.column])}`
