import { z } from 'zod'
import type { Database } from '../../db/index.ts'
import { incomplete } from '../../errors.ts'
import type { Completeness, LineageEdge, TruncationReason } from '../../generated/schema.ts'
import type { Instant } from '../../instant.ts'
import { checkCount, cursorOf, keyOf, type PageArgs } from '../../paging.ts'
import type { Adjacency } from '../adjacency/index.ts'
import type { Loaders, VersionRow } from '../artifacts/index.ts'
import type { RunRow } from '../runs/index.ts'
import { caveatsOf, unknownsOf } from './caveats.ts'
import type { FilterParameters } from './filter.ts'
import { draw } from './graph.ts'
import { chosenBy, countsOf, firstOf, type ItemKey, isAfter, itemOf, type Judged } from './judge.ts'
import { poolOf } from './pool.ts'
import type { CountRow, FlowRow, ItemRow } from './rows.ts'
import { rank } from './verdict.ts'

/** What a question about lineage needs of a request. */
export type Asker = {
  db: Database
  /** This workspace's, as of some moment after the call. */
  adjacency: () => Promise<Adjacency>
  loaders: Loaders
  limits: { maxReached: number; queryTimeoutMs: number }
}

/** What a walk found. `list`: in no order. `walked`: versions and run parts, for what the record does not know of them. */
export type Findings = { graph: Adjacency; list: Judged[]; walked: number[]; outside: number; truncated: boolean }

/** How findings are shown. */
export type Showing = {
  asOf: Instant
  strict: boolean
  judges: boolean
  /** Whether an edge between two versions on the list is one that the walk follows. */
  follows: (flow: FlowRow, rankOf: ReadonlyMap<string, number>) => boolean
  /** Versions that a drawing shows besides what was reached. */
  roots: string[]
}

export type ItemsPage = { items: ItemRow[]; totalCount: number; first: number }
export type Graph = { nodes: (VersionRow | RunRow)[]; edges: LineageEdge[]; shown: number; total: number }

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
  readonly #caveats: ReturnType<typeof unknownsOf> | null

  constructor(asker: Asker, findings: Findings | null, showing: Showing) {
    this.#asker = asker
    this.#findings = findings
    this.#showing = showing
    // Now, while the graph is at that moment.
    this.#caveats = findings && unknownsOf(findings.graph, findings.walked, showing.asOf)
  }

  counts(): CountRow[] {
    this.#checkStrict()
    return countsOf(this.#list)
  }

  /** Throws BAD_USER_INPUT for a page of less than 1 or more than 100, or a cursor that is not ours. */
  page({ first, after }: PageArgs, filter: FilterParameters): ItemsPage {
    const count = checkCount(first, MOST_PAGED, 'first')
    const key = keyOf(after, Key)
    this.#checkStrict()
    const chosen = this.#list.filter(chosenBy(filter))
    const rest = key ? chosen.filter(isAfter(key)) : chosen
    // One more than shown: it tells whether there is a next page.
    const items = firstOf(rest, count + 1)
    for (const { version } of items) this.#place(this.#findings?.graph, version)
    return { items: items.map(itemOf), totalCount: chosen.length, first: count }
  }

  /** Throws BAD_USER_INPUT for a limit of less than 1 or more than 1,000. */
  async graph(limit: number, filter: FilterParameters): Promise<Graph> {
    const most = checkCount(limit, MOST_DRAWN, 'limit')
    this.#checkStrict()
    if (!this.#findings) return { nodes: [], edges: [], shown: 0, total: 0 }
    const { roots, follows } = this.#showing
    const chosen = this.#list.filter(chosenBy(filter))
    const pool = poolOf(this.#findings.graph, chosen, most, roots)
    const ranks = new Map(pool.items.map((item) => [item.version.id, item.rank]))
    const followed = (flows: FlowRow[]) => flows.filter((flow) => follows(flow, ranks))
    const flows = { reads: followed(pool.reads), writes: followed(pool.writes), chain: pool.chain }
    const { versions, runs, edges } = draw(pool.items, flows, most)
    for (const { version } of pool.items) this.#place(this.#findings.graph, version)
    const byId = new Map(pool.items.map(({ version }) => [version.id, version]))
    const runRows = await this.#asker.loaders.run.loadMany(runs)
    const nodes = [
      ...versions.flatMap((id) => byId.get(id) ?? []),
      ...runRows.filter((run): run is RunRow => run !== null && !(run instanceof Error)),
    ]
    return { nodes, edges, shown: versions.length, total: chosen.length + pool.rootsApart }
  }

  completeness(): Completeness {
    this.#checkStrict()
    const derived = this.#showing.judges ? this.#list.filter((item) => item.rank === rank.DERIVED).length : 0
    return {
      complete: this.#truncatedBy === null,
      truncatedBy: this.#truncatedBy,
      reached: this.#list.length,
      outside: this.#findings?.outside ?? 0,
      caveats: this.#caveats ? caveatsOf({ ...this.#caveats, derived }) : [],
    }
  }

  get #list(): Judged[] {
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

  /** Whoever shows a version shows its artifact and system: they are at hand. */
  #place(graph: Adjacency | undefined, { artifact: id }: VersionRow): void {
    const { loaders } = this.#asker
    const artifact = graph?.artifact(id)
    if (!artifact) return
    loaders.artifact.prime(id, artifact)
    loaders.system.prime(id, graph?.systemOf(artifact) ?? null)
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
