import DataLoader from 'dataloader'
import { z } from 'zod'
import { type Database, DatabaseError, type Statement } from '../../db/index.ts'
import { incomplete, notFound } from '../../errors.ts'
import type { Completeness, LineageEdge, TruncationReason } from '../../generated/schema.ts'
import type { Instant } from '../../instant.ts'
import { checkCount, cursorOf, keyOf, type PageArgs } from '../../paging.ts'
import type { Loaders, VersionRow } from '../artifacts/index.ts'
import type { RunRow } from '../runs/index.ts'
import { caveatsOf } from './caveats.ts'
import { type FilterParameters, filterParameters } from './filter.ts'
import { draw } from './graph.ts'
import type { Questions } from './judge.ts'
import type { CountRow, FlowRow, ItemRow, PageRow } from './rows.ts'
import { rank } from './verdict.ts'

/** What a question about lineage needs of a request. */
export type Asker = {
  db: Database
  loaders: Loaders
  limits: { maxReached: number; queryTimeoutMs: number }
}

/** One walk, ready to be asked: which statements, from where, as of when. */
export type Inquiry = {
  questions: Questions
  /** Parameters of the walk: where it starts, what it leaves out. */
  start: Record<string, unknown>
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

const ItemKey = z.tuple([z.number(), z.number(), z.string()])

export const itemCursor = ({ rank: place, version }: ItemRow): string =>
  cursorOf([place, version.createdAt, version.id])

type PageRequest = { filter: FilterParameters; first: number; key: z.infer<typeof ItemKey> | null }

const everything: FilterParameters = filterParameters(null)
const countsOnly: PageRequest = { filter: everything, first: 0, key: null }

/**
 * Answers the fields of one question from as few statements as they allow: counts come with whichever page is asked
 * for in the same breath. A statement that runs out of time leaves nothing and makes the answer incomplete; with
 * `strict`, whatever is incomplete is the error INCOMPLETE.
 */
export class Answer {
  readonly #asker: Asker
  readonly #inquiry: Inquiry
  readonly #pages: DataLoader<PageRequest, PageRow | null>
  readonly #pending: Promise<unknown>[] = []
  #truncatedBy: TruncationReason | null = null

  constructor(asker: Asker, inquiry: Inquiry) {
    this.#asker = asker
    this.#inquiry = inquiry
    this.#pages = new DataLoader((requests) => this.#loadPages(requests), { cache: false })
  }

  async counts(): Promise<CountRow[]> {
    return (await this.#track(this.#pages.load(countsOnly)))?.counts ?? []
  }

  /** Throws BAD_USER_INPUT for a page of less than 1 or more than 100, or a cursor that is not ours. */
  async page({ first, after }: PageArgs, filter: FilterParameters): Promise<ItemsPage> {
    const request = { filter, first: checkCount(first, MOST_PAGED, 'first'), key: keyOf(after, ItemKey) }
    const row = await this.#track(this.#pages.load(request))
    return { items: row?.items ?? [], totalCount: chosenIn(row?.counts ?? []), first }
  }

  /** Throws BAD_USER_INPUT for a limit of less than 1 or more than 1,000. */
  graph(limit: number, filter: FilterParameters): Promise<Graph> {
    checkCount(limit, MOST_DRAWN, 'limit')
    return this.#track(this.#draw(limit, filter))
  }

  async completeness(asked: { caveats: boolean }): Promise<Completeness> {
    // Its siblings' statements decide as well whether the answer is whole; they have all begun once this turn is over.
    const [counts, unknowns] = await Promise.all([
      this.counts(),
      asked.caveats ? this.#track(this.#ask(this.#inquiry.questions.caveats, {})) : null,
      new Promise((resolve) => setImmediate(resolve)),
    ])
    await Promise.allSettled(this.#pending)
    const total = (rows: CountRow[]) => rows.reduce((sum, { count }) => sum + count, 0)
    const derived = this.#inquiry.judges ? total(counts.filter((row) => row.rank === rank.DERIVED)) : 0
    return {
      complete: this.#truncatedBy === null,
      truncatedBy: this.#truncatedBy,
      reached: total(counts),
      caveats: unknowns ? caveatsOf({ ...unknowns, derived }) : [],
    }
  }

  async #loadPages(requests: readonly PageRequest[]): Promise<(PageRow | null)[]> {
    const pages = requests.filter((request) => request !== countsOnly)
    const asked = pages.length > 0 ? pages : [countsOnly]
    const rows = await Promise.all(asked.map((request) => this.#loadPage(request)))
    return requests.map((request) => rows[Math.max(0, asked.indexOf(request))] ?? null)
  }

  #loadPage({ filter, first, key }: PageRequest): Promise<PageRow | null> {
    const [afterRank, afterCreatedAt, afterId] = key ?? [null, null, null]
    // One more than shown: it tells whether there is a next page.
    const size = first === 0 ? 0 : first + 1
    return this.#ask(this.#inquiry.questions.page, { ...filter, first: size, afterRank, afterCreatedAt, afterId })
  }

  async #draw(limit: number, filter: FilterParameters): Promise<Graph> {
    const { roots, follows } = this.#inquiry
    const row = await this.#ask(this.#inquiry.questions.pool, { ...filter, limit, roots })
    if (!row) return { nodes: [], edges: [], shown: 0, total: 0 }
    const ranks = new Map(row.items.map((item) => [item.version.id, item.rank]))
    const followed = (flows: FlowRow[]) => flows.filter((flow) => follows(flow, ranks))
    const flows = { reads: followed(row.reads), writes: followed(row.writes), chain: row.chain }
    const { versions, runs, edges } = draw(row.items, flows, limit)
    const byId = new Map(row.items.map(({ version }) => [version.id, version]))
    const runRows = await this.#asker.loaders.run.loadMany(runs)
    const nodes = [
      ...versions.flatMap((id) => byId.get(id) ?? []),
      ...runRows.filter((run): run is RunRow => run !== null && !(run instanceof Error)),
    ]
    return { nodes, edges, shown: versions.length, total: chosenIn(row.counts) + row.rootsApart }
  }

  /** Null: it ran out of time. */
  async #ask<Row extends { truncated: boolean }>(question: Statement<Row>, parameters: Record<string, unknown>) {
    const { limits, db } = this.#asker
    const { start, asOf, strict } = this.#inquiry
    const all = { ...start, ...parameters, asOf, most: limits.maxReached + 1 }
    const rows = await db.read(question, all, { timeoutMs: limits.queryTimeoutMs }).catch((error: unknown) => {
      if (error instanceof DatabaseError && error.failure === 'TIMEOUT') return null
      throw error
    })
    // An answer is one row, however empty; without the person there is none.
    if (rows?.length === 0) throw notFound('CUSTOMER_NOT_FOUND', 'This person is no longer known here.')
    if (rows === null) this.#truncatedBy = 'QUERY_TIMEOUT'
    else if (rows[0]?.truncated) this.#truncatedBy ??= 'MAX_REACHED'
    if (strict && this.#truncatedBy) throw incomplete(this.#truncatedBy, asOf)
    return rows?.[0] ?? null
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#pending.push(work.catch(() => null))
    return work
  }
}

const chosenIn = (counts: readonly CountRow[]) => counts.reduce((sum, row) => sum + (row.chosen ? row.count : 0), 0)
