import { randomUUID } from 'node:crypto'
import { lockWorkspace } from '../changes/index.ts'
import type { Database, Transaction } from '../platform/db/index.ts'
import type { PersonKeys } from '../platform/keys/index.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { places } from './places.ts'
import * as store from './store.ts'

/** What wrapping a workspace's digests needs. */
export type Rotating = { db: Database; personKeys: PersonKeys; now: () => Instant }

type Options = {
  /** Rows of one transaction. */
  limit?: number
  /** After each of them. @returns false: stop here, and leave the rest to whoever comes next */
  goesOn?: (place: number) => boolean | Promise<boolean>
}

/** Somebody else goes on with it, or the workspace is being made anew: nothing of the transaction is kept. */
class Stopped extends Error {}

/** Longer than any transaction waits for the locks of others. */
const LEASE_MS = 60_000

const LIMIT = 1_000

/**
 * Wraps everything that the newest key does not wrap yet, in small transactions, while questions and statements go on. It can be cut
 * off at any point: whoever comes next goes on from there, after a minute at most. @returns whether it is done. Throws DatabaseError.
 */
export async function wrapAll(
  rotating: Rotating,
  { limit = LIMIT, goesOn = () => true }: Options = {},
): Promise<boolean> {
  const { db, personKeys, now } = rotating
  const mine = { n: personKeys.count, by: randomUUID() }
  const until = () => now() + LEASE_MS
  const [claimed] = await db.write('claimRotation', (tx) =>
    tx.run(store.claimRotation, { ...mine, at: now(), until: until() }),
  )
  if (!claimed) return false
  let { place, after } = claimed
  try {
    while (place < places.length) {
      const next = await db.write('rotate', (tx) =>
        wrapSome(tx, rotating, { place, after, limit }, { ...mine, until: until() }),
      )
      if (!(await goesOn(place))) return false
      ;({ place, after } = next)
    }
    const [ended] = await db.write('endRotation', (tx) => tx.run(store.endRotation, { ...mine, at: now() }))
    return ended !== undefined
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    return false
  } finally {
    await db.write('leaveRotation', (tx) => tx.run(store.leaveRotation, mine)).catch(() => {})
  }
}

type Step = { place: number; after: string; limit: number }

/** @returns where to go on. Throws Stopped. */
async function wrapSome(
  tx: Transaction,
  { personKeys }: Rotating,
  { place, after, limit }: Step,
  lease: { n: number; by: string; until: Instant },
): Promise<Omit<Step, 'limit'>> {
  const wrapped = await places[place]?.wrap(tx, personKeys, { after, limit })
  const next = wrapped ? { place, after: wrapped.reached } : { place: place + 1, after: '' }
  const [kept] = await tx.run(store.keepRotation, { ...lease, ...next, count: wrapped?.count ?? 0 })
  // Last, as statements do: whoever locks the workspace first would wait for people whom a statement holds, and it for the workspace.
  await tx.run(lockWorkspace)
  const [rebuilding] = await tx.run(store.rebuilding)
  if (!kept || rebuilding) throw new Stopped()
  return next
}
