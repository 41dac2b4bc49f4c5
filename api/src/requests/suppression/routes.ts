import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Database } from '../../platform/db/index.ts'
import * as store from './store.ts'

/** What the server wires in. `authorize` throws an error with a `statusCode` (401, 403) where the token does not allow it. */
type Deps = { authorize(request: FastifyRequest): Promise<{ db: Database }> }

/**
 * `GET /suppressed`: the keyed digests of people whose data was deleted, with since when, as NDJSON. A restore leaves out whoever is among
 * them; whoever makes the list compares digests, so no identity leaves this program.
 */
export function registerSuppressed(app: FastifyInstance, { authorize }: Deps): void {
  app.get('/suppressed', async (request, reply) => {
    const { db } = await authorize(request)
    const first = await pageAfter(db, '')
    return reply.type('application/x-ndjson; charset=utf-8').send(Readable.from(lines(db, first)))
  })
}

const AT_ONCE = 1_000

const pageAfter = (db: Database, digest: string) => db.read(store.suppressedAfter, { digest, limit: AT_ONCE })

type Row = Awaited<ReturnType<typeof pageAfter>>[number]

/** The first page is read before the answer begins, so that a database that is away is an error and no empty list. */
async function* lines(db: Database, first: Row[]): AsyncGenerator<string> {
  for (let page = first; page.length > 0; page = await pageAfter(db, page.at(-1)?.digest ?? '')) {
    yield page
      .map(({ digest, since }) => `${JSON.stringify({ digest, since: new Date(since).toISOString() })}\n`)
      .join('')
    if (page.length < AT_ONCE) return
  }
}
