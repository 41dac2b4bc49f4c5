import type { Direction } from '../../generated/schema.ts'
import {
  type Adjacency,
  type Along,
  AT_ONCE,
  BreadthFirst,
  type EdgeFilter,
  inSteps,
  type Steps,
} from '../../traversal/adjacency/index.ts'
import type { Boundary } from './boundary.ts'
import { type Cuts, cutsOf, isCut, type Trail } from './erasures.ts'
import { alongOf, type Route } from './predecessors.ts'

/** `most`: nodes (versions and run parts) that a walk may reach before it stops. */
export type Limits = { most: number; within: Boundary | null }

/**
 * What a person's data reached. `certain`: versions and run parts, those that name them first. `possible`:
 * those behind barriers. `held`: versions that a full list without them keeps clean, one step from either. `denied`: those of which
 * somebody claims that nothing passes into them, one step from either. `outside`: nodes just beyond the boundary, though another
 * kind of path may have come to them. `truncated`: a walk stopped.
 */
export type PersonReach = {
  certain: number[]
  possible: number[]
  held: number[]
  denied: number[]
  outside: number[]
  truncated: boolean
}

const PSEUDONYMISED = 1
const NONE = 4

/**
 * How one person's data passes: where they were erased, and the namespaces of their identities, by which a list could have named
 * them. `namespaces` null: whoever it is.
 */
export type Passage = { cuts: Cuts; namespaces: ReadonlySet<string> | null }

export const passageOf = ({ erasures, namespaces }: Trail): Passage => ({ cuts: cutsOf(erasures), namespaces })

const isPersonal: EdgeFilter = (graph, edge) => graph.edges.level(edge) <= PSEUDONYMISED

/** Not carried on while the person was erased from the version that it leaves. */
export const passes = (graph: Adjacency, cuts: Cuts, edge: number): boolean =>
  !graph.edges.carried(edge) || !isCut(cuts, graph.id(graph.edges.from(edge)), graph.edges.at(edge))

/**
 * `certain`: along what a person passes. `possible`: along what they may have passed, blurred; no list of rows says who is in an
 * aggregate, or whose data is in the rows of others. `held`: a flow into a full list that could have named them and does not.
 */
export function personFlows({ cuts, namespaces }: Passage): Record<'certain' | 'possible' | 'held', EdgeFilter> {
  const closed: EdgeFilter = (graph, edge) =>
    !graph.edges.mixes(edge) && graph.isClosedTo(graph.edges.to(edge), namespaces)
  const certain: EdgeFilter = (graph, edge) => isPersonal(graph, edge) && !closed(graph, edge)
  const possible: EdgeFilter = (graph, edge) =>
    graph.edges.level(edge) < NONE && !(isPersonal(graph, edge) && closed(graph, edge))
  const held: EdgeFilter = (graph, edge) => isPersonal(graph, edge) && closed(graph, edge)
  if (Object.keys(cuts).length === 0) return { certain, possible, held }
  return {
    certain: (graph, edge) => certain(graph, edge) && passes(graph, cuts, edge),
    possible: (graph, edge) => possible(graph, edge) && passes(graph, cuts, edge),
    held,
  }
}

/** Whom people's data passes to, whoever they are. */
const { certain: flows } = personFlows({ cuts: {}, namespaces: null })

/** Somebody claims that nobody's data passes. */
export const isDenied: EdgeFilter = (graph, edge) => graph.edges.level(edge) === NONE

/** From the versions that name a person (C) to all that their data reached. Breadth-first, each node once. */
export function* traverseFromPerson(
  graph: Adjacency,
  named: readonly number[],
  passage: Passage,
  limits: Limits,
): Steps<PersonReach> {
  const traversal = new BoundedTraversal(graph, limits)
  const follow = personFlows(passage)
  const certain = yield* traversal.reach(named, follow.certain)
  const further = limits.within && !traversal.truncated ? new BoundedTraversal(graph, limits) : traversal
  const possible =
    further === traversal
      ? yield* beyondCertain(traversal, certain, follow.possible)
      : yield* possibleWithin(further, named, certain, follow.possible)
  const held = [...(yield* further.nextTo(certain, follow.held)), ...(yield* further.nextTo(possible, follow.held))]
  const denied = [...(yield* further.nextTo(certain, isDenied)), ...(yield* further.nextTo(possible, isDenied))]
  const outside = [...new Set([...traversal.refused, ...further.refused])]
  return { certain, possible, held, denied, outside, truncated: traversal.truncated || further.truncated }
}

