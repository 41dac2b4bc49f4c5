import { randomBytes } from 'node:crypto'
import type { Transaction } from '../platform/db/index.ts'
import type { IdentityDigest } from '../vocabulary/command.ts'
import * as store from './store/customers.ts'

const BATCH = 10_000

/**
 * Ordinals of customers by their identities' digests; customers that are not known yet are made, in the order of their
 * digests. Who was recorded under the very text that was sent, as an earlier rule spelled it, keeps that ordinal: a list that comes
 * again names the same people. Ordinals are allotted in a transaction of their own, so that nobody waits for this one to end; what it does not
 * use in the end is never used.
 */
export async function customersOf(tx: Transaction, identities: IdentityDigest[]): Promise<Map<string, number>> {
  const distinct = new Map(identities.map((identity) => [identity.digest, identity]))
  const ordinals = new Map<string, number>()
  const sorted = [...distinct.values()].sort((a, b) => (a.digest < b.digest ? -1 : 1))
  for (const batch of batchesOf(sorted)) {
    const digests = batch.map(({ digest }) => digest)
    const rows = await tx.run(store.knownCustomers, { digests })
    for (const { digest, ordinal } of rows) ordinals.set(digest, ordinal)
  }
  for (const [digest, ordinal] of await formerOrdinals(tx, sorted)) ordinals.set(digest, ordinal)
  const fresh = sorted.filter(({ digest }) => !ordinals.has(digest))
  if (fresh.length === 0) return ordinals
  const first = await allot(tx, fresh.length)
  const offered = fresh.map((identity, n) => ({
    ...identity,
    ref: randomBytes(16).toString('hex'),
    ordinal: first + n,
  }))
  for (const batch of batchesOf(offered)) {
    const rows = await tx.run(store.upsertIdentities, { identities: batch })
    for (const { digest, ordinal } of rows) ordinals.set(digest, ordinal)
  }
  return ordinals
}

/** Ordinals of those who are known, by the digests under which they may be stored. Nobody is made. Throws DatabaseError. */
export async function knownOrdinals(
  db: Pick<Transaction, 'run'>,
  digests: readonly string[],
): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (const batch of batchesOf([...digests]))
    for (const { digest, ordinal } of await db.run(store.knownCustomers, { digests: batch })) found.set(digest, ordinal)
  return found
}

async function formerOrdinals(tx: Transaction, identities: IdentityDigest[]): Promise<Map<string, number>> {
  const sent = new Map(
    identities.flatMap(({ digest, former = [] }) =>
      former.flatMap((one) => (one.exact && one.sent ? [[one.digest, digest] as const] : [])),
    ),
  )
  const found = new Map<string, number>()
  for (const batch of batchesOf([...sent.keys()].sort()))
    for (const { digest, ordinal, first } of await tx.run(store.knownCustomers, { digests: batch }))
      if (first) found.set(sent.get(digest) ?? '', ordinal)
  return found
}

/** So many ordinals in a row that nobody else gets; the first of them. */
async function allot(tx: Transaction, count: number): Promise<number> {
  const [row] = await tx.apart('allotOrdinals', (apart) => apart.run(store.allotOrdinals, { count }))
  if (!row) throw new Error('no ordinals were allotted')
  return row.first
}

function* batchesOf<T>(all: T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH)
}
