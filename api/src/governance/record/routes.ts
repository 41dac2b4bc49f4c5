import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { VersionsQueryContext } from '../../lineage/answers/index.ts'
import { refuseFile } from '../../platform/http/index.ts'
import { parseInstant } from '../../vocabulary/instant.ts'
import { recordOfProcessing } from './record.ts'
import { recordCsv, recordJson, recordPdf } from './report.ts'

/** What the server wires in. `authorize` throws an error with a `statusCode` (401, 403) where the token may not see it. */
type Deps = { authorize(request: FastifyRequest): Promise<VersionsQueryContext> }

const Query = z.object({ format: z.enum(['json', 'csv', 'pdf']).default('json'), asOf: z.string().optional() })

/** `GET /record`: the record of processing activities as JSON, CSV or PDF (`format`), as of a time. 400 for another format or no time. */
export function registerRecord(app: FastifyInstance, { authorize }: Deps): void {
  app.get('/record', async (request, reply) => {
    const context = await authorize(request)
    const query = Query.safeParse(request.query)
    if (!query.success) return refuseFile(reply, 400, 'BAD_REQUEST', 'Give `format` as json, csv or pdf.')
    const { format, asOf: time } = query.data
    const asOf = time === undefined ? null : parseInstant(time)
    if (time !== undefined && asOf === null)
      return refuseFile(reply, 400, 'BAD_REQUEST', 'Give `asOf` as a time with a zone, such as 2026-03-01T00:00:00Z.')
    const record = await recordOfProcessing(context, { asOf })
    if (format === 'csv') return reply.type('text/csv; charset=utf-8; header=present').send(recordCsv(record))
    if (format === 'pdf') return reply.type('application/pdf').send(Readable.from(recordPdf(record)))
    return reply.type('application/json; charset=utf-8').send(`${JSON.stringify(recordJson(record), null, 2)}\n`)
  })
}
