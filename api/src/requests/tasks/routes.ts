import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { UserError } from '../../generated/schema.ts'
import type { RequestAudit } from '../../platform/access/index.ts'
import { refuseFile } from '../../platform/http/index.ts'
import { type Allowance, priceOf } from '../../platform/rates/index.ts'
import { requestOf } from '../cases/index.ts'
import { NotSealed, type Vault } from '../vault/index.ts'
import { taskById } from '../work/index.ts'
import { type Attaching, attachEvidence, evidenceBy, MOST_BYTES, TOO_LARGE, UnfitFile } from './evidence.ts'

type Reading = Attaching & { audit: RequestAudit; vault: Vault; allowance: Allowance }

/** What the server wires in. Each throws an error with a `statusCode` (401, 403) where the token does not allow it. */
type Deps = {
  attach(request: FastifyRequest): Promise<Reading>
  show(request: FastifyRequest): Promise<Reading>
}

type One = { Params: { id: string } }
type File = { Params: { id: string; digest: string } }

/** Where evidence comes in; its body is read as it comes. */
export const EVIDENCE_ADDRESS = '/tasks/:id/evidence'

/**
 * `POST /tasks/:id/evidence`: a file of any media type, at most 50 MB, which is attached to a task; 201 with its digest, and the version of
 * the request by then. `GET /tasks/:id/evidence/:digest`: the file; 410 once it was shredded.
 */
export function registerEvidenceFiles(app: FastifyInstance, { attach, show }: Deps): void {
  app.register(async (scope) => {
    const contexts = new WeakMap<FastifyRequest, Reading>()
    scope.addHook('onRequest', async (request) => {
      contexts.set(request, await attach(request))
    })
    // The body stays a stream, whatever it says that it is.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.post<One>(EVIDENCE_ADDRESS, (request, reply) => taken(contexts.get(request) as Reading, request, reply))
  })
  app.get<File>(`${EVIDENCE_ADDRESS}/:digest`, async (request, reply) => shown(await show(request), request, reply))
}

async function taken(by: Reading, request: FastifyRequest<One>, reply: FastifyReply) {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES)
    return refuse(reply.header('connection', 'close'), TOO_LARGE)
  const pieces = paced(by, (request.body ?? []) as AsyncIterable<Uint8Array>)
  try {
    const {
      request: row,
      userErrors,
      attached,
    } = await attachEvidence(by, request.params.id, {
      pieces,
      mediaType: request.headers['content-type'],
    })
    const [error] = userErrors
    return error
      ? refuse(reply.header('connection', 'close'), error)
      : reply.code(201).send({ ...attached, version: row?.version })
  } catch (error) {
    if (!(error instanceof UnfitFile)) throw error
    return refuse(reply.header('connection', 'close'), error.error)
  }
}

async function* paced({ allowance }: Reading, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of body) {
    await allowance.pace(priceOf('bytes', piece.length))
    yield piece
  }
}

async function shown(by: Reading, { params: { id, digest } }: FastifyRequest<File>, reply: FastifyReply) {
  const [task] = await by.db.read(taskById, { id })
  const file = task ? await evidenceBy(by.db, { task: id, digest }) : null
  if (!task || !file) return refuseFile(reply, 404, 'NOT_FOUND', 'This task has no such file.')
  const row = await requestOf(by.db, task.request)
  const look = by.audit.begin('EVIDENCE_READ', `GET ${EVIDENCE_ADDRESS}/:digest`)
  look.tell({ customer: row?.customer ?? null, count: 1 })
  try {
    const pieces = await by.vault.openPieces(by, file.sealed, 'SHOW', [id, digest])
    reply.headers({
      'content-length': file.bytes,
      'content-disposition': `attachment; filename="evidence-${digest.slice(0, 12)}"`,
      'content-digest': `sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`,
      // Whatever somebody attached does nothing where it is opened.
      'content-security-policy': "sandbox; default-src 'none'",
    })
    return reply.type(file.mediaType).send(Readable.from(pieces, { objectMode: false }))
  } catch (error) {
    if (!(error instanceof NotSealed)) throw error
    look.end('FAILED')
    return refuseFile(reply, 410, 'SHREDDED', 'The file was shredded after the request was closed.')
  }
}

const STATUS: Partial<Record<UserError['code'], number>> = { NOT_FOUND: 404, TOO_LONG: 413, MISSING: 400 }

const refuse = (reply: FastifyReply, { code, message }: UserError) =>
  refuseFile(reply, STATUS[code] ?? 409, code, message)
