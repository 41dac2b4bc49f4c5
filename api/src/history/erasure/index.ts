import { settleErased } from '../../catalog/customers/index.ts'
import type { Transaction } from '../../platform/db/index.ts'
import type { ErasureCommand } from '../../vocabulary/command.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { writeErasures } from './store.ts'

export { findErased, findVersions } from './store.ts'

/** Outcomes that take the person out of the version; the others are kept on record and change no verdict. */
export const erasing: ReadonlySet<string> = new Set(['deleted', 'anonymised', 'unlearned'])

export const outcomes: readonly string[] = [
  ...erasing,
  'masked',
  'retained_exempt',
  'retained_hold',
  'deferred_until',
  'retrain_committed',
  'notified',
  'not_found',
  'failed',
]

/**
 * Whether an erasure is dated before what it names was made: nothing can have been deleted from that. A time that was cut to the
 * second may lie before one within that second.
 */
export const isBefore = (erasedAt: Instant, madeAt: Instant): boolean =>
  erasedAt < madeAt && !(erasedAt % 1000 === 0 && madeAt < erasedAt + 1000)

/** Writes erasures onto their reads, which bind them to their versions. */
export async function recordErasures(
  tx: Transaction,
  erasures: { id: string; ref: string; command: ErasureCommand }[],
): Promise<void> {
  if (erasures.length === 0) return
  const rows = erasures.map(({ id, ref, command: { key, at, customer, outcome, evidence } }) => ({
    id,
    key,
    ref,
    byRef: 'ref' in customer,
    at,
    outcome,
    evidence,
    effective: erasing.has(outcome),
  }))
  await tx.run(writeErasures, { rows })
  await settleErased(
    tx,
    rows.map(({ ref }) => ref),
  )
}
