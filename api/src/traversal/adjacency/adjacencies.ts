import { randomUUID } from 'node:crypto'
import { addChangeSet, type ChangeSet, emptyChangeSet, lockWorkspace, overlaps, unpacked } from '../../changes/index.ts'
import { type Database, DatabaseError } from '../../platform/db/index.ts'
import type { Adjacency } from './adjacency.ts'
import { fetchTouched, load, put, type Reader, readerOf } from './load.ts'
import * as store from './store.ts'

/** Every workspace's adjacency in this process; brought up to date whenever one is asked for. */
export type Adjacencies = {
  /** As of some moment after the call. The same object each time, until it is built anew: see `Moment`. Throws DatabaseError. */
  current(ws: string, db: Database): Promise<Adjacency>
  /**
   * As `current`, without waiting for a whole graph to be read, or for a long walk that keeps it is: null means that it
   * is not there for now.
   */
  ready(ws: string, db: Database): Promise<Adjacency | null>
}

/** Hears what copies do, for metrics. Times in ms. `lag`: epochs that a copy was behind when it was asked for. */
export type CopyWatcher = {
  loaded(ms: number): void
  followed(lag: number): void
  failed(failure: string): void
  held(copies: { count: number; nodes: number; bytes: number }): void
}

/** Catching up with more than this share of the graph costs more than reading it anew. */
const SHARE = 0.3

/** Rounds of reading without holding commits back. */
const PATIENCE = 3

/** A walk that holds the graph for longer than this is not waited for where the database can answer. */
const HELD_MS = 20

const DEFAULT_BYTES = 1024 ** 3

/** How long a reader that says no more holds changes; longer than reading a graph may take (LOAD_TIMEOUT_MS). */
const PINNED_MS = 1_800_000

/** A graph that could not be read is not tried again at once by everyone who asks; one that is too large, for longer. */
const AGAIN_MS = 1_000
const TOO_LARGE_MS = 600_000

export type CopyOptions = { maxBytes?: number; watcher?: CopyWatcher; now?: () => number }

/**
 * `maxBytes`: past it, workspaces that were asked for least lately are dropped, and read again when they are asked for; one that
 * is larger by itself is not kept at all.
 */
export function openAdjacencies(options: CopyOptions = {}): Adjacencies {
  const { maxBytes = DEFAULT_BYTES, watcher } = options
  const known = new Map<string, Keeper>()
  const keeperOf = (ws: string) => {
    const keeper = known.get(ws) ?? new Keeper(options)
    known.delete(ws)
    known.set(ws, keeper)
    return keeper
  }
  const makeRoom = (ws: string) => {
    let bytes = [...known.values()].reduce((sum, other) => sum + other.bytes, 0)
    for (const [other, { bytes: held }] of known) {
      if (bytes <= maxBytes || other === ws) break
      known.delete(other)
      bytes -= held
    }
    const nodes = [...known.values()].reduce((sum, { nodes }) => sum + nodes, 0)
    watcher?.held({ count: known.size, nodes, bytes })
  }
  return {
    async current(ws, db) {
      const graph = await keeperOf(ws).current(db)
      makeRoom(ws)
      return graph
    },
    async ready(ws, db) {
      const graph = await keeperOf(ws).ready(db)
      makeRoom(ws)
      return graph
    },
  }
}

type Failed = { error: unknown; until: number }

/** One workspace's: whoever asks while it is brought up to date waits for the next time, and all of them share that. */
class Keeper {
  readonly #options: CopyOptions
  #graph: Adjacency | null = null
  #running: Promise<Adjacency | null> | null = null
  #next: Promise<Adjacency | null> | null = null
  #loading: Promise<Adjacency> | null = null
  #failed: Failed | null = null
  #isStuck = false
  readonly #whenStuck = new Set<() => void>()

  constructor(options: CopyOptions) {
    this.#options = options
  }

  get bytes(): number {
    return this.#graph?.bytes ?? 0
  }

  get nodes(): number {
    return this.#graph?.size ?? 0
  }

  async current(db: Database): Promise<Adjacency> {
    // What is being read may be from before the call: it is followed up once more.
    for (;;) {
      const graph = await this.#followed(db)
      if (graph) return graph
      await this.#load(db)
    }
  }

