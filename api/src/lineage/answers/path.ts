import { type Adjacency, BreadthFirst, type EdgeFilter, type Steps } from '../../traversal/adjacency/index.ts'
import { isDenied, type Passage, personFlows } from './traverse.ts'

/** One path: the version where it begins, and the edges that it takes. */
export type Path = { origin: number; edges: number[] }

/** By what a path ends, in the order of the verdicts: DERIVED, BARRIER, EXCLUDED, and BARRIER by a mere claim that nothing passes. */
export const lastHops = ['certain', 'possible', 'held', 'denied'] as const

/** A shortest path from one of the versions that name a person to this one, which ends so. Null: there is none. */
export function pathFromPerson(
  graph: Adjacency,
  named: readonly number[],
  passage: Passage,
  target: number,
  last: (typeof lastHops)[number],
): Steps<Path | null> {
  const flows = { ...personFlows(passage), denied: isDenied }
  return shortestPath(graph, named, target, {
    follows: last === 'certain' ? flows.certain : flows.possible,
    last: flows[last],
  })
}

/** `follows`: the edges that lead on; `last`: those that may end the path. */
function* shortestPath(
  graph: Adjacency,
  starts: readonly number[],
  target: number,
  { follows, last }: { follows: EdgeFilter; last: EdgeFilter },
): Steps<Path | null> {
  const search = new BreadthFirst(graph, starts)
  const end = yield* search.follow(
    follows,
    (node) => graph.isPresent(node),
    (edge, other) => other === target && last(graph, edge),
  )
  return end === null ? null : pathBack(graph, search, end)
}

function pathBack({ edges }: Adjacency, search: BreadthFirst, end: number): Path {
  const path = [end]
  let origin = edges.from(end)
  for (let edge = search.edgeTo(origin); edge !== null; edge = search.edgeTo(origin)) {
    path.unshift(edge)
    origin = edges.from(edge)
  }
  return { origin, edges: path }
}
