import fastify, { type FastifyBaseLogger, LogController } from 'fastify'
import type { Progress } from './index.ts'

/** Between two lines of the log that say how far it is. */
const SAID_EVERY_MS = 5_000

/**
 * Answers while the database is made anew: `/healthz` as ever, and everything else with 503 and a time to come back, so that nobody is
 * answered from a graph that is half made. Stops answering once `work` is done.
 */
export async function whileRebuilding(
  { host, port, log }: { host: string; port: number; log: FastifyBaseLogger },
  work: (told: (progress: Progress) => void) => Promise<void>,
): Promise<void> {
  let last: Progress | null = null
  let saidAt = 0
  const app = fastify({ loggerInstance: log, logController: new LogController({ disableRequestLogging: true }) })
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.setNotFoundHandler((_, reply) => reply.code(503).header('retry-after', '10').send(answer(last)))
  await app.listen({ host, port })
  try {
    await work((progress) => {
      last = progress
      if (Date.now() - saidAt < SAID_EVERY_MS) return
      saidAt = Date.now()
      log.info(progress, 'rebuilding')
    })
  } finally {
    await app.close()
  }
}

const answer = (last: Progress | null) => ({
  status: 'rebuilding',
  code: 'REBUILDING',
  retryable: true,
  message:
    'The record is being made anew by the rules of this version, from the statements that it keeps. Nothing is lost. Ask again in a while.',
  ...(last ? { phase: last.phase, statements: last.done } : {}),
})
