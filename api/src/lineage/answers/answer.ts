import { z } from 'zod'
import { type ColumnRow, type Loaders, type VersionRow, versionByAnyId } from '../../catalog/artifacts/index.ts'
import type { Clearing } from '../../catalog/closed/index.ts'
import type { SystemRow } from '../../catalog/systems/index.ts'
import type { LineageEdge, TruncationReason } from '../../generated/schema.ts'
import type { RunRow } from '../../history/runs/index.ts'
import { type Database, DatabaseError } from '../../platform/db/index.ts'
import { incomplete } from '../../platform/errors.ts'
import { checkCount, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import { type Adjacency, type Artifact, inSteps, type Moment, type Steps } from '../../traversal/adjacency/index.ts'
import type { Traversal } from '../../traversal/engines/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { artifactsPage, type ByArtifactArgs } from './byArtifact.ts'
import { type CompletenessRow, caveatsOf, derivedOf } from './caveats.ts'
import type { CountedItem } from './counted.ts'
import { facetsOf } from './facets.ts'
import type { FilterParameters } from './filter.ts'
import type { DrawingRules, Findings } from './findings.ts'
import { columnFlowsOf, drawColumns, joinsIn, type WholeColumnFlow } from './foundColumns.ts'
import { graphViewOf } from './graphView.ts'
import { rank } from './ranks.ts'
import type { CountRow, ItemRow } from './rows.ts'
import { type TouchedSystem, touchedSystems } from './touchedSystems.ts'
import { nearnessOf, type TracedArgs, tracedPage } from './traced.ts'
import { unknownsOf } from './unknowns.ts'
import {
  countsOf,
  firstOf,
  type ItemKey,
  inOrder,
  isAfter,
  itemOf,
  type ListedVersion,
  selectedBy,
} from './verdicts.ts'
import { flowsOf, type WholeFlow } from './whole.ts'

/** What a question about lineage needs of a request. */
export type QueryContext = {
  db: Database
  /** The graph that a question needs, from whichever engine has it. */
  adjacency: Traversal
  loaders: Loaders
  limits: { maxReached: number; queryTimeoutMs: number }
  /** What is closed to whoever asks. */
  clearing?: Clearing
  /** Nobody waits for the answer any more. */
  signal?: AbortSignal
}

/** Findings, and the moment that they are of. */
export type Found = { moment: Moment; findings: Findings }

/** What a walk came to, with what the record does not know about it. */
export function* findingsOf(
  graph: Adjacency,
  found: Omit<Findings, 'unknowns'>,
  about: { asOf: Instant; contradicted?: readonly CountedItem[] },
): Steps<Findings> {
  const { traversed, columns, route, truncated } = found
  const upstream = route.direction === 'UPSTREAM'
  const unknowns = yield* unknownsOf({ graph, traversed, assumedAt: columns?.assumedAt, upstream, ...about })
  return { ...found, truncated: truncated || graph.isTruncated, unknowns }
}

export type ItemsPage = { items: ItemRow[]; totalCount: number; first: number }
export type Graph = { nodes: (VersionRow | RunRow | ColumnRow)[]; edges: LineageEdge[]; shown: number; total: number }
/** `items`: the versions among the nodes, as they stand on the list. */
export type DrawnAnswer = Graph & { items: ItemRow[] }

export type WholeVersion = ItemRow & { artifact: Artifact | null; system: SystemRow | null }

/** An answer without pages or limits. `judges`: its versions have verdicts. */
export type Whole = {
  asOf: Instant
  completeness: CompletenessRow
  judges: boolean
  versions: WholeVersion[]
  flows: WholeFlow[]
  /** Of an answer about columns. */
  columnFlows: WholeColumnFlow[]
}

/** `graph` draws at most this many versions. */
export const MOST_DRAWN = 1000
const MOST_PAGED = 100

const Key = z.tuple([z.number(), z.number(), z.string()]) satisfies z.ZodType<ItemKey>

export const itemCursor = ({ rank: place, version }: ItemRow): string =>
  cursorOf([place, version.createdAt, version.id])

/**
 * Shows what one walk found, field by field: all fields speak of the same moment (see `Moment`). Findings that did not come in time
 * (null) show nothing and are incomplete; with `strict`, whatever is incomplete is the error INCOMPLETE.
 */
export class Answer {
  readonly #context: QueryContext
  readonly #findings: Findings | null
  readonly #showing: DrawingRules
  readonly #moment: Moment | null

  constructor(context: QueryContext, found: Found | null, showing: DrawingRules) {
    this.#context = context
    this.#findings = found?.findings ?? null
    this.#moment = found?.moment ?? null
    this.#showing = showing
  }

  /** Of the graph that was looked at; -1: nothing came in time. */
  get epoch(): number {
    return this.#moment?.epoch ?? -1
  }

  /** How many versions are on the list, whatever is shown of them. */
  get size(): number {
    return this.#list.length
  }

  /** What the filter lets through, in no order. */
  chosen(filter: FilterParameters): ListedVersion[] {
    this.#checkStrict()
    return this.#selected(filter)
  }

  counts(): CountRow[] {
    this.#checkStrict()
    return countsOf(this.#list)
  }

  /** Throws BAD_USER_INPUT for a page of less than 1 or more than 100, or a cursor that is not ours. */
  page({ first, after }: PageArgs, filter: FilterParameters): ItemsPage {
    const count = checkCount(first, MOST_PAGED, 'first')
    const key = keyOf(after, Key)
    const chosen = this.chosen(filter)
    const rest = key ? chosen.filter(isAfter(key)) : chosen
    // One more than shown: it tells whether there is a next page.
    const items = firstOf(rest, count + 1, inOrder)
    this.place(items)
    return { items: items.map(itemOf), totalCount: chosen.length, first: count }
  }

  /** One version of the list, by any id that it ever had; null: it is not on the list. */
  async item(id: string): Promise<ItemRow | null> {
    this.#checkStrict()
    const byId = (known: string | undefined) => this.#list.find(({ version }) => version.id === known)
    const found = byId(id) ?? byId((await this.#context.db.read(versionByAnyId, { id }))[0]?.version.id)
    if (!found) return null
    this.place([found])
    return itemOf(found)
  }

  /** Throws BAD_USER_INPUT for a limit of less than 1 or more than 1,000. */
  async graph(limit: number, filter: FilterParameters): Promise<DrawnAnswer> {
    const most = checkCount(limit, MOST_DRAWN, 'limit')
    this.#checkStrict()
    const findings = this.#findings
    if (!findings) return { nodes: [], edges: [], items: [], shown: 0, total: 0 }
    const showing = this.#showing
    const chosen = this.#selected(filter)
    const { versions, runs, edges, total, joins } = await this.#traverse(function* (graph) {
      const picture = yield* graphViewOf(graph, findings, chosen, showing, most)
      const nodes = new Set(picture.versions.map(({ node }) => node))
      return { ...picture, joins: findings.columns && joinsIn(graph, findings.columns, nodes) }
    })
    this.place(versions)
    const columns = joins ? drawColumns(this.#context.loaders, joins) : { nodes: [], edges: [] }
    const runRows = await this.#context.loaders.run.loadMany(runs)
    const nodes = [
      ...versions.map(({ version }) => version),
      ...runRows.filter((run): run is RunRow => run !== null && !(run instanceof Error)),
      ...(await columns).nodes,
    ]
    const drawn = new Set(versions.map(({ node }) => node))
    return {
      nodes,
      edges: [...edges, ...(await columns).edges],
      items: chosen.filter(({ node }) => drawn.has(node)).map(itemOf),
      shown: versions.length,
      total,
    }
  }

  /** What the filter lets through by artifact, a page of it. Throws as `artifactsPage`. */
  artifactList(args: ByArtifactArgs, filter: FilterParameters) {
    const page = artifactsPage(this.chosen(filter), args, this.#context.clearing?.closing)
    this.place(page.edges.map(({ node }) => node.strongest))
    return page
  }

  /** What the filter lets through of a trace by artifact, a page of it. Throws as `tracedPage`, and DatabaseError: MOVED, STOPPED. */
  async tracedList(args: TracedArgs, filter: FilterParameters) {
    const chosen = this.chosen(filter)
    const findings = this.#findings
    const nearness = findings
      ? await this.#traverse((graph) => {
          const { starts, direction } = findings.route
          const traversed = new Set([...findings.traversed, ...findings.list.map(({ node }) => node)])
          return nearnessOf(graph, starts, direction, traversed)
        })
      : new Map()
    const page = tracedPage(chosen, nearness, args, this.#context.clearing?.closing)
    this.place(page.edges.map(({ node }) => node.latest))
    return page
  }

  /** How much each further choice would leave. */
  facets(filter: FilterParameters) {
    this.#checkStrict()
    return facetsOf(this.#list, filter, this.#context.clearing?.closing)
  }

  /** What the filter lets through, by system and artifact. */
  bySystem(filter: FilterParameters): TouchedSystem[] {
    return touchedSystems(this.chosen(filter))
  }

  /** How many versions on the list each artifact has, by its id. */
  byArtifact(): Map<string, number> {
    this.#checkStrict()
    const counts = new Map<string, number>()
    for (const { version } of this.#list) counts.set(version.artifact, (counts.get(version.artifact) ?? 0) + 1)
    return counts
  }

  completeness(): CompletenessRow {
    this.#checkStrict()
    const judged = this.#showing.judges ? this.#list : []
    const of = (place: number) => derivedOf(judged.filter((i) => i.rank === place).map(({ version }) => version.id))
    return {
      complete: this.#truncatedBy === null,
      truncatedBy: this.#truncatedBy,
      reached: this.#list.length,
      outside: this.#findings?.outside ?? 0,
      caveats: this.#findings ? caveatsOf(this.#findings.unknowns, of(rank.DERIVED), of(rank.POSSIBLE)) : [],
    }
  }

  /** Whoever shows a version shows its artifact and system: they are at hand, unless the graph moved on. */
  place(items: readonly { version: VersionRow }[]): void {
    if (this.#moment?.isNow) this.#moment.look((graph) => cacheAnswer(this.#context.loaders, graph, items))
  }

  /** All of it, for an export: versions in order, and the flows between them. */
  async whole(filter: FilterParameters): Promise<Whole> {
    this.#checkStrict()
    const { asOf, judges, roots, follows } = this.#showing
    const said = { asOf, judges, completeness: this.completeness() }
    const findings = this.#findings
    if (!findings) return { ...said, versions: [], flows: [], columnFlows: [] }
    const chosen = this.#selected(filter).sort(inOrder)
    return this.#traverse(function* (graph) {
      const versions: WholeVersion[] = []
      yield* inSteps(chosen, (item) => {
        const artifact = graph.artifact(item.version.artifact)
        versions.push({ ...itemOf(item), artifact, system: graph.systemOf(artifact) })
      })
      const flows = yield* flowsOf(graph, findings, follows, roots)
      return { ...said, versions, flows, columnFlows: findings.columns ? columnFlowsOf(graph, findings.columns) : [] }
    })
  }

  /** Looks at the graph again, at the moment of the findings. Throws DatabaseError: MOVED, STOPPED. */
  async #traverse<T>(steps: (graph: Adjacency) => Steps<T>): Promise<T> {
    const moment = this.#moment
    const done =
      moment && (await withinTime(this.#context, async (stop) => ({ it: await moment.traverse(steps, stop) })))
    if (!done) throw new DatabaseError('STOPPED', 'answer')
    return done.it
  }

  #selected(filter: FilterParameters): ListedVersion[] {
    return this.#list.filter(selectedBy(filter, this.#context.clearing?.closing))
  }

  get #list(): ListedVersion[] {
    return this.#findings?.list ?? []
  }

  get #truncatedBy(): TruncationReason | null {
    if (!this.#findings) return 'QUERY_TIMEOUT'
    if (this.#findings.truncated) return 'MAX_REACHED'
    return this.#findings.outside > 0 ? 'BOUNDARY' : null
  }

  #checkStrict(): void {
    if (this.#showing.strict && this.#truncatedBy) throw incomplete(this.#truncatedBy, this.#showing.asOf)
  }
}

/** What the graph knows of the artifacts of these versions need not be looked up. */
export function cacheAnswer({ atHand }: Loaders, graph: Adjacency, items: readonly { version: VersionRow }[]): void {
  for (const { version } of items) {
    const artifact = graph.artifact(version.artifact)
    if (!artifact || atHand.has(version.artifact)) continue
    atHand.set(version.artifact, { artifact, system: graph.systemOf(artifact) })
  }
}

/**
 * What work comes to within QUERY_TIMEOUT_MS. Null: it was not done by then, or nobody waits for it any more; it is told to
 * stop, and what others wait for as well goes on.
 */
export async function withinTime<T>(
  { limits, signal }: Pick<QueryContext, 'limits' | 'signal'>,
  work: (stop: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const over = new AbortController()
  const end = () => over.abort()
  const stopped = new Promise<null>((resolve) => {
    over.signal.addEventListener('abort', () => resolve(null))
  })
  const timer = setTimeout(end, limits.queryTimeoutMs)
  signal?.addEventListener('abort', end)
  if (signal?.aborted) end()
  const working = over.signal.aborted ? null : work(over.signal)
  // What comes after the end is of no interest, and must not count as unhandled.
  working?.catch(() => {})
  return Promise.race([working ?? stopped, stopped]).finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', end)
  })
}
