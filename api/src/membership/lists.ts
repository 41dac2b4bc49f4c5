import { createHash } from 'node:crypto'
import type { MemberMode } from '../generated/schema.ts'
import type { Transaction } from '../platform/db/index.ts'
import { type Chunk, chunksOf, MOST_NAMED } from '../vocabulary/chunks.ts'
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

/**
 * Writes lists, once each: a list never changes afterwards. `most`: lists of up to so many people get a relationship with each of
 * them, larger ones chunks (docs/adr/0006). Throws where one of the people of a small list is no customer.
 */
export async function recordLists(tx: Transaction, lists: OrdinalList[], most = MOST_NAMED): Promise<void> {
  const small: NamedRow[] = []
  const large: ChunkedRow[] = []
  for (const { ordinals, ...list } of lists) {
    const people = fewOf(ordinals, most)
    if (people) small.push({ ...list, people, count: people.length })
    else {
      const chunks = chunksOf(ordinals)
      large.push({ ...list, chunks, count: chunks.reduce((sum, chunk) => sum + chunk.count, 0) })
    }
  }
  await writeNamed(tx, small)
  await writeChunked(tx, large)
}

type Row = Omit<OrdinalList, 'ordinals'> & { count: number }
type NamedRow = Row & { people: number[] }
type ChunkedRow = Row & { chunks: Chunk[] }

/** People as numbers; null: they are more than `most`. Pure. */
export function fewOf(ordinals: Iterable<number>, most: number): number[] | null {
  const found: number[] = []
  for (const ordinal of ordinals) {
    if (found.length >= most) return null
    found.push(ordinal)
  }
  return found
}

/** People named by one statement. */
const PEOPLE = 10_000

async function writeNamed(tx: Transaction, lists: NamedRow[]): Promise<void> {
  let sent: NamedRow[] = []
  let waiting = 0
  const flush = async () => {
    if (sent.length === 0) return
    const [row] = await tx.run(store.writeNamedLists, { rows: sent })
    if (row?.named !== waiting) throw new Error(`lists name ${waiting} people, and ${row?.named} are customers`)
    sent = []
    waiting = 0
  }
  for (const list of lists) {
    if (waiting + list.count > PEOPLE) await flush()
    sent.push(list)
    waiting += list.count
  }
  await flush()
}

/** Chunks sent by one statement: some MiB. */
const CHUNKS = 2_000

async function writeChunked(tx: Transaction, lists: ChunkedRow[]): Promise<void> {
  let sent: ChunkedRow[] = []
  let waiting = 0
  const flush = async () => {
    if (sent.length > 0) await tx.run(store.writeLists, { rows: sent })
    sent = []
    waiting = 0
  }
  for (const list of lists) {
    if (waiting + list.chunks.length > CHUNKS) await flush()
    sent.push({ ...list, chunks: list.chunks.slice(0, CHUNKS) })
    waiting += Math.min(list.chunks.length, CHUNKS)
    for (let from = CHUNKS; from < list.chunks.length; from += CHUNKS) {
      await flush()
      await tx.run(store.writeChunks, { rows: [{ id: list.id, chunks: list.chunks.slice(from, from + CHUNKS) }] })
    }
  }
  await flush()
}

/** Takes the people off these lists, which will be no longer. */
export async function dropPeople(tx: Transaction, lists: string[]): Promise<void> {
  if (lists.length > 0) await tx.run(store.dropPeople, { lists })
}
