import { createHash } from 'node:crypto'
import type { MemberMode } from '../generated/schema.ts'
import type { Transaction } from '../platform/db/index.ts'
import { type Chunk, chunksOf } from '../vocabulary/chunks.ts'
import type { Instant } from '../vocabulary/instant.ts'
import * as store from './store/lists.ts'

/** A list whose people are known as ordinals, ascending and distinct. `id`: of its read, which exists. */
export type OrdinalList = {
  id: string
  mode: MemberMode
  key: string
  at: Instant
  ordinals: Iterable<number>
  /** Of the identities by which it names people. */
  namespaces: readonly string[]
}

/** A list's people as a text: equal for equal people, within a workspace. Empty: it names nobody. */
export function peopleOfList({ ordinals }: Pick<OrdinalList, 'ordinals'>): string {
  const chunks = chunksOf(ordinals)
  return chunks.length === 0 ? '' : createHash('sha256').update(JSON.stringify(chunks)).digest('hex').slice(0, 32)
}

/** Chunks sent by one statement: some MiB. */
const CHUNKS = 2_000

/** Writes lists, once each: a list never changes afterwards. */
export async function recordLists(tx: Transaction, lists: OrdinalList[]): Promise<void> {
  const rows = lists.map(({ ordinals, ...list }) => {
    const chunks = chunksOf(ordinals)
    return { ...list, chunks, count: chunks.reduce((sum, chunk) => sum + chunk.count, 0) }
  })
  let sent: { id: string; chunks: Chunk[] }[] = []
  let waiting = 0
  const flush = async () => {
    if (sent.length > 0) await tx.run(store.writeLists, { rows: sent })
    ;[sent, waiting] = [[], 0]
  }
  for (const row of rows) {
    if (waiting + row.chunks.length > CHUNKS) await flush()
    sent.push({ ...row, chunks: row.chunks.slice(0, CHUNKS) })
    waiting += Math.min(row.chunks.length, CHUNKS)
    for (let from = CHUNKS; from < row.chunks.length; from += CHUNKS) {
      await flush()
      await tx.run(store.writeChunks, { rows: [{ id: row.id, chunks: row.chunks.slice(from, from + CHUNKS) }] })
    }
  }
  await flush()
}

/** Takes the people off these lists, which will be no longer. */
export async function dropPeople(tx: Transaction, lists: string[]): Promise<void> {
  if (lists.length > 0) await tx.run(store.dropPeople, { lists })
}
