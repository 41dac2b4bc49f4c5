import type { Database } from '../../platform/db/index.ts'
import type { Adjacency } from './adjacency.ts'
import { Copy, type CopyOptions, DEFAULT_BYTES } from './copy.ts'

/** Every workspace's adjacency in this process; brought up to date whenever one is asked for. */
export type Adjacencies = {
  /** As of some moment after the call. The same object each time, until it is built anew: see `Moment`. Throws DatabaseError. */
  current(ws: string, db: Database): Promise<Adjacency>
  /**
   * As `current`, without waiting for a whole graph to be read, or for a long walk that keeps it as it is: null means that it
   * is not there for now.
   */
  ready(ws: string, db: Database): Promise<Adjacency | null>
}

/**
 * `maxBytes`: past it, workspaces that were asked for least lately are dropped, and read again when they are asked for; one that
 * is larger by itself is not kept at all.
 */
export function openAdjacencies(options: CopyOptions = {}): Adjacencies {
  const { maxBytes = DEFAULT_BYTES, watcher } = options
  // Whoever was asked for last is last.
  const copies = new Map<string, Copy>()
  const copyOf = (ws: string): Copy => {
    const copy = copies.get(ws) ?? new Copy(options)
    copies.delete(ws)
    copies.set(ws, copy)
    return copy
  }
  const makeRoom = (ws: string) => {
    let bytes = sum(copies.values(), (copy) => copy.bytes)
    for (const [other, copy] of copies) {
      if (bytes <= maxBytes || other === ws) break
      copies.delete(other)
      bytes -= copy.bytes
    }
    watcher?.held({ count: copies.size, nodes: sum(copies.values(), (copy) => copy.nodes), bytes })
  }
  return {
    async current(ws, db) {
      const graph = await copyOf(ws).current(db)
      makeRoom(ws)
      return graph
    },
    async ready(ws, db) {
      const graph = await copyOf(ws).ready(db)
      makeRoom(ws)
      return graph
    },
  }
}

const sum = (copies: Iterable<Copy>, of: (copy: Copy) => number): number => {
  let total = 0
  for (const copy of copies) total += of(copy)
  return total
}
