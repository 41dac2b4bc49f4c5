import type { FastifyInstance, FastifyRequest } from 'fastify'
import { DatabaseError } from '../platform/db/index.ts'
import { RateLimited } from '../platform/rates/index.ts'
import type { Context } from './context.ts'

/** A request without a valid token, or one that does not allow it. Fastify answers with `statusCode`. */
export class Unauthenticated extends Error {
  readonly statusCode: 401 | 403
  constructor(statusCode: 401 | 403, message: string) {
    super(message)
    this.statusCode = statusCode
  }
}

export type ContextOf = (request: FastifyRequest) => Promise<Context>

/** What anybody may ask for: whether this process and its database answer. */
const OPEN = new Set(['/healthz', '/readyz'])

/**
 * Nothing of a body is read before the request has an actor, whatever the route: without a token nobody makes the API hold, decompress
 * or parse anything.
 * @returns the context of a request, found once
 */
export function authenticateFirst(app: FastifyInstance, find: ContextOf): ContextOf {
  const contexts = new WeakMap<FastifyRequest, Promise<Context>>()
  const contextOf: ContextOf = (request) => {
    const known = contexts.get(request)
    if (known) return known
    const context = find(request)
    contexts.set(request, context)
    return context
  }
  app.addHook('onRequest', async (request) => {
    if (request.is404) throw new NothingHere()
    if (OPEN.has(request.routeOptions.url ?? '')) return
    await contextOf(request).catch((error: unknown) => {
      // Whatever else failed is told by the route, in its own way.
      if ([Unauthenticated, DatabaseError, RateLimited].some((kind) => error instanceof kind)) throw error
    })
  })
  return contextOf
}

export class NothingHere extends Error {
  readonly statusCode = 404
  constructor() {
    super('Nothing is at this address. The addresses are in the README.')
  }
}
