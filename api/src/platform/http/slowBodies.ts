import type { FastifyInstance } from 'fastify'
import { RefusedBody } from './refusedBody.ts'

/** In ms. `idle`: without a byte; `whole`: until a body that is read at once is there. */
export type Patience = { idle: number; whole: number }

/** As long as a slow line needs for 32 MiB; a client that sends nothing for half a minute has gone. */
export const PATIENCE: Patience = { idle: 30_000, whole: 600_000 }

const LATE = 'The body did not come in time. Send it again, and without pauses.'

/**
 * Ends requests whose bodies come too slowly, so that nobody holds a connection for nothing. A body that a route reads as it comes, as
 * uploads do, has no end that it must keep to: only pauses are bounded there, and not those in which the API itself is busy.
 * @param streams addresses whose bodies are read as they come
 */
export function endSlowBodies(app: FastifyInstance, streams: readonly string[], patience: Patience = PATIENCE): void {
  app.addHook('preParsing', async (request, reply, payload) => {
    const { socket } = request.raw
    const isStream = streams.includes(request.routeOptions.url ?? '')
    const begun = Date.now()
    let arrived = { bytes: socket.bytesRead, at: begun }
    const clock = setInterval(
      () => {
        const now = Date.now()
        // What waits here to be read has come: then the API is what is slow.
        const isWaited = request.raw.readableLength > 0
        if (isWaited || socket.bytesRead > arrived.bytes) arrived = { bytes: socket.bytesRead, at: now }
        if (now - arrived.at < patience.idle && (isStream || now - begun < patience.whole)) return
        clearInterval(clock)
        if (!reply.sent) reply.header('connection', 'close')
        payload.emit('error', new RefusedBody(408, LATE))
      },
      Math.min(1_000, patience.idle / 4),
    )
    const stop = () => clearInterval(clock)
    payload.once('end', stop)
    request.raw.once('close', stop)
    reply.raw.once('close', stop)
  })
}
