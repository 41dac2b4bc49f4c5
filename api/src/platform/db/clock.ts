import type { Instant } from '../../vocabulary/instant.ts'

/** How often the two clocks are compared, in ms. */
const EVERY = 30_000

/** The time that answers and statements go by. `close`: it is compared no more. */
export type Clock = { now(): Instant; close(): void }

/**
 * This machine's clock, but never behind the database's: a replica whose clock is slow would leave out, as of its now, what others have
 * recorded already, and call the answer complete. Compared once before it is there, and every 30 s. Throws DatabaseError.
 * @param failed told where a later comparison did not succeed; the last one stays
 */
export async function openClock(
  connection: { timeThere(): Promise<number> },
  failed: (error: unknown) => void,
  local: () => Instant = Date.now,
): Promise<Clock> {
  let behind = 0
  const compare = async () => {
    const there = await connection.timeThere()
    // The answer took a moment, so what is left of a difference is more than the road.
    behind = Math.max(0, there - local())
  }
  await compare()
  const timer = setInterval(() => void compare().catch(failed), EVERY).unref()
  return { now: () => local() + behind, close: () => clearInterval(timer) }
}
