import type { ApolloServerPlugin } from '@apollo/server'
import type { FastifyReply } from 'fastify'
import type { Actor, AuditEntry } from '../platform/access/index.ts'
import type { RateLimited } from '../platform/rates/index.ts'

/** 429 and when to come again, where somebody sent more than they may, as HTTP callers are told; GraphQL's errors say the same. */
export function tooManyRequests({ message, seconds, extensions }: RateLimited, reply: FastifyReply) {
  const { code } = extensions
  return reply
    .code(429)
    .header('retry-after', String(seconds))
    .send({ statusCode: 429, code, message, retryable: true, errors: [{ message, extensions }] })
}

/** As `tooManyRequests`, for an operation. */
export const saysRateLimited: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : []
      const limited = errors.find(({ extensions }) => extensions?.code === 'RATE_LIMITED')
      if (!limited) return
      http.status = 429
      http.headers.set('retry-after', String(limited.extensions?.retryAfter))
    },
  }),
}

/** What goes on record of the first request that is refused in a time; those after it cost the database nothing. */
export const refusedEntry = (
  actor: Actor,
  { at, operation, request }: { at: number; operation: string; request: string },
): AuditEntry => ({
  at,
  actor,
  action: 'REQUEST_SEND',
  fields: [operation],
  customer: null,
  about: [],
  count: null,
  reason: null,
  outcome: 'REFUSED',
  request,
})
