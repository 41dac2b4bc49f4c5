import { z } from 'zod'
import { type Database, DatabaseError } from '../../db/index.ts'
import { incomplete } from '../../errors.ts'
import type { LineageEdge, TruncationReason } from '../../generated/schema.ts'
import type { Instant } from '../../instant.ts'
import { checkCount, cursorOf, keyOf, type PageArgs } from '../../paging.ts'
import type { Adjacency, Artifact } from '../adjacency/index.ts'
import { type ColumnRow, type Loaders, type VersionRow, versionByAnyId } from '../artifacts/index.ts'
import type { RunRow } from '../runs/index.ts'
import type { SystemRow } from '../systems/index.ts'
import type { Traversal } from '../traversal/index.ts'
import { type CompletenessRow, caveatsOf, derivedOf } from './caveats.ts'
import type { FilterParameters } from './filter.ts'
import { columnFlowsOf, drawColumns, type FoundColumns, type WholeColumnFlow } from './foundColumns.ts'
import { chosenBy, countsOf, firstOf, type ItemKey, inOrder, isAfter, itemOf, type Judged } from './judge.ts'
import { pictureOf } from './picture.ts'
import type { CountRow, FlowRow, ItemRow } from './rows.ts'
import { type Unknowns, unknownsOf } from './unknowns.ts'
import { rank } from './verdict.ts'
import type { Course } from './ways.ts'
import { flowsOf, type WholeFlow } from './whole.ts'

/** What a question about lineage needs of a request. */
export type Asker = {
  db: Database
  /** The graph that a question needs, from whichever engine has it. */
  adjacency: Traversal
  loaders: Loaders
  limits: { maxReached: number; queryTimeoutMs: number }
}

/**
 * What a walk found. `list`: in no order. `walked`: versions and run parts, for what the record does not know of them.
 * `course`: how it went. `columns`: of a walk over columns.
 */
export type Findings = {
  graph: Adjacency
  course: Course
  list: Judged[]
  walked: number[]
  outside: number
  truncated: boolean
  columns?: FoundColumns
}

