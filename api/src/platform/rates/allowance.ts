import { createHash } from 'node:crypto'
import { RateLimiterRes } from 'rate-limiter-flexible'
import { idOf } from '../../vocabulary/ids.ts'
import type { Connection } from '../db/index.ts'
import { RateLimited } from './rateLimited.ts'
import { SharedCounts } from './sharedCounts.ts'

/** What one token or person may send. `points` in `seconds`, 0 for any number (`prices.ts`); `tokens`: new ones in an hour. */
export type Rates = { points: number; seconds: number; tokens: number }

/**
 * A client that keeps this process busy with small requests stays below it: a thousand events a second are 10,000 points a second, and so
 * are 300 questions. One that sends 10 MB bodies one after the other does not.
 */
export const defaultRates: Rates = { points: 200_000, seconds: 10, tokens: 200 }

/** Who sends: each token of a program counts by itself, and a person with all their sessions. */
export type Sender = { workspace: string; kind: 'PERSON' | 'MACHINE'; subject: string; token: string }

/** What one request may still use of what its sender may send. */
export type Allowance = {
  /** Uses points. @throws RateLimited where there are too few left */
  spend(points: number): Promise<void>
  /** Uses points for what is done already: if they are too many, the next request hears of it. */
  note(points: number): void
  /** Uses points, and waits until there are enough: for what is read as it comes. */
  pace(points: number): Promise<void>
  /** Uses up one new token. @throws RateLimited */
  mint(): Promise<void>
}

/** For whoever works for the API itself. */
export const unlimited: Allowance = {
  spend: async () => {},
  note: () => {},
  pace: async () => {},
  mint: async () => {},
}

export type Limiter = {
  /** `secret`: the token that they came with; `refused` is called for the first request that is refused in a time, which waits for it. */
  allowanceOf(sender: Sender, asked: { secret: string; refused: () => Promise<void> }): Allowance
  /** Refuses a token whose sender was refused a moment ago, before anybody looks up whose it is. @throws RateLimited */
  check(secret: string): void
  close(): Promise<void>
}

/** How often replicas hear of what was counted, at least, in ms. */
const TELL_MS = 1_000

/** One replica may be ahead of the others by this share of the points. */
const ALONE = 0.01

/** No single step costs more than this share, so that in a fresh time anything goes. */
const MOST_AT_ONCE = 0.25

const TOKEN_SECONDS = 3_600

/** Limits by token and person that hold across replicas. */
export function openLimiter(connection: Pick<Connection, 'workspace'>, rates: Rates, now: () => number): Limiter {
  const shared = { connection, now }
  const { points, seconds, tokens } = rates
  const requests = new SharedCounts({ ...shared, name: 'requests', points, seconds, alone: Math.floor(points * ALONE) })
  const minting = new SharedCounts({ ...shared, name: 'tokens', points: tokens, seconds: TOKEN_SECONDS, alone: 0 })
  const clock = setInterval(() => void requests.tellAll(), TELL_MS).unref()
  const over = new Map<string, number>()
  const tooMuch = {
    what: `More was sent than this server takes from one client in ${seconds} s.`,
    remedy: 'Send fewer or smaller requests. The operator of this server may raise RATE_LIMIT_POINTS (docs/limits.md).',
  }
  const tooManyTokens = {
    what: `You made ${tokens} tokens in an hour, the most there may be.`,
    remedy: 'Use a token for longer. The operator of this server may raise RATE_LIMIT_TOKENS (docs/limits.md).',
  }
  const remember = (secret: string, ms: number) => {
    for (const [name, until] of over) if (until <= now()) over.delete(name)
    over.set(nameOf(secret), now() + ms)
  }

  return {
    allowanceOf({ workspace: ws, kind, subject, token }, { secret, refused }) {
      const key = idOf(ws, 'rate', kind, kind === 'PERSON' ? subject : token)
      const costOf = (wanted: number) => Math.min(wanted, Math.ceil(points * MOST_AT_ONCE))
      const use = async (counts: SharedCounts, wanted: number, said: typeof tooMuch) => {
        try {
          await counts.consume(key, wanted, { ws })
        } catch (error) {
          if (!(error instanceof RateLimiterRes)) throw error
          // What memory refuses was counted before.
          if (error.consumedPoints > 0) await refused()
          // A person's token is good for one request.
          if (kind === 'MACHINE' && counts === requests) remember(secret, error.msBeforeNext)
          throw new RateLimited(error.msBeforeNext, said)
        }
      }
      const isFree = points === 0
      /** @returns ms until there are so many, 0 where they have been used */
      const waitFor = (wanted: number) =>
        requests.consume(key, wanted, { ws }).then(
          () => 0,
          (error: unknown) => {
            if (error instanceof RateLimiterRes) return error.msBeforeNext
            throw error
          },
        )
      return {
        spend: async (wanted) => {
          if (!isFree && wanted > 0) await use(requests, costOf(wanted), tooMuch)
        },
        note: (used) => {
          // Counting fails for nobody: see SharedCounts.
          if (!isFree && used > 0) void requests.penalty(key, costOf(used), { ws }).catch(() => {})
        },
        pace: async (wanted) => {
          for (let left = isFree ? 0 : wanted; left > 0; ) {
            const wait = await waitFor(costOf(left))
            if (wait === 0) left -= costOf(left)
            else await new Promise((done) => setTimeout(done, wait))
          }
        },
        mint: () => use(minting, 1, tooManyTokens),
      }
    },
    check(secret) {
      if (over.size === 0) return
      const until = over.get(nameOf(secret)) ?? 0
      if (until > now()) throw new RateLimited(until - now(), tooMuch)
    },
    async close() {
      clearInterval(clock)
      await requests.tellAll()
    },
  }
}

const nameOf = (secret: string) => createHash('sha256').update(secret).digest('base64')
