import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { RequestAudit } from '../platform/access/index.ts'
import { refuseFile } from '../platform/http/index.ts'
import { requestOf } from '../requests/cases/index.ts'
import { type EvidenceContext, evidenceOf } from './evidence.ts'

/** What the server wires in. `authorize` throws an error with a `statusCode` (401, 403) where the token does not allow it. */
type Deps = {
  authorize(request: FastifyRequest): Promise<Omit<EvidenceContext, 'sign' | 'sealNow'> & { audit: RequestAudit }>
  signing: Pick<EvidenceContext, 'sign' | 'sealNow'>
}

/** `GET /requests/:id/evidence`: the evidence of a request as a ZIP, with its digest (RFC 9530). 404 where there is no such request. */
export function registerEvidence(app: FastifyInstance, { authorize, signing }: Deps): void {
  app.get<{ Params: { id: string } }>('/requests/:id/evidence', async (request, reply) => {
    const context = await authorize(request)
    const row = await requestOf(context.db, request.params.id)
    if (!row) return refuseFile(reply, 404, 'NOT_FOUND', 'There is no request with this id.')
    const look = context.audit.begin('EVIDENCE_READ', 'GET /requests/:id/evidence')
    const { ws, db, now } = context
    const zip = await evidenceOf({ ws, db, now, ...signing }, row)
    look.end('ALLOWED', { customer: row.customer, about: [row.id], count: row.events })
    return reply
      .headers({
        'content-disposition': `attachment; filename="evidence-${row.id}.zip"`,
        'content-digest': `sha-256=:${createHash('sha256').update(zip).digest('base64')}:`,
      })
      .type('application/zip')
      .send(zip)
  })
}
