import type { Database } from '../../db/index.ts'
import type { Adjacency } from './adjacency.ts'
import * as cypher from './cypher.ts'
import { fetchTouched, load, put, type Reader, readerOf } from './load.ts'
import { alsoTouched, nothingTouched, overlaps, type Touched, unpacked } from './touched.ts'

/** Every workspace's adjacency in this process; brought up to date whenever one is asked for. */
export type Adjacencies = {
  /** As of some moment after the call. The same object each time, until it is built anew: walks must not await. Throws DatabaseError. */
  current(ws: string, db: Database): Promise<Adjacency>
}

/** Catching up with more than this share of the graph costs more than reading it anew. */
const SHARE = 0.3

/** Rounds of reading without holding commits back. */
const PATIENCE = 3

const DEFAULT_BYTES = 1024 ** 3

/** `maxBytes`: past it, workspaces that were asked for least lately are dropped, and read again when they are asked for. */
export function openAdjacencies({ maxBytes = DEFAULT_BYTES } = {}): Adjacencies {
  const known = new Map<string, Keeper>()
  return {
    async current(ws, db) {
      const keeper = known.get(ws) ?? new Keeper()
      known.delete(ws)
      known.set(ws, keeper)
      const graph = await keeper.current(db)
      let bytes = [...known.values()].reduce((sum, other) => sum + other.bytes, 0)
      for (const [other, { bytes: held }] of known) {
        if (bytes <= maxBytes || other === ws) break
        known.delete(other)
        bytes -= held
      }
      return graph
    },
  }
}

/** One workspace's: whoever asks while it is brought up to date waits for the next time, and all of them share that. */
class Keeper {
  #graph: Adjacency | null = null
  #running: Promise<Adjacency> | null = null
  #next: Promise<Adjacency> | null = null

  get bytes(): number {
    return this.#graph?.bytes ?? 0
  }

  current(db: Database): Promise<Adjacency> {
    if (!this.#running) return this.#start(db)
    this.#next ??= this.#running.then(
      () => this.#start(db),
      () => this.#start(db),
    )
    return this.#next
  }

  #start(db: Database): Promise<Adjacency> {
    this.#next = null
    const work = this.#update(db).finally(() => {
      if (this.#running === work) this.#running = null
    })
    this.#running = work
    return work
  }

  async #update(db: Database): Promise<Adjacency> {
    const head = await headOf(readerOf(db))
    const known = this.#graph
    this.#graph = null
    const graph = known ?? (await load(db, head))
    const now = known ? head : await headOf(readerOf(db))
    const most = known ? SHARE * graph.size + 1_000 : Number.POSITIVE_INFINITY
    if (graph.epoch !== now.epoch && !(await catchUp(db, graph, now, most))) return this.#update(db)
    this.#graph = graph
    return graph
  }
}

async function headOf(reader: Reader): Promise<cypher.Head> {
  return (await reader.run(cypher.head))[0] ?? { epoch: 0, people: 0 }
}

/**
 * Brings a graph to the epoch of `head` or later, exactly: what the changes since its own epoch touched is read again, and put
 * in its place only if nothing of it changed while it was read. False: more than `most` nodes changed, or it is no longer
 * known which; the graph has to be read anew. Throws DatabaseError, and leaves the graph as it was.
 */
async function catchUp(db: Database, graph: Adjacency, head: cypher.Head, most: number): Promise<boolean> {
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
      put(graph, fetched, at)
      return true
    }
    alsoTouched(touched, since)
    at = later
  }
  // Whoever writes without pause is held back for the length of one read.
  return db.write('catchUp', async (tx) => {
    await tx.run(cypher.lockWorkspace)
    const locked = await headOf(tx)
    const since = await changesBetween(tx, at.epoch, locked.epoch)
    if (!since) return false
    alsoTouched(touched, since)
    put(graph, await fetchTouched(tx, graph, touched), locked)
    return true
  })
}

/** What was touched after `since`; null: not all of it is kept any more. */
async function changesBetween(reader: Reader, since: number, until: number): Promise<Touched | null> {
  const touched = nothingTouched()
  if (since === until) return touched
  const rows = (await reader.run(cypher.changesSince, { since })).filter(({ epoch }) => epoch <= until)
  if (rows.length !== until - since) return null
  for (const { versions, parts, artifacts, systems } of rows)
    alsoTouched(touched, {
      ...{ versions: unpacked(versions), parts: unpacked(parts), artifacts: unpacked(artifacts) },
      ...{ systems, people: false },
    })
  return touched
}
