import type { FastifyInstance, FastifyRequest } from 'fastify'

/**
 * Whether whoever sent a request has gone before its answer was sent. Not Fastify's `request.signal`, nor the request's own
 * `close`: that comes as soon as its body was read.
 */
export function watchForLeaving(app: FastifyInstance): (request: FastifyRequest) => AbortSignal {
  const signals = new WeakMap<FastifyRequest, AbortSignal>()
  app.addHook('onRequest', async (request, { raw }) => {
    const left = new AbortController()
    raw.once('close', () => {
      if (!raw.writableFinished) left.abort()
    })
    signals.set(request, left.signal)
  })
  return (request) => signals.get(request) ?? new AbortController().signal
}
