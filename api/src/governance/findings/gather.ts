import type { RunKind } from '../../generated/schema.ts'
import { type Adjacency, AT_ONCE, BreadthFirst, type Steps } from '../../traversal/adjacency/index.ts'
import { columnGraphOf } from '../../traversal/columns/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { type authorisations, carriesLimits, pathFrom, sourcesOf } from '../purposes/index.ts'
import type { Behind, Place, Sent, Use, Written } from './facts.ts'
import { type Marks, Sensitives } from './sensitive.ts'
import { jobKey } from './told.ts'

/** A run, as the record has it. */
export type RunSaid = {
  run: string
  startedAt: Instant
  kind: RunKind | null
  purposes: readonly string[]
  jobNamespace: string
  jobName: string
  admission: string | null
}

/** What is known beside the graph. `classified`: categories of personal data, by the id of an artifact. */
export type Known = {
  asOf: Instant
  runs: readonly RunSaid[]
  standingAt: Awaited<ReturnType<typeof authorisations>>
  classified: ReadonlyMap<string, readonly string[]>
  marks: Marks
  most: number
}

/**
 * `unclassified`: runs that nobody could judge, since nothing behind them is classified as data of people. `past`: those that matter no more: another of
 * their job came later, and nothing that they made is in use.
 */
export type Gathered = {
  uses: Use[]
  sent: Sent[]
  unclassified: string[]
  past: ReadonlySet<string>
  complete: boolean
}

/** The runs that still matter, with what is behind them, and what sensitive data vendors have. Pure. */
export function* gather(graph: Adjacency, known: Known): Steps<Gathered> {
  const sensitives = yield* Sensitives.in(graph, known.marks, known)
  const looking = new Looking(graph, known, sensitives)
  const parts = yield* partsByRun(graph)
  const last = lastOfJobs(known.runs)
  const uses: Use[] = []
  const unclassified: string[] = []
  const past = new Set<string>()
  for (const said of known.runs) {
    yield
    const its = parts.get(said.run) ?? []
    const writes = looking.writesOf(its)
    if (last.get(keyOf(said)) !== said && !writes.some(({ live }) => live)) {
      past.add(said.run)
      continue
    }
    const use = yield* looking.use(said, its, writes)
    if (use) uses.push(use)
    else if (looking.reads(its)) unclassified.push(said.run)
  }
  const sent = yield* sensitives.sent()
  return { uses, sent, unclassified, past, complete: !graph.isTruncated && !sensitives.isTruncated }
}

const keyOf = ({ jobNamespace: namespace, jobName: name }: RunSaid) => jobKey({ namespace, name })

function lastOfJobs(runs: readonly RunSaid[]): Map<string, RunSaid> {
  const last = new Map<string, RunSaid>()
  for (const run of runs) {
    const other = last.get(keyOf(run))
    if (!other || run.startedAt > other.startedAt || (run.startedAt === other.startedAt && run.run > other.run))
      last.set(keyOf(run), run)
  }
  return last
}

function* partsByRun(graph: Adjacency): Steps<Map<string, number[]>> {
  const parts = new Map<string, number[]>()
  for (let node = 0; node < graph.size; node += 1) {
    if (node % AT_ONCE === 0) yield
    const run = graph.part(node)?.run
    if (run === undefined) continue
    const its = parts.get(run)
    if (its) its.push(node)
    else parts.set(run, [node])
  }
  return parts
}

/** Looks at one run after the other. */
class Looking {
  readonly #graph: Adjacency
  readonly #known: Known
  readonly #sensitives: Sensitives
  readonly #columns: ReturnType<typeof columnGraphOf>
  readonly #standing = new Map<Instant, ReturnType<Known['standingAt']>['authorised']>()

  constructor(graph: Adjacency, known: Known, sensitives: Sensitives) {
    this.#graph = graph
    this.#known = known
    this.#sensitives = sensitives
    this.#columns = columnGraphOf(graph)
  }

