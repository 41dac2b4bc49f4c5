import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Action, type AuditFilter } from '../generated/schema.ts'
import { outcomes } from '../platform/access/index.ts'
import type { Database } from '../platform/db/index.ts'
import { parseInstant } from '../vocabulary/instant.ts'
import { type EntryFormat, exportLog, formats } from './export.ts'
import { allEntries } from './search.ts'

/** What the server wires in. `authorize` throws an error with a `statusCode` (401, 403) where the token does not allow it. */
type Deps = { authorize(request: FastifyRequest): Promise<{ db: Database }> }

const Time = z.string().transform((text, context) => {
  const time = parseInstant(text)
  if (typeof time === 'number') return time
  context.addIssue('Give a time in RFC 3339 with a zone, such as 2026-03-01T09:00:00Z.')
  return z.NEVER
})

const Query = z
  .object({
    actor: z.string().max(256),
    customer: z.string().max(256),
    action: z.enum(Object.values(Action)),
    outcome: z.enum(outcomes),
    from: Time,
    before: Time,
    format: z.enum(['csv', 'ndjson']),
  })
  .partial()

/**
 * `GET /audit/log`: all that is sealed, for `npm run audit:verify`. `GET /audit/entries`: what a filter lets through, newest first, as
 * NDJSON or CSV (`format`); 400 with the faulty parameter.
 */
export function registerAuditExport(app: FastifyInstance, { authorize }: Deps): void {
  app.get('/audit/log', async (request, reply) => {
    const { db } = await authorize(request)
    return reply.type(formats.ndjson.type).send(Readable.from(exportLog(db)))
  })
  app.get('/audit/entries', async (request, reply) => {
    const { db } = await authorize(request)
    const query = Query.safeParse(request.query)
    if (!query.success) {
      const errors = query.error.issues.map(({ path, message }) => ({ field: path.map(String), message }))
      return reply.code(400).send({ errors })
    }
    const { format = 'ndjson', ...filter } = query.data
    return reply.type(formats[format].type).send(Readable.from(written(db, filter, formats[format])))
  })
}

async function* written(db: Database, filter: AuditFilter, { head, lines }: EntryFormat): AsyncGenerator<string> {
  yield head
  for await (const entries of allEntries(db, filter)) yield lines(entries)
}
