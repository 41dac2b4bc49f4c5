/// <reference path="./rate-limiter-flexible.d.ts" />
import { RateLimiterRes } from 'rate-limiter-flexible'
import RateLimiterStoreAbstract from 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js'
import type { Connection } from '../db/index.ts'
import * as store from './store.ts'

/** `points` in `seconds`; `alone`: points that a replica may count before it adds them to those of the others. */
export type SharedCountsOptions = {
  name: string
  points: number
  seconds: number
  alone: number
  connection: Pick<Connection, 'workspace'>
  now: () => number
}

/** What one key has used up to a time: `known` with what other replicas counted, `own` not yet added there. */
type Count = { key: string; ws: string; until: number; known: number; own: number }

/** What is left of a count that nobody uses is cleared away after so long, in ms. */
const HOUR = 3_600_000

/**
 * Counts of points in the database, for `rate-limiter-flexible`. A replica counts by itself and adds to the count of all once `alone`
 * points have come, or at `tellAll`: so most requests wait for no database. Of the points, each replica is therefore ahead of the others by
 * `alone` at most. A key that is over is refused from memory until its time is over. While the database is away, each replica counts alone.
 */
export class SharedCounts extends RateLimiterStoreAbstract {
  readonly #options: SharedCountsOptions
  readonly #counts = new Map<string, Count>()
  /** By workspace: one exchange with the database at a time. Resolves to whether it succeeded. */
  readonly #telling = new Map<string, Promise<boolean>>()
  readonly #cleared = new Map<string, number>()

  constructor(options: SharedCountsOptions) {
    const { name, points, seconds } = options
    super({
      storeClient: options.connection,
      keyPrefix: name,
      points,
      duration: seconds,
      inMemoryBlockOnConsumed: points + 1,
    })
    this.#options = options
  }

  /** Adds what was counted since, and forgets what is over. */
  async tellAll(): Promise<void> {
    const now = this.#options.now()
    const workspaces = new Set<string>()
    for (const [key, { own, until, ws }] of this.#counts) {
      if (own > 0) workspaces.add(ws)
      else if (until < now) this.#counts.delete(key)
    }
    await Promise.all([...workspaces].map((ws) => this.#tell(ws)))
  }

  /** Of the library: adds points to a key, and resolves to what `_getRateLimiterRes` reads. */
  async _upsert(key: string, points: number, ms: number, _anew: boolean, { ws }: { ws: string }): Promise<Count> {
    const count = this.#countOf(key, ws, ms)
    count.own += points
    while (count.own > this.#options.alone && (await this.#tell(ws)));
    return count
  }

  /** Of the library. */
  _getRateLimiterRes(_key: string, added: number, { known, own, until }: Count): RateLimiterRes {
    const used = known + own
    const wait = Math.max(1, until - this.#options.now())
    return new RateLimiterRes(Math.max(0, this.#options.points - used), wait, used, used === added)
  }

  #countOf(key: string, ws: string, ms: number): Count {
    const now = this.#options.now()
    const counted = this.#counts.get(key)
    if (counted && counted.until > now) return counted
    const count: Count = { key, ws, until: (Math.floor(now / ms) + 1) * ms, known: 0, own: 0 }
    this.#counts.set(key, count)
    return count
  }

  /** @returns whether all that had been counted of a workspace by now has been added */
  async #tell(ws: string): Promise<boolean> {
    const before = this.#telling.get(ws)
    if (before) return before
    const telling = this.#add(ws).finally(() => this.#telling.delete(ws))
    this.#telling.set(ws, telling)
    return telling
  }

  async #add(ws: string): Promise<boolean> {
    const { connection, now } = this.#options
    const counts = [...this.#counts.values()].filter((count) => count.ws === ws && count.own > 0)
    // Sorted: two replicas lock in the same order.
    const sent = counts.sort((a, b) => (a.key < b.key ? -1 : 1)).map((count) => ({ count, points: count.own }))
    if (sent.length === 0) return true
    const isToClear = (this.#cleared.get(ws) ?? 0) < now() - HOUR
    try {
      const rows = sent.map(({ count: { key, until }, points }) => ({ key, until, points }))
      const found = await connection.workspace(ws).write('countPoints', async (tx) => {
        if (isToClear) await tx.run(store.clearCounts, { before: now() - HOUR })
        return tx.run(store.countPoints, { rows, now: now() })
      })
      const byKey = new Map(found.map((row) => [row.key, row]))
      for (const { count, points } of sent) {
        const there = byKey.get(count.key)
        count.own -= points
        count.known = there?.points ?? count.known + points
        count.until = there?.until ?? count.until
      }
      if (isToClear) this.#cleared.set(ws, now())
      return true
    } catch {
      // Whoever asks something of the database hears that it is away; the points are kept, and added later.
      return false
    }
  }
}
