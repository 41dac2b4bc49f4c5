import type { Adjacency, Steps } from '../../traversal/adjacency/index.ts'
import type { EdgeFilter } from './predecessors.ts'
import { isDenied, type Passage, personFlows } from './traverse.ts'

/** Nodes between two places at which the search can be interrupted. */
const AT_ONCE = 1_024

/** One way: where it begins, and the edges that it takes. */
export type Path = { origin: number; edges: number[] }

/** By what a way ends, in the order of the verdicts: DERIVED, BARRIER, EXCLUDED, and BARRIER by a mere claim that nothing passes. */
export const lastHops = ['certain', 'possible', 'held', 'denied'] as const

/** A shortest way from one of the versions that name a person to this one, which ends so. Null: there is none. */
export function pathFromPerson(
  graph: Adjacency,
  named: readonly number[],
  passing: Passage,
  target: number,
  last: (typeof lastHops)[number],
): Steps<Path | null> {
  const flows = { ...personFlows(passing), denied: isDenied }
  return shortest(graph, named, last === 'certain' ? flows.certain : flows.possible, target, flows[last])
}

/** Breadth-first to one target; `last`: the last edge is of this kind instead. */
function* shortest(
  graph: Adjacency,
  starts: readonly number[],
  follows: EdgeFilter,
  target: number,
  last: EdgeFilter,
): Steps<Path | null> {
  const { edges } = graph
  const seen = new Uint8Array(graph.size)
  const cameBy = new Map<number, number>()
  const queue = [...new Set(starts)]
  for (const node of queue) seen[node] = 1
  for (const [place, node] of queue.entries()) {
    if (place % AT_ONCE === 0) yield
    for (let edge = edges.firstOut(node); edge !== -1; edge = edges.nextOut(edge)) {
      const to = edges.to(edge)
      if (to === target && last(graph, edge)) return traced(graph, cameBy, edge)
      if (seen[to] === 1 || !graph.isPresent(to) || !follows(graph, edge)) continue
      seen[to] = 1
      cameBy.set(to, edge)
      queue.push(to)
    }
  }
  return null
}

function traced({ edges }: Adjacency, cameBy: ReadonlyMap<number, number>, end: number): Path {
  const path = [end]
  let origin = edges.from(end)
  for (let edge = cameBy.get(origin); edge !== undefined; edge = cameBy.get(origin)) {
    path.unshift(edge)
    origin = edges.from(edge)
  }
  return { origin, edges: path }
}
