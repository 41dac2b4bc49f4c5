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

type Reading = Taking & { vault: Vault }

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
    scope.post<One>(EVIDENCE_ADDRESS, (request, reply) =>
      takeFile(
        contexts.get(request) as Reading,
        { task: request.params.id, request, reply },
        ({ attached, request: row }) => ({
          ...attached,
          version: row?.version,
        }),
      ),
    )
  })
  app.get<File>(`${EVIDENCE_ADDRESS}/:digest`, async (request, reply) => shown(await show(request), request, reply))
}

/** Who sends a file, and what paces it. */
export type Taking = Attaching & { audit: RequestAudit; allowance: Allowance }

type Sent = { task: string; request: FastifyRequest; reply: FastifyReply }

export type { Attached } from './evidence.ts'

/** Attaches the body of a request to a task, and answers. @param told what the sender is told of it */
export async function takeFile(
  by: Taking,
  { task, request, reply }: Sent,
  told: (outcome: Awaited<ReturnType<typeof attachEvidence>>) => object,
): Promise<FastifyReply> {
  // What is left of a body that is refused is not read.
  const ended = () => reply.header('connection', 'close')
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return refuse(ended(), TOO_LARGE)
  const pieces = paced(by, (request.body ?? []) as AsyncIterable<Uint8Array>)
  try {
    const outcome = await attachEvidence(by, task, { pieces, mediaType: request.headers['content-type'] })
    const [error] = outcome.userErrors
    return error ? refuse(ended(), error) : reply.code(201).send(told(outcome))
  } catch (error) {
    if (!(error instanceof UnfitFile)) throw error
    return refuse(ended(), error.error)
  }
}

async function* paced({ allowance }: Taking, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
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