  async ready(db: Database): Promise<Adjacency | null> {
    if (this.#isStuck) return null
    let tell = () => {}
    const stuck = new Promise<'STUCK'>((resolve) => {
      tell = () => resolve('STUCK')
      this.#whenStuck.add(tell)
    })
    const graph = await Promise.race([this.#followed(db), stuck]).finally(() => this.#whenStuck.delete(tell))
    if (graph === 'STUCK') return null
    // Whoever reads it hears of what fails; here the next question is soon enough.
    if (!graph) this.#load(db).catch(() => {})
    return graph
  }

  #followed(db: Database): Promise<Adjacency | null> {
    if (!this.#graph) return Promise.resolve(null)
    if (!this.#running) return this.#start(db)
    this.#next ??= this.#running.then(
      () => this.#start(db),
      () => this.#start(db),
    )
    return this.#next
  }

  #start(db: Database): Promise<Adjacency | null> {
    this.#next = null
    const work = this.#follow(db).finally(() => {
      if (this.#running === work) this.#running = null
    })
    this.#running = work
    return work
  }

  /** Waits for those who hold the graph. Nobody new is given it meanwhile, so that changes are not put off for ever. */
  async #untilFree(graph: Adjacency): Promise<void> {
    const timer = setTimeout(() => {
      this.#isStuck = true
      for (const tell of this.#whenStuck) tell()
    }, HELD_MS)
    while (graph.isHeld) await graph.free()
    clearTimeout(timer)
    this.#isStuck = false
  }

  /** Null: it has to be read anew. A passing error leaves it was. */
  async #follow(db: Database): Promise<Adjacency | null> {
    const graph = this.#graph
    if (!graph) return null
    try {
      const head = await headOf(readerOf(db))
      this.#options.watcher?.followed(head.epoch - graph.epoch)
      if (graph.epoch === head.epoch || (await this.#catchUp(db, graph, head))) return graph
    } catch (error) {
      this.#options.watcher?.failed(failureOf(error))
      // Memory ended while it was changed.
      if (failureOf(error) === 'TOO_LARGE') this.#graph = null
      throw error
    }
    this.#graph = null
    return null
  }

  #catchUp(db: Database, graph: Adjacency, head: store.Head): Promise<boolean> {
    return catchUp(db, graph, head, SHARE * graph.size + 1_000, () => this.#untilFree(graph))
  }

  /** One reading at a time. Changes are kept for it until it has caught up with them, however many they are. */
  #load(db: Database): Promise<Adjacency> {
    const { now = Date.now, watcher, maxBytes = DEFAULT_BYTES } = this.#options
    if (this.#loading) return this.#loading
    if (this.#failed && now() < this.#failed.until) return Promise.reject(this.#failed.error)
    const begun = now()
    const work = readAnew(db, maxBytes)
      .then(
        (graph) => {
          this.#failed = null
          this.#graph = graph
          watcher?.loaded(now() - begun)
          return graph
        },
        (error: unknown) => {
          watcher?.failed(failureOf(error))
          this.#failed = { error, until: now() + (failureOf(error) === 'TOO_LARGE' ? TOO_LARGE_MS : AGAIN_MS) }
          throw error
        },
      )
      .finally(() => {
        this.#loading = null
      })
    this.#loading = work
    return work
  }
}

const failureOf = (error: unknown): string => (error instanceof DatabaseError ? error.failure : 'INTERNAL')

async function readAnew(db: Database, maxBytes: number): Promise<Adjacency> {
  const id = randomUUID()
  const head = await db.write('pinChanges', async (tx) => {
    await tx.run(lockWorkspace)
    return (await tx.run(store.pinChanges, { id, ms: PINNED_MS }))[0]
  })
  if (!head) throw new DatabaseError('INTERNAL', 'pinChanges')
  try {
    const graph = await load(db, head, maxBytes)
    const now = await headOf(readerOf(db))
    const caughtUp = graph.epoch === now.epoch || (await catchUp(db, graph, now, Number.POSITIVE_INFINITY))
    // Its time was over before it had caught up.
    if (!caughtUp) throw new DatabaseError('TIMEOUT', 'adjacency')
    return graph
  } finally {
    await db.write('unpinChanges', (tx) => tx.run(store.unpinChanges, { id })).catch(() => {})
  }
}

export async function headOf(reader: Reader): Promise<store.Head> {
  return (await reader.run(store.head))[0] ?? { epoch: 0, people: 0 }
}

/**
 * Brings a graph to the epoch of `head` or later, exactly: what the changes since its own epoch touched is read again, and put
 * in its place only if nothing of it changed while it was read, once nobody holds the graph (`free`). False: more than `most` nodes changed, or it is no longer
 * known which; the graph has to be read anew. Throws DatabaseError, and leaves the graph as it was.
 */
async function catchUp(
  db: Database,
  graph: Adjacency,
  head: store.Head,
  most: number,
  free: () => Promise<void> = async () => {},
): Promise<boolean> {
  const reader = readerOf(db)
  const touched = await changesBetween(reader, graph.epoch, head.epoch)
  if (!touched || touched.versions.size + touched.parts.size > most) return false
  let at = head
  for (let round = 0; round < PATIENCE; round += 1) {
    const fetched = await fetchTouched(reader, graph, touched)
    const later = await headOf(reader)
    const since = await changesBetween(reader, at.epoch, later.epoch)
    if (!since) return false
    if (!overlaps(touched, since)) {
      await free()
      put(graph, fetched, at)
      return true
    }
    addChangeSet(touched, since)
    at = later
  }
  // Whoever writes without pause is held back for the length of one read.
  const last = await db.write('catchUp', async (tx) => {
    await tx.run(lockWorkspace)
    const locked = await headOf(tx)
    const since = await changesBetween(tx, at.epoch, locked.epoch)
    if (!since) return null
    addChangeSet(touched, since)
    return { locked, fetched: await fetchTouched(tx, graph, touched) }
  })
  if (!last) return false
  await free()
  put(graph, last.fetched, last.locked)
  return true
}

/** What was touched after `since`; null: not all of it is kept any more. */
export async function changesBetween(reader: Reader, since: number, until: number): Promise<ChangeSet | null> {
  const touched = emptyChangeSet()
  if (since === until) return touched
  const rows = (await reader.run(store.changesSince, { since })).filter(({ epoch }) => epoch <= until)
  if (rows.length !== until - since) return null
  for (const { versions, parts, artifacts, systems } of rows)
    addChangeSet(touched, {
      versions: unpacked(versions),
      parts: unpacked(parts),
      artifacts: unpacked(artifacts),
      systems,
      people: false,
    })
  return touched
}
