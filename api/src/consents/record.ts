import { fewOf, type ListedPeople } from '../membership/index.ts'
import type { Transaction } from '../platform/db/index.ts'
import { type Chunk, chunksOf, MOST_NAMED } from '../vocabulary/chunks.ts'
import type { Instant } from '../vocabulary/instant.ts'
import * as store from './store/record.ts'
import type { ConsentTerms } from './turns.ts'

type Head = ConsentTerms & { id: string; key: string; at: Instant }

/** What a statement says of the people that it names. */
export type ConsentList = Head & ListedPeople

/** As `ConsentList`, with its people as ordinals, ascending and distinct. */
type Recorded = Head & { ordinals: Iterable<number>; namespaces: readonly string[] }

/** Chunks that one statement sends: some MiB. */
const CHUNKS = 2_000

/**
 * Writes consents, once each: one never changes afterwards. Up to 200 people get a relationship each, more are kept as chunks. Each takes the time of
 * its arrival from its statement, which has to be there. Throws where one of a few people is no customer.
 */
export async function recordConsents(tx: Transaction, consents: readonly Recorded[]): Promise<void> {
  if (consents.length === 0) return
  const heads: object[] = []
  const small: { id: string; people: number[] }[] = []
  const large: { id: string; chunks: Chunk[] }[] = []
  for (const { ordinals, purposes, namespaces, ...consent } of consents) {
    const { id } = consent
    const people = fewOf(ordinals, MOST_NAMED)
    const chunks = people ? [] : chunksOf(ordinals)
    const count = people?.length ?? chunks.reduce((sum, chunk) => sum + chunk.count, 0)
    heads.push({ ...consent, purposes: [...purposes], namespaces: [...namespaces], count })
    if (people) small.push({ id, people })
    else large.push({ id, chunks })
  }
  await tx.run(store.writeConsents, { rows: heads })
  await nameIn(tx, small)
  for (const { id, chunks } of large) await writeChunks(tx, id, chunks)
}

async function nameIn(tx: Transaction, rows: readonly { id: string; people: number[] }[]): Promise<void> {
  const sum = rows.reduce((all, { people }) => all + people.length, 0)
  if (sum === 0) return
  const [row] = await tx.run(store.nameInConsents, { rows: [...rows] })
  if (row?.named !== sum) throw new Error(`consents name ${sum} people, and ${row?.named} are customers`)
}

async function writeChunks(tx: Transaction, id: string, chunks: readonly Chunk[]): Promise<void> {
  for (let from = 0; from < chunks.length; from += CHUNKS)
    await tx.run(store.writeConsentChunks, { rows: [{ id, chunks: chunks.slice(from, from + CHUNKS) }] })
}

/** These consents count no longer: what came whole takes their place. */
export async function dropConsents(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.run(store.dropConsents, { ids: [...ids] })
}