function* beyondCertain(
  traversal: BoundedTraversal,
  certain: readonly number[],
  possible: EdgeFilter,
): Steps<number[]> {
  const gates = traversal.truncated ? [] : yield* traversal.nextTo(certain, possible)
  return yield* traversal.reach(gates, possible)
}

/**
 * Afresh from where the person is named: what is certain along a long path may be possible along a short one, and a boundary of a
 * depth counts the steps of each. `possible` follows all that `certain` follows.
 */
function* possibleWithin(
  traversal: BoundedTraversal,
  named: readonly number[],
  certain: readonly number[],
  possible: EdgeFilter,
): Steps<number[]> {
  const known = new Set(certain)
  return (yield* traversal.reach(named, possible)).filter((node) => !known.has(node))
}

/** The route of `traverseFromPerson`, on all of a person's trails. */
export function personRoute(named: readonly number[], trails: readonly Passage[]): Route {
  const flowing = trails.map(personFlows)
  const certain: EdgeFilter = (graph, edge) => flowing.some((one) => one.certain(graph, edge))
  const possible: EdgeFilter = (graph, edge) => flowing.some((one) => one.possible(graph, edge))
  const last: EdgeFilter = (graph, edge) => isDenied(graph, edge) || flowing.some((one) => one.held(graph, edge))
  return { starts: named, stages: [certain, possible, last], direction: 'DOWNSTREAM' }
}

/** Versions and run parts, the starts first. */
export type Traversed = { traversed: number[]; truncated: boolean }

/** From every version that names someone to all that people may be in. */
export function* traverseFromPeople(graph: Adjacency, named: readonly number[], limits: Limits): Steps<Traversed> {
  const traversal = new BoundedTraversal(graph, limits)
  return { traversed: yield* traversal.reach(named, flows), truncated: traversal.truncated }
}

/** As `traverseFromPeople`, but only along paths to these versions: what lies elsewhere costs nothing. */
export function* traverseFromPeopleTo(
  graph: Adjacency,
  named: ReadonlySet<number>,
  versions: readonly number[],
  limits: Limits,
): Steps<Traversed> {
  const upstream = new BoundedTraversal(graph, limits, 'UPSTREAM')
  const leading = new Set(yield* upstream.reach(versions, flows))
  const starts = [...leading].filter((node) => named.has(node))
  const traversal = new BoundedTraversal(graph, limits)
  const traversed = yield* traversal.reach(starts, (_, edge) => leading.has(graph.edges.to(edge)) && flows(graph, edge))
  return { traversed, truncated: upstream.truncated }
}

/** A version and everything from which a person may have come into it. */
export function* traverseToPeople(
  graph: Adjacency,
  version: number,
  limits: Limits,
  namespaces: ReadonlySet<string> | null = null,
): Steps<Traversed> {
  const traversal = new BoundedTraversal(graph, limits, 'UPSTREAM')
  const { certain } = personFlows({ cuts: {}, namespaces })
  return { traversed: yield* traversal.reach([version], certain), truncated: traversal.truncated }
}

/** Whether a person's data reaches a version for certain, given where they were erased; looks no further than `among`. */
export function* reaches(
  graph: Adjacency,
  named: readonly number[],
  passage: Passage,
  among: ReadonlySet<number>,
  version: number,
): Steps<boolean> {
  const { certain } = personFlows(passage)
  const search = new BreadthFirst(
    graph,
    named.filter((node) => among.has(node)),
  )
  yield* search.follow(certain, (node) => among.has(node))
  return search.has(version)
}

export const everyEdge: EdgeFilter = () => true

/** From some versions along every flow; a start is reached only if another version leads to it. */
export function* traverseFromVersions(
  graph: Adjacency,
  starts: readonly number[],
  direction: Direction,
  limits: Limits,
): Steps<Traversed & { outside: number }> {
  const reached = new Set<number>()
  let outside = 0
  let truncated = false
  for (const along of alongOf(direction)) {
    const traversal = new BoundedTraversal(graph, limits, along)
    const found = new Set(yield* traversal.reach(yield* traversal.nextTo(starts, everyEdge), everyEdge))
    for (const start of starts)
      if (found.has(start) && !isLedTo(graph, start, found, starts, along)) found.delete(start)
    for (const node of found) reached.add(node)
    outside += traversal.refused.length
    truncated ||= traversal.truncated
  }
  const traversed = [...reached]
  return { traversed: traversed.slice(0, limits.most), outside, truncated: truncated || traversed.length > limits.most }
}

