import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuseFile } from '../../../platform/http/index.ts'
import { doorOf, type Reason, receive } from '../../receiver/index.ts'
import type { IngestContext } from '../../statements/index.ts'
import { deliveryOf } from './read.ts'

/** What the server wires in. Throws an error with a `statusCode` (401, 403) where the token does not allow it. */
type Deps = { authorize(request: FastifyRequest): Promise<IngestContext> }

const MOST_BYTES = 4 * 1024 * 1024
const MOST_RECORDS = 1_000

/**
 * `POST /consents/records`: consent records as JSON-LD, in the form in which they are given out. Each is a statement, under its identifier; 200 when
 * all are on record, 400 with what is wrong with each of the others, by its place from 0. Sending again is always safe.
 */
export function registerConsentRecords(app: FastifyInstance, { authorize }: Deps): void {
  app.register(async (scope) => {
    const contexts = new WeakMap<FastifyRequest, IngestContext>()
    scope.addHook('onRequest', async (request) => {
      contexts.set(request, await authorize(request))
    })
    scope.addContentTypeParser(
      'application/ld+json',
      { parseAs: 'string' },
      scope.getDefaultJsonParser('error', 'error'),
    )
    scope.post('/consents/records', { bodyLimit: MOST_BYTES }, async (request, reply) => {
      const records = recordsIn(request.body)
      if (!records) return refuseFile(reply, 400, 'BAD_USER_INPUT', 'Send {"records": […]}, each a consent record.')
      if (records.length > MOST_RECORDS)
        return refuseFile(reply, 400, 'TOO_MANY', `Send at most ${MOST_RECORDS} records at once.`)
      const answer = await receiveRecords(contexts.get(request) as IngestContext, records)
      return reply.code(answer.refused.length === 0 ? 200 : 400).send(answer)
    })
  })
}

const recordsIn = (body: unknown): unknown[] | null =>
  typeof body === 'object' && body !== null && 'records' in body && Array.isArray(body.records) ? body.records : null

async function receiveRecords(context: IngestContext, records: readonly unknown[]) {
  const deliveries = records.map((record, place) => deliveryOf(record, place, context.personKeys))
  const receipts = await receive<Reason>(doorOf(context), context.ws, deliveries)
  return {
    accepted: receipts.filter(({ taken }) => taken).length,
    refused: receipts.flatMap(({ taken, errors }, index) =>
      taken ? [] : errors.map((error) => ({ index, ...error })),
    ),
  }
}
