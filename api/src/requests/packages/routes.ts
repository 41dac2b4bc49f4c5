import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { RequestAudit } from '../../platform/access/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { refuseFile } from '../../platform/http/index.ts'
import { type RequestRow, requestOf } from '../cases/index.ts'
import { readManifest } from '../manifests/index.ts'
import { NotSealed, type Vault } from '../vault/index.ts'
import { packageOf } from './graphql.ts'
import { openGaps } from './prepare.ts'

type Asking = { ws: string; db: Database; audit: RequestAudit; vault: Vault; now: () => number }

/** What the server wires in. `authorize` throws an error with a `statusCode` (401, 403) where the token does not allow it. */
type Deps = { authorize(request: FastifyRequest): Promise<Asking> }

/**
 * `GET /requests/:id/package`: the package as it was sealed, with its digest (RFC 9530). 404 where there is no request or package, 409
 * where it may not be given out, 410 once it was shredded.
 */
export function registerPackages(app: FastifyInstance, { authorize }: Deps): void {
  app.get<{ Params: { id: string } }>('/requests/:id/package', async (request, reply) => {
    const context = await authorize(request)
    const row = await requestOf(context.db, request.params.id)
    if (!row) return refuse(reply, 404, 'There is no request with this id.')
    const found = await packageOf(context.db, row)
    if (!found) return refuse(reply, 404, 'No package was prepared for this request.')
    const problem = found.current
      ? await problemOf(context.db, row)
      : 'The data was looked up again since. Prepare it again.'
    if (problem !== null) return refuse(reply, 409, problem)
    const look = context.audit.begin('PACKAGE_READ', 'GET /requests/:id/package')
    look.tell({ customer: row.customer, count: found.facts.items })
    try {
      const pieces = await context.vault.openPieces(context, found.sealed, 'DELIVER')
      reply.headers({
        'content-length': found.bytes,
        'content-disposition': `attachment; filename="${fileName(row)}"`,
        'content-digest': `sha-256=:${Buffer.from(found.digest, 'hex').toString('base64')}:`,
      })
      return reply.type('application/zip').send(Readable.from(pieces, { objectMode: false }))
    } catch (error) {
      if (!(error instanceof NotSealed)) throw error
      look.end('FAILED')
      return refuse(reply, 410, 'The package was shredded after the request was closed.')
    }
  })
}

/** Why a package may not be given out; null: it may. */
async function problemOf(db: Database, row: RequestRow): Promise<string | null> {
  if (row.verifiedAt === null) return 'Whoever asked has not proved who they are.'
  if (row.state === 'DENIED' || row.state === 'REVOKED' || row.state === 'EXPIRED')
    return 'The request was not granted.'
  const { id, manifest: digest, acknowledged } = row
  const manifest = digest === null ? null : await readManifest(db, { request: id, digest, acknowledged })
  return manifest && openGaps(manifest).length === 0 ? null : 'Acknowledge what the manifest does not know first.'
}

/** Without what a handler may have written into the reference. */
const fileName = ({ id, type }: RequestRow) => `${type.toLowerCase()}-${id}.zip`

const CODES: Record<404 | 409 | 410, string> = { 404: 'NOT_FOUND', 409: 'WRONG_STAGE', 410: 'SHREDDED' }

const refuse = (reply: FastifyReply, status: 404 | 409 | 410, message: string) =>
  refuseFile(reply, status, CODES[status], message)
