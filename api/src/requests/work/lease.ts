import { randomUUID } from 'node:crypto'
import type { Database, Transaction } from '../../platform/db/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import * as store from './store.ts'

/** So long nobody else works on what somebody claimed, unless they say again that they do. */
const LEASE_MS = 120_000
const KEEP_MS = 30_000

/** Somebody else works on it by now: what was done is theirs to look at. */
export class LeaseLost extends Error {
  constructor() {
    super('Another process carries on with this request.')
  }
}

export type Lease = {
  tries: number
  /** In the transaction of what is written: nothing is, where the lease was lost. Throws LeaseLost. */
  keptIn(tx: Pick<Transaction, 'run'>): Promise<void>
}

/** What is to be done next about a request. `at`: when; null: when somebody orders it. */
export type Next = { at: Instant | null; tries: number }

type Parts = { db: Database; now: () => Instant }

/**
 * Does work on one request while nobody else does: any number of replicas may try, and one gets it. A process that was killed loses it
 * after two minutes. @returns false: another one has it
 */
export async function withLease(
  { db, now }: Parts,
  request: string,
  work: (lease: Lease) => Promise<Next>,
): Promise<boolean> {
  const by = randomUUID()
  const claimedAt = now()
  const claim = { request, by, at: claimedAt, until: claimedAt + LEASE_MS }
  const [claimed] = await db.write('claimWork', (tx) => tx.run(store.claimWork, claim))
  if (!claimed) return false
  const keptIn = async (tx: Pick<Transaction, 'run'>) => {
    const [kept] = await tx.run(store.keepWork, { request, by, until: now() + LEASE_MS })
    if (!kept) throw new LeaseLost()
  }
  // Where this fails, the next write finds out whether the lease was lost.
  const keeping = setInterval(() => void db.write('keepWork', keptIn).catch(() => {}), KEEP_MS).unref()
  try {
    const next = await work({ tries: claimed.tries, keptIn })
    await db.write('leaveWork', (tx) =>
      tx.run(store.leaveWork, { request, by, claimedAt, dueAt: next.at, tries: next.tries }),
    )
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error
  } finally {
    clearInterval(keeping)
  }
  return true
}
