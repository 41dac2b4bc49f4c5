import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { VersionsQueryContext } from '../lineage/answers/index.ts'
import { refuseFile } from '../platform/http/index.ts'
import { affectedBy } from './answer.ts'
import { findIncident } from './incidents.ts'
import { peopleTable, reportOf, reportTable } from './report.ts'

/** What the server wires in. `authorize` throws an error with a `statusCode` (401, 403) where the token does not allow exports of people. */
type Deps = { authorize(request: FastifyRequest): Promise<VersionsQueryContext> }

const Query = z.object({ format: z.enum(['json', 'csv']).default('json') })

const CSV = 'text/csv; charset=utf-8; header=present'

/**
 * `GET /incidents/:id/report`: what Article 33(3) asks for, as JSON or CSV (`format`). `GET /incidents/:id/people`: whom to tell, by ref,
 * as CSV. 404 where there is no such incident, 400 for another format.
 */
export function registerIncidents(app: FastifyInstance, { authorize }: Deps): void {
  app.get<{ Params: { id: string } }>('/incidents/:id/report', async (request, reply) => {
    const context = await authorize(request)
    const query = Query.safeParse(request.query)
    if (!query.success) return refuseFile(reply, 400, 'BAD_REQUEST', 'Give `format` as json or csv.')
    const incident = await findIncident(context.db, request.params.id)
    if (!incident) return refuseFile(reply, 404, 'NOT_FOUND', NO_INCIDENT)
    const report = reportOf(incident, await affectedBy(context, incident), context.now())
    if (query.data.format === 'csv') return reply.type(CSV).send(reportTable(report))
    return reply.type('application/json; charset=utf-8').send(`${JSON.stringify(report, null, 2)}\n`)
  })
  app.get<{ Params: { id: string } }>('/incidents/:id/people', async (request, reply) => {
    const context = await authorize(request)
    const incident = await findIncident(context.db, request.params.id)
    if (!incident) return refuseFile(reply, 404, 'NOT_FOUND', NO_INCIDENT)
    return reply.type(CSV).send(Readable.from(peopleTable(context.db, await affectedBy(context, incident))))
  })
}

const NO_INCIDENT = 'There is no incident with this id.'
