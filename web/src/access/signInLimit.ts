import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { addressOf } from './clientAddress.ts'

const MINUTE = 60

/** What a sign-in sends: the way to the provider and back. */
const OF_PEOPLE = ['/sign-in/start', '/sign-in/callback']

/** What people outside send with a link to a task: the page, a file and the report. */
const OF_LINKS = ['/t/', '/api/tasks/link/']
const LINKS_TIMES = 3

/** What a provider sends for each of its people who signs out. It is signed, and verified for nobody's money but ours. */
const OF_PROVIDERS = '/sign-out/back-channel'
const PROVIDERS_TIMES = 10

export type SignInLimit = {
  /** @returns seconds until this address may come again; null: it may now */
  waitOf(path: string, headers: Headers): Promise<number | null>
}

/**
 * How often one address may try to sign in, or come with a link to a task. Counted in this process: with several web servers, an address may try as often at each. Whoever is
 * signed in is limited by the API, by person.
 * @param perMinute sign-ins of one address in a minute
 */
export function limitSignIns(perMinute: number, addressHeader: string | null): SignInLimit {
  const people = new RateLimiterMemory({ points: perMinute * OF_PEOPLE.length, duration: MINUTE })
  const providers = new RateLimiterMemory({ points: perMinute * PROVIDERS_TIMES, duration: MINUTE })
  const links = new RateLimiterMemory({ points: perMinute * LINKS_TIMES, duration: MINUTE })
  const limiterOf = (path: string) => {
    if (OF_PEOPLE.includes(path)) return people
    if (path === OF_PROVIDERS) return providers
    return OF_LINKS.some((beginning) => path.startsWith(beginning)) ? links : null
  }
  return {
    async waitOf(path, headers) {
      const limiter = limiterOf(path)
      if (!limiter) return null
      return limiter.consume(addressOf(headers, addressHeader)).then(
        () => null,
        (refused: unknown) => {
          if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000))
          throw refused
        },
      )
    },
  }
}
