import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { type Connection, DatabaseError } from '../platform/db/index.ts'
import type { Metrics } from './metrics.ts'

/** Why the database takes no write: null where it does. */
export type Readiness = () => Promise<string | null>

/** Whoever asks more often is told what was found last. */
const READY_MS = 2_000

/** Tries a write at most every two seconds, however often it is asked. */
export function openReadiness(connection: Connection): Readiness {
  let last: { at: number; found: Promise<string | null> } | null = null
  return () => {
    if (!last || Date.now() - last.at >= READY_MS) last = { at: Date.now(), found: failureOf(connection) }
    return last.found
  }
}

const failureOf = (connection: Connection) =>
  connection.verifyWrite().then(
    () => null,
    (error: unknown) => (error instanceof DatabaseError ? error.failure : 'INTERNAL'),
  )

/** `/healthz`: this process answers. `/readyz`: so does its database, to a write; 503 with its failure where it does not. */
export function registerHealth(app: FastifyInstance, ready: Readiness): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_, reply) => {
    const database = await ready()
    if (database === null) return { status: 'ok' }
    return reply.code(503).header('retry-after', '1').send({ status: 'unavailable', database })
  })
}

/**
 * What operators ask, on a port of its own: `/metrics`, and `/readyz` as on the API's own. How busy it is and how large the graphs are is
 * nobody else's business.
 */
export function createOperations(options: {
  ready: Readiness
  metrics: Metrics
  log: FastifyBaseLogger
}): FastifyInstance {
  const { ready, metrics, log } = options
  const { registry } = metrics
  const app = fastify({ loggerInstance: log, logController: new LogController({ disableRequestLogging: true }) })
  app.addHook('onRequest', async (_, reply) => {
    reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  })
  registerHealth(app, ready)
  app.get('/metrics', async (_, reply) => reply.type(registry.contentType).send(await registry.metrics()))
  return app
}
