import { type Database, DatabaseError } from '../../platform/db/index.ts'
import type { Adjacency } from './adjacency.ts'
import { catchUp, headOf } from './catchUp.ts'
import { coalesced } from './coalesced.ts'
import { Hold } from './hold.ts'
import { readerOf } from './load.ts'
import { readAnew } from './readAnew.ts'

/** Hears what copies do, for metrics. Times in ms. `lag`: epochs that a copy was behind when it was asked for. */
export type CopyWatcher = {
  loaded(ms: number): void
  followed(lag: number): void
  failed(failure: string): void
  held(copies: { count: number; nodes: number; bytes: number }): void
}

/** `now` in ms. `maxBytes`: a graph that is larger by itself is not kept. */
export type CopyOptions = { maxBytes?: number; watcher?: CopyWatcher; now?: () => number }

export const DEFAULT_BYTES = 1024 ** 3

/** Catching up with more than this share of the graph costs more than reading it anew. */
const SHARE = 0.3

/** A graph that could not be read is not tried again at once by everyone who asks; one that is too large, for longer. */
const AGAIN_MS = 1_000
const TOO_LARGE_MS = 600_000

/** The copy of one workspace's graph. */
export class Copy {
  readonly #watcher: CopyWatcher | undefined
  readonly #load: (db: Database) => Promise<Adjacency>
  readonly #hold = new Hold()
  #graph: Adjacency | null = null

  constructor(options: CopyOptions) {
    this.#watcher = options.watcher
    this.#load = loading(options)
  }

  get bytes(): number {
    return this.#graph?.bytes ?? 0
  }

  get nodes(): number {
    return this.#graph?.size ?? 0
  }

  /** See `Adjacencies`. */
  async current(db: Database): Promise<Adjacency> {
    // What is being read may be from before the call: it is followed up once more.
    for (;;) {
      const graph = await this.#followed(db)
      if (graph) return graph
      await this.#readAnew(db)
    }
  }

  /** See `Adjacencies`. */
  ready(db: Database): Promise<Adjacency | null> {
    return this.#hold.unlessLong(async () => {
      const graph = await this.#followed(db)
      // Whoever reads it hears of what fails; here the next question is soon enough.
      if (!graph) this.#readAnew(db).catch(() => {})
      return graph
    })
  }

  async #readAnew(db: Database): Promise<void> {
    this.#graph = await this.#load(db)
  }

  /** The graph as of some moment after the call. Null: there is none, and it has to be read. */
  #followed(db: Database): Promise<Adjacency | null> {
    return this.#graph ? this.#follow(db) : Promise.resolve(null)
  }

  readonly #follow = coalesced(async (db: Database): Promise<Adjacency | null> => {
    if (!this.#graph) return null
    try {
      if (!(await this.#catchUp(db, this.#graph))) this.#graph = null
    } catch (error) {
      this.#watcher?.failed(failureOf(error))
      // Memory ended while it was changed. After any other error it is as it was.
      if (failureOf(error) === 'TOO_LARGE') this.#graph = null
      throw error
    }
    return this.#graph
  })

  async #catchUp(db: Database, graph: Adjacency): Promise<boolean> {
    const head = await headOf(readerOf(db))
    this.#watcher?.followed(head.epoch - graph.epoch)
    if (graph.epoch === head.epoch) return true
    return catchUp(db, graph, head, SHARE * graph.size + 1_000, () => this.#hold.free(graph))
  }
}

const failureOf = (error: unknown): string => (error instanceof DatabaseError ? error.failure : 'INTERNAL')

/** Reads a whole graph: one reading at a time, and none for a while after one that failed, which everyone who asks is told. */
function loading({ maxBytes = DEFAULT_BYTES, watcher, now = Date.now }: CopyOptions) {
  let running: Promise<Adjacency> | null = null
  let failed: { error: unknown; until: number } | null = null
  const load = async (db: Database): Promise<Adjacency> => {
    const begun = now()
    try {
      const graph = await readAnew(db, maxBytes)
      failed = null
      watcher?.loaded(now() - begun)
      return graph
    } catch (error) {
      const failure = failureOf(error)
      watcher?.failed(failure)
      failed = { error, until: now() + (failure === 'TOO_LARGE' ? TOO_LARGE_MS : AGAIN_MS) }
      throw error
    }
  }
  return (db: Database): Promise<Adjacency> => {
    if (!running && failed && now() < failed.until) return Promise.reject(failed.error)
    running ??= load(db).finally(() => {
      running = null
    })
    return running
  }
}