/** Whether another version leads to a start. A run that reads back what it wrote leads from a version to itself: that does not count. */
function isLedTo(
  graph: Adjacency,
  start: number,
  found: ReadonlySet<number>,
  starts: readonly number[],
  along: Along,
): boolean {
  const back: Along = along === 'DOWNSTREAM' ? 'UPSTREAM' : 'DOWNSTREAM'
  const isSource = (node: number) => node !== start && (found.has(node) || starts.includes(node))
  const open = new Set([start])
  for (const node of open) {
    const isFound = graph.edges.some(node, back, (_, before) => {
      if (graph.isVersion(before)) return isSource(before)
      if (found.has(before)) open.add(before)
      return false
    })
    if (isFound) return true
  }
  return false
}

/**
 * A breadth-first traversal that stops at a limit of nodes and does not leave a boundary. It remembers what it reached, so several
 * kinds of edges can be followed one after the other. A boundary's depth counts versions: a run's parts are no step of their own.
 */
class BoundedTraversal {
  readonly #graph: Adjacency
  readonly #limits: Limits
  readonly #along: Along
  readonly #isReached: Uint8Array
  /** Only what a boundary counts has a depth. */
  readonly #depths = new Map<number, number>()
  readonly #refused = new Set<number>()
  truncated = false

  constructor(graph: Adjacency, limits: Limits, along: Along = 'DOWNSTREAM') {
    this.#graph = graph
    this.#limits = limits
    this.#along = along
    this.#isReached = new Uint8Array(graph.size)
  }

  /** Nodes that the boundary keeps out, by whatever path they were met. */
  get refused(): number[] {
    return [...this.#refused].filter((node) => this.#isReached[node] === 0)
  }

  /** The starts that are not reached yet and all that `follows` leads to from them, nearest first. */
  *reach(starts: readonly number[], follows: EdgeFilter): Steps<number[]> {
    if (this.truncated) return []
    const found: number[] = []
    const levels = new Levels()
    for (const node of starts) levels.add(this.#depths.get(node) ?? 0, node)
    let next = 0
    for (const [depth, level] of levels) {
      for (const node of level) this.#enter(node, found)
      for (; next < found.length && found.length <= this.#limits.most; next += 1) {
        if (next % AT_ONCE === 0) yield
        this.#each(found[next] ?? 0, follows, (node) => {
          if (this.#limits.within && this.#graph.isVersion(node)) levels.add(depth + 1, node)
          else this.#enter(node, found)
        })
      }
      if (found.length > this.#limits.most) break
    }
    this.truncated = found.length > this.#limits.most
    return found.slice(0, this.#limits.most)
  }

  /** One step from these: what can be entered and is not reached yet. */
  *nextTo(from: readonly number[], follows: EdgeFilter): Steps<number[]> {
    const found = new Set<number>()
    yield* inSteps(from, (node) => this.#each(node, follows, (other) => found.add(other)))
    return [...found]
  }

  #each(node: number, follows: EdgeFilter, visit: (other: number) => void): void {
    this.#graph.edges.each(node, this.#along, (edge, other) => {
      if (follows(this.#graph, edge) && this.#admits(node, other)) visit(other)
    })
  }

  #admits(from: number, node: number): boolean {
    if (this.#isReached[node] === 1 || !this.#graph.isPresent(node)) return false
    const { within } = this.#limits
    if (!within) return true
    const depth = (this.#depths.get(from) ?? 0) + (this.#graph.isVersion(node) ? 1 : 0)
    if (depth > within.depth || !within.admits(this.#graph, node)) {
      this.#refused.add(node)
      return false
    }
    this.#depths.set(node, Math.min(depth, this.#depths.get(node) ?? depth))
    return true
  }

  #enter(node: number, found: number[]): void {
    if (this.#isReached[node] === 1) return
    this.#isReached[node] = 1
    found.push(node)
  }
}

/** Nodes by their depth; a deeper level may be filled while one is gone through. */
class Levels {
  readonly #levels: number[][] = []

  add(depth: number, node: number): void {
    const level = this.#levels[depth]
    if (level) level.push(node)
    else this.#levels[depth] = [node]
  }

  *[Symbol.iterator](): Iterator<[depth: number, nodes: readonly number[]]> {
    for (let depth = 0; depth < this.#levels.length; depth += 1) yield [depth, this.#levels[depth] ?? []]
  }
}
