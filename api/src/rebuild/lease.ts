import { lockWorkspace } from '../changes/index.ts'
import type { Database, Transaction } from '../platform/db/index.ts'
import { end, enter, type phases, release, take } from './store/lease.ts'

export type Phase = (typeof phases)[number]

/** `from`: the schema version by which the workspace was filled. */
export type Held = { phase: Phase; from: number }

/** Another replica goes on with it, or has finished it. */
export class TakenOver extends Error {
  constructor() {
    super('another process rebuilds this workspace')
    this.name = 'TakenOver'
  }
}

/** Longer than any of its transactions waits for the next. */
const LEASE_MS = 15_000

/** Rows of one transaction: some of what they delete has many relationships. */
const BATCH = 1_000

/**
 * The right to rebuild one workspace. Every step runs in a transaction that first locks the workspace and looks whether its mark is
 * still ours and at the step's phase, so a process that was held up can spoil nothing that another went on with.
 */
export class Lease {
  readonly #db: Database
  readonly #holder: string

  constructor(db: Database, holder: string) {
    this.#db = db
    this.#holder = holder
  }

  /** How far it is, if it can be had; null: another process has it, or it is done. */
  take(): Promise<Held | null> {
    return this.#db.write('holdRebuild', (tx) => this.#hold(tx))
  }

  /** Throws TakenOver where it is no longer ours, or no longer at this phase. */
  step<T>(phase: Phase, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#db.write(`rebuild ${phase}`, async (tx) => {
      if ((await this.#hold(tx))?.phase !== phase) throw new TakenOver()
      return work(tx)
    })
  }

  /** A step for every so many of these. */
  async steps<Row>(
    phase: Phase,
    rows: readonly Row[],
    work: (tx: Transaction, some: Row[]) => Promise<unknown>,
  ): Promise<void> {
    for (let from = 0; from < rows.length; from += BATCH)
      await this.step(phase, (tx) => work(tx, rows.slice(from, from + BATCH)))
  }

  /** `next` null: it is done. */
  leave(phase: Phase, next: Phase | null): Promise<void> {
    return this.step(phase, async (tx) => {
      if (next === null) await tx.run(end)
      else await tx.run(enter, { phase: next })
    })
  }

  /** Others need not wait for its time to run out. */
  async release(): Promise<void> {
    await this.#db.write('releaseRebuild', (tx) => tx.run(release, { holder: this.#holder }))
  }

  async #hold(tx: Transaction): Promise<Held | null> {
    // The mark itself may be gone by the time that its lock is had.
    await tx.run(lockWorkspace)
    const [held] = await tx.run(take, { holder: this.#holder, ms: LEASE_MS })
    return held ?? null
  }
}
