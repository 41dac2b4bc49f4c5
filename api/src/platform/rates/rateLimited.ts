import { GraphQLError } from 'graphql'

/** Somebody sends more than they may in a time. Nothing of the request was applied. `seconds`: when it may come again. */
export class RateLimited extends GraphQLError {
  readonly seconds: number

  constructor(ms: number, { what, remedy }: { what: string; remedy: string }) {
    const seconds = Math.max(1, Math.ceil(ms / 1_000))
    super(`${what} Nothing was applied. Send this again in ${seconds} s. ${remedy}`, {
      extensions: { code: 'RATE_LIMITED', retryAfter: seconds },
    })
    this.seconds = seconds
  }
}
