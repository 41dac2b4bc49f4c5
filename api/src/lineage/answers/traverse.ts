import type { Direction } from '../../generated/schema.ts'
import { type Adjacency, inSteps, type Steps } from '../../traversal/adjacency/index.ts'
import type { Boundary } from './boundary.ts'
import { type Cuts, cutsOf, isCut, type Trail } from './erasures.ts'
import type { EdgeFilter, Route } from './predecessors.ts'

/** `most`: nodes (versions and run parts) that a walk may reach before it stops. */
export type Limits = { most: number; within: Boundary | null }

/**
 * What a person's data reached. `certain`: R of the design and its run parts, the versions that name them first. `possible`:
 * B, behind barriers. `held`: versions that a full list without them keeps clean, one step from either. `denied`: those of which
 * somebody claims that nothing passes into them, one step from either. `outside`: nodes just beyond the boundary. `truncated`: a walk stopped.
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
  passing: Passage,
  limits: Limits,
): Steps<PersonReach> {
  const walk = new Walk(graph, limits)
  const follow = personFlows(passing)
  const certain = yield* walk.spread(named, follow.certain)
  const gates = walk.truncated ? [] : yield* walk.beyond(certain, follow.possible)
  const possible = yield* walk.spread(gates, follow.possible)
  const held = [...(yield* walk.beyond(certain, follow.held)), ...(yield* walk.beyond(possible, follow.held))]
  const denied = [...(yield* walk.beyond(certain, isDenied)), ...(yield* walk.beyond(possible, isDenied))]
  return { certain, possible, held, denied, outside: walk.refused, truncated: walk.truncated }
}

/** How `walkFromPerson` goes, on all of a person's trails. */
export function personRoute(named: readonly number[], trails: readonly Passage[]): Route {
  const flowing = trails.map(personFlows)
  const certain: EdgeFilter = (graph, edge) => flowing.some((one) => one.certain(graph, edge))
  const possible: EdgeFilter = (graph, edge) => flowing.some((one) => one.possible(graph, edge))
  const last: EdgeFilter = (graph, edge) => isDenied(graph, edge) || flowing.some((one) => one.held(graph, edge))
  return { starts: named, turns: [certain, possible, last], direction: 'DOWNSTREAM' }
}

/** `walked`: versions and run parts, those where it began first. */
export type Traversed = { walked: number[]; truncated: boolean }

/** From every version that names someone to all that people may be in. */
export function* traverseFromPeople(graph: Adjacency, named: readonly number[], limits: Limits): Steps<Traversed> {
  const walk = new Walk(graph, limits)
  return { walked: yield* walk.spread(named, flows), truncated: walk.truncated }
}

/** As `walkFromPeople`, and no further than along the ways that lead to some versions: what lies elsewhere costs nothing. */
export function* traverseFromPeopleTo(
  graph: Adjacency,
  named: ReadonlySet<number>,
  versions: readonly number[],
  limits: Limits,
): Steps<Traversed> {
  const upstream = new Walk(graph, limits, 'UPSTREAM')
  const ways = new Set(yield* upstream.spread(versions, flows))
  const starts = [...ways].filter((node) => named.has(node))
  const walk = new Walk(graph, limits)
  const walked = yield* walk.spread(starts, (_, edge) => ways.has(graph.edges.to(edge)) && flows(graph, edge))
  return { walked, truncated: upstream.truncated }
}

/** A version and everything from which a person may have come into it. */
export function* traverseToPeople(
  graph: Adjacency,
  version: number,
  limits: Limits,
  namespaces: ReadonlySet<string> | null = null,
): Steps<Traversed> {
  const walk = new Walk(graph, limits, 'UPSTREAM')
  const { certain } = personFlows({ cuts: {}, namespaces })
  return { walked: yield* walk.spread([version], certain), truncated: walk.truncated }
}

/** Whether a person's data reaches a version for certain, given where they were erased; looks no further than `among`. */
export function* reaches(
  graph: Adjacency,
  named: readonly number[],
  passing: Passage,
  among: ReadonlySet<number>,
  version: number,
): Steps<boolean> {
  const follow = personFlows(passing).certain
  const seen = new Set(named.filter((node) => among.has(node)))
  yield* inSteps(seen, (node) => {
    for (let edge = graph.edges.firstOut(node); edge !== -1; edge = graph.edges.nextOut(edge))
      if (among.has(graph.edges.to(edge)) && follow(graph, edge)) seen.add(graph.edges.to(edge))
  })
  return seen.has(version)
}

export const everyEdge: EdgeFilter = () => true

