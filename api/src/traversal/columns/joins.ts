import type { ColumnGraph, ColumnState, Way } from './graph.ts'
import type { ColumnFilter } from './passes.ts'
import { type Place, Steps } from './steps.ts'

/** One column that passes into another, or a whole. `by`: the node before `to`, a run part or the version itself. */
export type ColumnJoin = { from: ColumnState; to: ColumnState; by: number }

/** What passes straight between these columns, or into or out of the whole of one of their versions. Pure. */
export function columnJoins(
  graph: ColumnGraph,
  states: readonly ColumnState[],
  way: Way,
  filter: ColumnFilter,
): ColumnJoin[] {
  const steps = new Steps(graph, way, filter)
  const wanted = new Set(states.map(keyOf))
  // Two ways from one column to another are one join.
  const known = new Set<string>()
  return states.flatMap((state) => {
    const joins: ColumnJoin[] = []
    const ways: { place: Place; first: number | null }[] = [{ place: { at: 'VERSION', ...state }, first: null }]
    // Grows by the parts of a chain, which ends.
    for (const { place, first } of ways)
      steps.from(place, (next) => {
        const node = next.at === 'PART' ? next.part : next.version
        if (next.at === 'PART') {
          ways.push({ place: next, first: first ?? node })
          return
        }
        const other = { version: next.version, column: next.column }
        if (!wanted.has(keyOf(other))) return
        const join =
          way === 'UPSTREAM'
            ? { from: other, to: state, by: first ?? node }
            : { from: state, to: other, by: place.at === 'PART' ? place.part : place.version }
        const key = `${keyOf(join.from)}\0${keyOf(join.to)}\0${join.by}`
        if (!known.has(key)) joins.push(join)
        known.add(key)
      })
    return joins
  })
}

const keyOf = ({ version, column }: ColumnState) => (column === null ? `${version}` : `${version} ${column}`)
