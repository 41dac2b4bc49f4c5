import { type Adjacency, BreadthFirst, type Steps } from '../../traversal/adjacency/index.ts'
import { type Authorised, carriesLimits, isOrigin, ownOf } from './flows.ts'
import { meet, type PurposeSet } from './sets.ts'

/** A version that limits another one, or of which nobody said anything. `path`: the shortest from it, versions alone, both ends too; worked out when asked for. */
export type Source = { node: number; readonly path: number[] }

/** `limits`: every version on the way here for which something is authorised, nearest first. `open`: those for which nothing is, and nothing on the path. */
export type Sources = {
  purposes: PurposeSet | null
  limits: (Source & { own: PurposeSet })[]
  open: Source[]
  /** Every node from which data of people came, itself too. */
  behind: readonly number[]
}

/** From a version back to everything that limits it, each with a shortest path. */
export function* sourcesOf(graph: Adjacency, authorised: Authorised, version: number): Steps<Sources> {
  const all = new BreadthFirst(graph, [version], 'UPSTREAM')
  yield* all.follow(carriesLimits, graph.isPresent)
  const limits = all.reached.flatMap((node) => {
    const own = ownOf(graph, authorised, node)
    if (!own) return []
    return {
      node,
      own,
      get path() {
        return pathFrom(graph, all, node)
      },
    }
  })
  // Versions of one artifact share what is authorised of it.
  const [first, ...rest] = new Set(limits.map(({ own }) => own))
  const purposes = first ? rest.reduce(meet, first) : null
  const limited = new BreadthFirst(
    graph,
    limits.map(({ node }) => node),
  )
  yield* limited.follow(carriesLimits, all.has)
  return {
    purposes,
    limits,
    open: yield* openSources(graph, authorised, version, (node) => !limited.has(node)),
    behind: all.reached,
  }
}

/**
 * The bare nodes that reach a version by a path on which nobody authorised anything: where the data began, or the last that is known where it goes
 * round in a circle. What began in a run is shown by the first version on the path.
 */
function* openSources(
  graph: Adjacency,
  authorised: Authorised,
  version: number,
  isBare: (node: number) => boolean,
): Steps<Source[]> {
  if (ownOf(graph, authorised, version)) return []
  const search = new BreadthFirst(graph, [version], 'UPSTREAM')
  yield* search.follow(carriesLimits, (node) => graph.isPresent(node) && ownOf(graph, authorised, node) === null)
  const bare = search.reached.filter(isBare)
  const origins = bare.filter((node) => isOrigin(graph, node))
  const paths = (origins.length > 0 ? origins : bare.slice(-1)).map((node) => pathFrom(graph, search, node))
  const sources = new Map(paths.map((path) => [path[0] ?? version, path]))
  return [...sources].map(([node, path]) => ({ node, path }))
}

/** The versions on the way from a node to where a search began, both ends too. */
export function pathFrom(graph: Adjacency, search: BreadthFirst, from: number): number[] {
  const path = [from]
  let node = from
  for (let edge = search.edgeTo(node); edge !== null; edge = search.edgeTo(node)) {
    node = graph.edges.to(edge)
    path.push(node)
  }
  return path.filter(graph.isVersion)
}
