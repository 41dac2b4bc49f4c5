import { type Adjacency, inSteps, type Part, type Steps, type Version } from '../../traversal/adjacency/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { alikeId, Counted, type CountedItem, type CountedKind, MOST_ITEMS } from './counted.ts'

/** What there is to know of an answer, for what the record does not know about it. */
export type TraversedGraph = {
  graph: Adjacency
  /** Versions and run parts. */
  traversed: readonly number[]
  asOf: Instant
  /** Parts, and versions carried on, at which a walk over columns assumed something. */
  assumedAt?: Iterable<number> | undefined
  /** What is recorded of the person that it is about, and cannot all be true. */
  contradicted?: readonly CountedItem[] | undefined
  /** The walk went against the flows: from a version to what is in it. */
  upstream?: boolean | undefined
}

/** How many of each, and the first of them; null: they are to be looked up. */
export type Unknown = { count: number; first: readonly CountedItem[] | null }

export type Unknowns = Record<
  | 'openRuns'
  | 'startsUnknown'
  | 'assumedAppends'
  | 'replaced'
  | 'flowsAssumed'
  | 'columnsAssumed'
  | 'notReported'
  | 'contradictions'
  | 'clockSkew'
  | 'withoutOutput'
  | 'similarNames'
  | 'withoutInput'
  | 'unseen'
  | 'refused'
  | 'lenient'
  | 'silentSystems',
  Unknown
>

/** What the record itself does not know about what was traversed by `asOf`, and about this workspace. */
export function* unknownsOf({
  graph,
  traversed,
  asOf,
  assumedAt = [],
  contradicted = [],
  upstream = false,
}: TraversedGraph): Steps<Unknowns> {
  const tally = new Tally(graph, asOf)
  yield* inSteps(traversed, (node) => {
    if (graph.isUncertain(node)) tally.add(node)
  })
  addContradicted(graph, traversed, asOf, tally.found.contradictions)
  for (const { kind, id } of contradicted) tally.found.contradictions.add(kind, id)
  return {
    ...tally.found,
    replaced: upstream
      ? yield* replacedBehind(graph, traversed, asOf)
      : yield* replacedAmong(graph, tally.replaced, traversed, asOf),
    columnsAssumed: runsAt(graph, assumedAt, asOf),
    similarNames: yield* similarAmong(graph, traversed, asOf),
    withoutInput: firstOf('run', graph.runsWithoutInput),
    unseen: { count: graph.unseen, first: null },
    refused: { count: graph.refused, first: null },
    lenient: { count: graph.lenient, first: null },
    silentSystems: firstOf('system', graph.silentSystems),
  }
}

/** What is uncertain of single versions, and of runs, each once. */
class Tally {
  readonly found = {
    openRuns: new Counted(),
    startsUnknown: new Counted(),
    assumedAppends: new Counted(),
    flowsAssumed: new Counted(),
    notReported: new Counted(),
    contradictions: new Counted(),
    clockSkew: new Counted(),
    withoutOutput: new Counted(),
  }
  /** Versions that another one replaced. */
  readonly replaced: number[] = []
  readonly #graph: Adjacency
  readonly #asOf: Instant
  readonly #runs = new Set<string>()

  constructor(graph: Adjacency, asOf: Instant) {
    this.#graph = graph
    this.#asOf = asOf
  }

