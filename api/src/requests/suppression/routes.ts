import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Database } from '../../platform/db/index.ts'
import type { PersonKeys } from '../../platform/keys/index.ts'
import { type Filtering, filterPeople } from './filter.ts'
import { NDJSON, registerIdentityRoute } from './identityRoute.ts'
import * as store from './store.ts'

type Asking = Omit<Filtering, 'personKeys'> & { personKeys: PersonKeys | null }

/** What the server wires in. `authorize` throws an error with a `statusCode` (401, 403) where the token does not allow it. */
type Deps = { authorize(request: FastifyRequest): Promise<Asking> }

const SUPPRESSED_ADDRESS = '/suppressed'

/**
 * `GET /suppressed`: the keyed digests of people whose data was deleted, with since when, as NDJSON. `POST /suppressed`: whether somebody is one
 * of them, for each identity of an NDJSON body, so that whoever restores a backup needs no key. Nothing of the body is kept. All digests are told under the newest key; while that is brought in,
 * one may be told twice.
 */
export function registerSuppressed(app: FastifyInstance, { authorize }: Deps): void {
  app.get(SUPPRESSED_ADDRESS, async (request, reply) => {
    const { db, personKeys } = await authorize(request)
    const first = await pageAfter(db, '')
    return reply.type(NDJSON).send(Readable.from(lines(db, personKeys, first)))
  })
  registerIdentityRoute(app, { address: SUPPRESSED_ADDRESS, authorize, asked: async () => filterPeople })
}

const AT_ONCE = 1_000

const pageAfter = (db: Database, digest: string) => db.read(store.suppressedAfter, { digest, limit: AT_ONCE })

type Row = Awaited<ReturnType<typeof pageAfter>>[number]

/** The first page is read before the answer begins, so that a database that is away is an error and no empty list. */
async function* lines(db: Database, keys: PersonKeys | null, first: Row[]): AsyncGenerator<string> {
  for (let page = first; page.length > 0; page = await pageAfter(db, page.at(-1)?.digest ?? '')) {
    yield page.map((row) => lineOf(row, keys)).join('')
    if (page.length < AT_ONCE) return
  }
}

const lineOf = ({ digest, since }: Row, keys: PersonKeys | null) =>
  `${JSON.stringify({ digest: keys?.newest(digest) ?? digest, since: new Date(since).toISOString() })}\n`