/** How findings are shown. */
export type Showing = {
  asOf: Instant
  strict: boolean
  judges: boolean
  /** Whether an edge between two versions on the list is one that the walk follows. */
  follows: (flow: FlowRow, rankOf: ReadonlyMap<string, number>) => boolean
  /** Versions that a drawing shows besides what was reached. */
  roots: string[]
  /** The person that it is about, if statements about their identities cannot all be true. */
  contradicted?: string | null
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
 * Shows what one walk found, field by field: all fields speak of the same moment. Findings that did not come in time
 * (null) show nothing and are incomplete; with `strict`, whatever is incomplete is the error INCOMPLETE.
 */
export class Answer {
  readonly #asker: Asker
  readonly #findings: Findings | null
  readonly #showing: Showing
  readonly #unknowns: Unknowns | null
  readonly #epoch: number | null

  constructor(asker: Asker, findings: Findings | null, showing: Showing) {
    this.#asker = asker
    this.#findings = findings
    this.#showing = showing
    // Now, while the graph is at that moment; whatever reads it later asks `#still` whether it is.
    this.#epoch = findings?.graph.epoch ?? null
    this.#unknowns =
      findings &&
      unknownsOf({
        ...{ graph: findings.graph, walked: findings.walked, asOf: showing.asOf },
        assumedAt: findings.columns?.assumedAt,
        contradicted: showing.contradicted,
        upstream: findings.course.direction === 'UPSTREAM',
      })
  }

  /** What the filter lets through, in no order. */
  chosen(filter: FilterParameters): Judged[] {
    this.#checkStrict()
    return this.#list.filter(chosenBy(filter))
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
    const found = byId(id) ?? byId((await this.#asker.db.read(versionByAnyId, { id }))[0]?.version.id)
    if (!found) return null
    this.place([found])
    return itemOf(found)
  }

  /** Throws BAD_USER_INPUT for a limit of less than 1 or more than 1,000. */
  async graph(limit: number, filter: FilterParameters): Promise<DrawnAnswer> {
    const most = checkCount(limit, MOST_DRAWN, 'limit')
    this.#checkStrict()
    const findings = this.#still()
    if (!findings) return { nodes: [], edges: [], items: [], shown: 0, total: 0 }
    const chosen = this.#list.filter(chosenBy(filter))
    const { versions, runs, edges, total } = pictureOf(findings, chosen, this.#showing, most)
    this.place(versions)
    const columns = this.#drawColumns(
      findings,
      versions.map(({ node }) => node),
    )
    const runRows = await this.#asker.loaders.run.loadMany(runs)
    const nodes = [
      ...versions.map(({ version }) => version),
      ...runRows.filter((run): run is RunRow => run !== null && !(run instanceof Error)),
      ...(await columns).nodes,
    ]
    const drawn = new Set(versions.map(({ node }) => node))
    return {
      ...{ nodes, edges: [...edges, ...(await columns).edges] },
      items: chosen.filter(({ node }) => drawn.has(node)).map(itemOf),
      ...{ shown: versions.length, total },
    }
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
    const derived = this.#showing.judges ? this.#list.filter((item) => item.rank === rank.DERIVED) : []
    return {
      complete: this.#truncatedBy === null,
      truncatedBy: this.#truncatedBy,
      reached: this.#list.length,
      outside: this.#findings?.outside ?? 0,
      caveats: this.#unknowns ? caveatsOf(this.#unknowns, derivedOf(derived.map(({ version }) => version.id))) : [],
    }
  }

  /** Whoever shows a version shows its artifact and system: they are at hand, unless the graph moved on. */
  place(items: readonly { version: VersionRow }[]): void {
    const graph = this.#findings?.graph
    if (graph && graph.epoch === this.#epoch) putAtHand(this.#asker.loaders, graph, items)
  }

  /** All of it, for an export: versions in order, and the flows between them. */
  whole(filter: FilterParameters): Whole {
    this.#checkStrict()
    const { roots, follows } = this.#showing
    const findings = this.#still()
    const graph = findings?.graph
    const flows = findings ? flowsOf(findings, follows, roots) : []
    const versions = this.#list
      .filter(chosenBy(filter))
      .sort(inOrder)
      .map((item) => {
        const artifact = graph?.artifact(item.version.artifact) ?? null
        return { ...itemOf(item), artifact, system: graph?.systemOf(artifact) ?? null }
      })
    return {
      asOf: this.#showing.asOf,
      completeness: this.completeness(),
      judges: this.#showing.judges,
      versions,
      flows,
      columnFlows: findings?.columns ? columnFlowsOf(findings.graph, findings.columns) : [],
    }
  }

  async #drawColumns({ graph, columns }: Findings, versions: readonly number[]) {
    if (!columns) return { nodes: [], edges: [] }
    return drawColumns(this.#asker.loaders, graph, columns, new Set(versions))
  }

  /** The findings while their graph is at their moment. Read later, it would join two moments into one answer: DatabaseError. */
  #still(): Findings | null {
    if (this.#findings && this.#findings.graph.epoch !== this.#epoch) throw new DatabaseError('MOVED', 'answer')
    return this.#findings
  }

  get #list(): Judged[] {
    return this.#findings?.list ?? []
  }

  get #truncatedBy(): TruncationReason | null {
    if (!this.#findings) return 'QUERY_TIMEOUT'
    if (this.#findings.truncated || this.#findings.graph.isTruncated) return 'MAX_REACHED'
    return this.#findings.outside > 0 ? 'BOUNDARY' : null
  }

  #checkStrict(): void {
    if (this.#showing.strict && this.#truncatedBy) throw incomplete(this.#truncatedBy, this.#showing.asOf)
  }
}

/** What the graph knows of the artifacts of these versions need not be looked up. */
export function putAtHand({ atHand }: Loaders, graph: Adjacency, items: readonly { version: VersionRow }[]): void {
  for (const { version } of items) {
    const artifact = graph.artifact(version.artifact)
    if (!artifact || atHand.has(version.artifact)) continue
    atHand.set(version.artifact, { artifact, system: graph.systemOf(artifact) })
  }
}

/** What work comes to within some time; null: it was not done by then, and goes on for whoever asks next. */
export async function inTime<T>(ms: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const expiry = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  // What comes after the expiry is of no interest, and must not count as unhandled.
  work.catch(() => {})
  return Promise.race([work, expiry]).finally(() => clearTimeout(timer))
}