  add(node: number): void {
    const version = this.#graph.version(node)
    if (version && version.createdAt <= this.#asOf) this.#addVersion(node, version)
    const part = this.#graph.part(node)
    if (part && !this.#runs.has(part.run)) this.#addRun(part)
  }

  #addVersion(node: number, version: Version): void {
    const { found } = this
    if (version.assumedAppend) found.assumedAppends.add('version', version.id)
    if (version.replacedBy !== null) this.replaced.push(node)
    if (version.placeholder) found.notReported.add('version', version.id)
    if (version.contradiction || readAfterItsEnd(this.#graph, node, version, this.#asOf))
      found.contradictions.add('version', version.id)
  }

  #addRun(part: Part): void {
    this.#runs.add(part.run)
    if (part.startedAt !== null && part.startedAt > this.#asOf) return
    const { found } = this
    if (part.open) found.openRuns.add('run', part.run)
    if (part.startUnknown) found.startsUnknown.add('run', part.run)
    if (part.clockSkew) found.clockSkew.add('run', part.run)
    if (part.contradiction) found.contradictions.add('run', part.run)
    if (part.flowsAssumed) found.flowsAssumed.add('run', part.run)
    if (part.halfTold === 'WITHOUT_OUTPUT') found.withoutOutput.add('run', part.run)
  }
}

/** A version of each artifact that was reached and of which statements say what cannot all be true. */
function addContradicted(graph: Adjacency, traversed: readonly number[], asOf: Instant, found: Counted): void {
  if (graph.contradictedArtifacts.size === 0) return
  const reached = new Set(traversed)
  const isThere = (node: number) => reached.has(node) && (graph.version(node)?.createdAt ?? asOf + 1) <= asOf
  for (const artifact of [...graph.contradictedArtifacts].sort()) {
    const version = graph.versionsOf(artifact).find(isThere)
    if (version !== undefined) found.add('version', graph.id(version))
  }
}

/** Of what was reached, names that nobody writes beside names like them that somebody does, whichever of the two was reached. */
function* similarAmong(graph: Adjacency, traversed: readonly number[], asOf: Instant): Steps<Counted> {
  const found = new Counted()
  if (graph.alikeArtifacts.size === 0) return found
  const reached = new Set(traversed)
  yield* inSteps([...graph.alikeArtifacts].sort(), (artifact) => {
    if (!graph.versionsOf(artifact).some((node) => reached.has(node))) return
    for (const other of graph.artifact(artifact)?.alike ?? []) {
      const pair = pairOf(graph, [artifact, other], asOf) ?? pairOf(graph, [other, artifact], asOf)
      if (pair) found.add('alike', pair)
    }
  })
  return found
}

/** The ids of a version that was only read and of one that was written; null: they are not so. */
function pairOf(graph: Adjacency, [read, written]: [string, string], asOf: Instant): string | null {
  const [one, other] = [graph.beginning(read), graph.beginning(written)]
  if (!one || !other?.written || one.first.at > asOf || other.written.at > asOf) return null
  return one.written && one.written.at <= asOf ? null : alikeId(one.first.id, other.written.id)
}

/** Whether a destroyed version was read, or put into service, after that. What only carries it on says nothing of it. */
function readAfterItsEnd(graph: Adjacency, node: number, { destroyedAt, artifact }: Version, asOf: Instant): boolean {
  if (destroyedAt === null || destroyedAt === undefined || destroyedAt > asOf) return false
  const { edges } = graph
  return edges.some(node, 'DOWNSTREAM', (edge, other) => {
    const at = edges.at(edge)
    const carriedOn = edges.carried(edge) && graph.version(other)?.artifact === artifact
    return at > destroyedAt && at <= asOf && !carriedOn
  })
}

/** Those of the `replaced` whose people are not in what replaced them by `asOf`, as far as this walk leads. */
function* replacedAmong(
  graph: Adjacency,
  replaced: readonly number[],
  traversed: readonly number[],
  asOf: Instant,
): Steps<Counted> {
  const found = new Counted()
  const reached = new Set(replaced.length > 0 ? traversed : [])
  yield* inSteps(replaced, (node) => {
    const id = replacementOf(graph, node, asOf)
    const next = id === null ? undefined : graph.find(id)
    if (id !== null && (next === undefined || !reached.has(next))) found.add('version', graph.id(node))
  })
  return found
}

/** Versions that something on the way to a version replaced, so that their people count as not in it. */
function* replacedBehind(graph: Adjacency, traversed: readonly number[], asOf: Instant): Steps<Counted> {
  const found = new Counted()
  const reached = new Set(traversed)
  const artifacts = new Set(traversed.flatMap((node) => graph.version(node)?.artifact ?? []))
  for (const artifact of artifacts)
    yield* inSteps(graph.versionsOf(artifact), (node) => {
      if (!graph.isUncertain(node) || reached.has(node)) return
      const id = replacementOf(graph, node, asOf)
      const next = id === null ? undefined : graph.find(id)
      if (next !== undefined && reached.has(next)) found.add('version', graph.id(node))
    })
  return found
}

/** The id of the version that took the place of another by `asOf`, and carries nothing of it. */
function replacementOf(graph: Adjacency, node: number, asOf: Instant): string | null {
  const version = graph.version(node)
  return version?.replacedBy && (version.supersededAt ?? asOf) <= asOf ? version.replacedBy : null
}

/** Runs, and versions that carry another on. */
function runsAt(graph: Adjacency, nodes: Iterable<number>, asOf: Instant): Counted {
  const found = new Counted()
  for (const node of nodes) {
    const version = graph.version(node)
    if (version && version.createdAt <= asOf) found.add('version', version.id)
    const part = graph.part(node)
    if (part && (part.startedAt === null || part.startedAt <= asOf)) found.add('run', part.run)
  }
  return found
}

/** Distinct ids, the first of which can be opened. */
export function firstOf(kind: CountedKind, ids: { size: number } & Iterable<string>): Unknown {
  const first: CountedItem[] = []
  for (const id of ids) {
    if (first.length === MOST_ITEMS) break
    first.push({ kind, id })
  }
  return { count: ids.size, first }
}
