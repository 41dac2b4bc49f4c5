import type { Steps as Paced } from '../adjacency/index.ts'
import type { ColumnGraph, ColumnState, Way } from './graph.ts'
import { type ColumnFilter, everyFlow } from './passes.ts'
import { type Place, Steps } from './steps.ts'

/** `assumed`: no way there without an assumption. */
export type Reached = ColumnState & { assumed: boolean }

/**
 * What a walk came to. `parts`: every run part that it passed; `assumedAt`: those, and versions carried on, at which
 * something was assumed. `outside`:
 * versions and parts just beyond the limits; of a part nobody looked whether it passes the column on. `truncated`: it stopped at `most`.
 */
export type ColumnTraversal = {
  reached: Reached[]
  parts: Set<number>
  assumedAt: Set<number>
  outside: Set<number>
  truncated: boolean
}

/** `most`: so many versions' columns at the most. `depth`: steps from version to version. */
export type ColumnLimits = { most: number; depth: number; admits: (node: number) => boolean }

export const noLimits: ColumnLimits = {
  most: Number.POSITIVE_INFINITY,
  depth: Number.POSITIVE_INFINITY,
  admits: () => true,
}

/**
 * Walks breadth-first from columns along every flow of one way. What only an assumption leads to is what a walk that
 * assumes nothing does not come to: the shortest way may need an assumption where a longer one does not. A start is in the
 * answer only if reached. Pure.
 */
export function* traverseColumns(
  graph: ColumnGraph,
  starts: readonly ColumnState[],
  way: Way,
  filter: ColumnFilter = everyFlow,
  limits: ColumnLimits = noLimits,
): Paced<ColumnTraversal> {
  const steps = new Steps(graph, way, filter)
  const whole = yield* new Spread(steps, limits, true).over(starts)
  const { parts, assumedAt, truncated } = whole
  const certain = assumedAt.size === 0 ? whole : yield* new Spread(steps, limits, false).over(starts)
  const reached = whole.reached.map((state) => ({ ...state, assumed: !certain.has(state) }))
  return { reached, parts, assumedAt, outside: whole.outside, truncated }
}

/** Places between two at which a walk can be interrupted. */
const AT_ONCE = 256

/** One breadth-first pass: each (version, column) and each (part, column) once, by the fewest steps. */
class Spread {
  readonly #steps: Steps
  readonly #limits: ColumnLimits
  readonly #assumes: boolean
  readonly #seen = new Map<number, Set<string | null>>()
  readonly #refused: Place[] = []
  readonly reached: ColumnState[] = []
  readonly parts = new Set<number>()
  readonly assumedAt = new Set<number>()
  truncated = false

  constructor(steps: Steps, limits: ColumnLimits, assumes: boolean) {
    this.#steps = steps
    this.#limits = limits
    this.#assumes = assumes
  }

  *over(starts: readonly ColumnState[]): Paced<this> {
    let level: Place[] = starts.map((start) => ({ at: 'VERSION', ...start }))
    for (let depth = 0; level.length > 0 && !this.truncated; depth += 1) level = yield* this.#pass(level, depth)
    return this
  }

  has = (state: ColumnState): boolean => this.#knows({ at: 'VERSION', ...state })

  /** Where something could not be entered that was not entered by any other way either: a version may be here by one column only. */
  get outside(): Set<number> {
    return new Set(this.#refused.filter((place) => !this.#knows(place)).map(nodeOf))
  }

  /** From versions through parts, which are no step, to the versions one step further, each as it is entered. */
  *#pass(level: Place[], depth: number): Paced<Place[]> {
    const further: Place[] = []
    // Grows while it is traversed.
    for (const [index, place] of level.entries()) {
      if (index % AT_ONCE === 0) yield
      this.#steps.from(place, (next, by) => {
        if (by !== undefined && !this.#assumes) return
        if (by !== undefined) this.assumedAt.add(by)
        if (this.#enter(next, depth)) (next.at === 'PART' ? level : further).push(next)
      })
      if (this.truncated) return []
    }
    return further
  }

  #enter(place: Place, depth: number): boolean {
    const node = nodeOf(place)
    if (this.#knows(place)) return false
    if ((place.at === 'VERSION' && depth >= this.#limits.depth) || !this.#limits.admits(node)) {
      this.#refused.push(place)
      return false
    }
    const known = this.#seen.get(node)
    if (known) known.add(keyOf(place))
    else this.#seen.set(node, new Set([keyOf(place)]))
    if (place.at === 'PART') this.parts.add(place.part)
    else if (this.reached.length >= this.#limits.most) this.truncated = true
    else this.reached.push({ version: place.version, column: place.column })
    return true
  }

  #knows = (place: Place): boolean => this.#seen.get(nodeOf(place))?.has(keyOf(place)) ?? false
}

const nodeOf = (place: Place) => (place.at === 'VERSION' ? place.version : place.part)

function keyOf(place: Place): string | null {
  if (place.at === 'VERSION') return place.column
  const { source } = place
  return source === null
    ? null
    : `${source.artifact}\0${JSON.stringify([source.name, source.column, source.known?.id ?? null])}`
}