  /** Null: nothing behind it is classified. */
  *use(said: RunSaid, parts: readonly number[], writes: Written[]): Steps<Use | null> {
    const classified = yield* this.#classifiedBehind(parts)
    if (classified.length === 0) return null
    const { limits, open } = yield* this.#limitsOf(parts, said.startedAt)
    const { run, kind, startedAt, purposes, admission, jobNamespace: namespace, jobName: name } = said
    return {
      ...{ run, kind, startedAt, purposes, admission, writes, classified, limits, open },
      job: { namespace, name },
      reads: this.#neighbours(parts, 'UPSTREAM').map((node) => ({
        ...this.#placeOf(node),
        id: this.#graph.id(node),
        createdAt: this.#graph.version(node)?.createdAt ?? startedAt,
      })),
      takes: this.#takenBy([...parts, ...this.#neighbours(parts, 'DOWNSTREAM')]),
      sensitive: yield* this.#sensitives.behind(parts),
    }
  }

  /** Whether anything is on record that these read: a run that reads nothing is where data begins. */
  reads = (parts: readonly number[]): boolean => this.#neighbours(parts, 'UPSTREAM').length > 0

  writesOf(parts: readonly number[]): Written[] {
    return this.#neighbours(parts, 'DOWNSTREAM').flatMap((node) => {
      const version = this.#graph.version(node)
      if (!version) return []
      const system = this.#graph.systemOf(this.#graph.artifact(version.artifact))
      return {
        ...this.#placeOf(node),
        id: version.id,
        kind: version.kind,
        live: this.#isLive(node),
        retentionDays: system?.retentionDays ?? null,
      }
    })
  }

  *#classifiedBehind(parts: readonly number[]): Steps<Use['classified'][number][]> {
    const search = new BreadthFirst(this.#graph, parts, 'UPSTREAM')
    yield* search.follow(carriesLimits, this.#isThere)
    const found = new Map<string, Use['classified'][number]>()
    for (const node of search.reached) {
      const artifact = this.#graph.version(node)?.artifact
      const categories = artifact === undefined ? undefined : this.#known.classified.get(artifact)
      if (artifact === undefined || !categories || found.has(artifact)) continue
      found.set(artifact, { ...this.#behind(node, pathFrom(this.#graph, search, node)), categories })
    }
    return [...found.values()]
  }

  *#limitsOf(parts: readonly number[], at: Instant): Steps<Pick<Use, 'limits' | 'open'>> {
    const authorised = this.#standing.get(at) ?? this.#known.standingAt(at).authorised
    this.#standing.set(at, authorised)
    const limits = new Map<string, Use['limits'][number]>()
    const open = new Map<string, Behind>()
    for (const part of parts) {
      const sources = yield* sourcesOf(this.#graph, authorised, part)
      for (const source of sources.limits) {
        const { artifact } = this.#placeOf(source.node)
        if (limits.has(artifact)) continue
        limits.set(artifact, { ...this.#behind(source.node, source.path), purposes: source.own })
      }
      for (const { node, path } of sources.open) {
        // What began in a run that read nothing has no name of its own.
        if (!this.#graph.isVersion(node)) continue
        const behind = this.#behind(node, path)
        if (!open.has(behind.artifact)) open.set(behind.artifact, behind)
      }
    }
    return { limits: [...limits.values()], open: [...open.values()] }
  }

  #behind(node: number, path: readonly number[]): Behind {
    return { ...this.#placeOf(node), way: path.map((one) => this.#placeOf(one)) }
  }

  #placeOf(node: number): Place {
    const artifact = this.#graph.version(node)?.artifact ?? ''
    return { artifact, name: this.#graph.artifact(artifact)?.name ?? '' }
  }

  #isThere = (node: number): boolean =>
    this.#graph.isPresent(node) && (this.#graph.version(node)?.createdAt ?? 0) <= this.#known.asOf

  #isLive(node: number): boolean {
    const goesOn = (one: number) => {
      const version = this.#graph.version(one)
      return (
        version !== null &&
        isAfter(version.supersededAt, this.#known.asOf) &&
        isAfter(version.destroyedAt ?? null, this.#known.asOf)
      )
    }
    if (!isAfter(this.#graph.version(node)?.destroyedAt ?? null, this.#known.asOf)) return false
    const serves = (_: number, other: number) => this.#graph.version(other)?.kind === 'DEPLOYMENT' && goesOn(other)
    return goesOn(node) || this.#graph.edges.some(node, 'DOWNSTREAM', serves)
  }

  /** Versions one step from parts, made by then. */
  #neighbours(parts: readonly number[], along: 'UPSTREAM' | 'DOWNSTREAM'): number[] {
    const found = new Set<number>()
    for (const part of parts)
      this.#graph.edges.each(part, along, (_, other) => {
        if (this.#graph.isVersion(other) && this.#isThere(other)) found.add(other)
      })
    return [...found]
  }

  /** Columns that flows through these are stated to take; what is assumed of an input, or is about all of it, says nothing. */
  #takenBy(nodes: readonly number[]): Map<string, string[]> {
    const taken = new Map<string, Set<string>>()
    const whole = new Set<string>()
    for (const node of nodes)
      for (const { artifact, passes } of this.#columns.columnsOf(node).flatMap(({ sources }) => sources))
        for (const { from, assumed } of passes) {
          if (from === null || assumed) whole.add(artifact)
          else taken.set(artifact, (taken.get(artifact) ?? new Set()).add(from))
        }
    return new Map([...taken].filter(([artifact]) => !whole.has(artifact)).map(([id, its]) => [id, [...its].sort()]))
  }
}

const isAfter = (at: Instant | null, asOf: Instant): boolean => at === null || at > asOf