/** From some versions along every flow; a start is reached only if something leads back to it. */
export function* traverseFromVersions(
  graph: Adjacency,
  starts: readonly number[],
  direction: Direction,
  limits: Limits,
): Steps<Traversed & { outside: number }> {
  const ways = direction === 'BOTH' ? (['DOWNSTREAM', 'UPSTREAM'] as const) : [direction]
  const reached = new Set<number>()
  let outside = 0
  let truncated = false
  for (const way of ways) {
    const walk = new Walk(graph, limits, way)
    const found = new Set(yield* walk.spread(yield* walk.beyond(starts, everyEdge), everyEdge))
    for (const start of starts) if (found.has(start) && !isLedTo(graph, start, found, starts, way)) found.delete(start)
    for (const node of found) reached.add(node)
    outside += walk.outside
    truncated ||= walk.truncated
  }
  const walked = [...reached]
  return { walked: walked.slice(0, limits.most), outside, truncated: truncated || walked.length > limits.most }
}

/** Whether another version leads to a start. A run that reads back what it wrote leads from a version to itself, which tells nothing. */
function isLedTo(
  graph: Adjacency,
  start: number,
  found: ReadonlySet<number>,
  starts: readonly number[],
  way: 'DOWNSTREAM' | 'UPSTREAM',
): boolean {
  const { edges } = graph
  const open = new Set([start])
  for (const node of open) {
    const [first, next, other] =
      way === 'DOWNSTREAM'
        ? ([edges.firstIn, edges.nextIn, edges.from] as const)
        : ([edges.firstOut, edges.nextOut, edges.to] as const)
    for (let edge = first.call(edges, node); edge !== -1; edge = next.call(edges, edge)) {
      const before = other.call(edges, edge)
      if (!graph.isVersion(before)) {
        if (found.has(before)) open.add(before)
      } else if (before !== start && (found.has(before) || starts.includes(before))) return true
    }
  }
  return false
}

/** Nodes between two places at which a walk can be interrupted. */
const AT_ONCE = 1_024

/** One walk's memory: what it has seen, how far it is, and what lies beyond its boundary. */
class Walk {
  readonly #graph: Adjacency
  readonly #limits: Limits
  readonly #upstream: boolean
  readonly #seen: Uint8Array
  readonly #depths = new Map<number, number>()
  readonly #refused = new Set<number>()
  truncated = false

  constructor(graph: Adjacency, limits: Limits, direction: 'DOWNSTREAM' | 'UPSTREAM' = 'DOWNSTREAM') {
    this.#graph = graph
    this.#limits = limits
    this.#upstream = direction === 'UPSTREAM'
    this.#seen = new Uint8Array(graph.size)
  }

  /** Nodes that were refused and that no admitted way led to. */
  get outside(): number {
    return this.refused.length
  }

  /** Those nodes. */
  get refused(): number[] {
    return [...this.#refused].filter((node) => this.#seen[node] === 0)
  }

  /** These, where not seen yet, and all that can be reached from them, in the order of their distance. */
  *spread(starts: readonly number[], follows: EdgeFilter): Steps<number[]> {
    const found: number[] = []
    const levels: number[][] = []
    for (const node of starts) append(levels, this.#depths.get(node) ?? 0, node)
    // Only a boundary tells distances apart. Versions are a step further, parts of a run are not.
    for (let depth = 0, place = 0; depth < levels.length && !this.truncated; depth += 1) {
      for (const node of levels[depth] ?? []) this.#enter(node, found)
      for (; place < found.length && found.length <= this.#limits.most; place += 1) {
        if (place % AT_ONCE === 0) yield
        this.#meet(found[place] ?? 0, follows, (node) => {
          if (this.#limits.within && this.#graph.isVersion(node)) append(levels, depth + 1, node)
          else this.#enter(node, found)
        })
      }
      this.truncated = found.length > this.#limits.most
    }
    if (this.truncated) found.length = this.#limits.most
    return found
  }

  /** One step beyond these: what can be entered and was not yet. */
  *beyond(from: readonly number[], follows: EdgeFilter): Steps<number[]> {
    const found = new Set<number>()
    yield* inSteps(from, (node) => this.#meet(node, follows, (other) => found.add(other)))
    return [...found]
  }

  /** Hands over what can be entered from a node, and notes what the boundary keeps out. */
  #meet(node: number, follows: EdgeFilter, hand: (other: number) => void): void {
    const { edges } = this.#graph
    if (this.#upstream) {
      for (let edge = edges.firstIn(node); edge !== -1; edge = edges.nextIn(edge))
        if (follows(this.#graph, edge) && this.#admits(node, edges.from(edge))) hand(edges.from(edge))
    } else {
      for (let edge = edges.firstOut(node); edge !== -1; edge = edges.nextOut(edge))
        if (follows(this.#graph, edge) && this.#admits(node, edges.to(edge))) hand(edges.to(edge))
    }
  }

  #admits(from: number, node: number): boolean {
    if (this.#seen[node] === 1 || !this.#graph.isPresent(node)) return false
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
    if (this.#seen[node] === 1) return
    this.#seen[node] = 1
    found.push(node)
  }
}

function append(levels: number[][], depth: number, node: number): void {
  const level = levels[depth]
  if (level) level.push(node)
  else levels[depth] = [node]
}
