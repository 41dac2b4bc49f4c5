import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readDigests } from '../../../platform/http/index.ts'
import type { IngestContext } from '../../statements/index.ts'
import { readBody } from './body.ts'
import { begun } from './progress.ts'
import { type Fault, isEncoding, SPOOL_SIZES, Spool, type Spooled } from './spool.ts'
import { findUpload, openUpload, stateOf, TakenOver, type UploadState } from './upload.ts'

/** What the server wires in. Throws an error with a `statusCode` (401, 403) where the bearer token does not allow it. */
export type UploadDeps = {
  authorize(request: FastifyRequest): Promise<IngestContext>
  /** Folder in which bodies wait until they are whole. */
  spool: string
}

const NAME = 256

const NOT_BEGUN: UploadState = stateOf({ offset: 0, complete: false, progress: begun() })

/**
 * `POST /ingest/members?upload=<your id>`: lists of members as NDJSON, as long as they come, plain, gzip or deflate. A line with `idempotencyKey`, `at`,
 * `version` and `mode` begins a list, each line after it is a person, and a list counts once the next begins or the upload ends. After a
 * cut, `GET` says from which byte to go on, which the next POST repeats as `Upload-Offset`; offsets count bytes of the text before
 * compression. `Upload-Complete: ?0`: more comes in another request. Header names: IETF draft-ietf-httpbis-resumable-upload. A body is
 * taken once it is whole, and is what its compression and its `Content-Digest` say; of any other nothing stays.
 */
export function registerUploads(app: FastifyInstance, deps: UploadDeps): void {
  const spool = new Spool(deps.spool)
  app.register(async (scope) => {
    const contexts = new WeakMap<FastifyRequest, IngestContext>()
    scope.addHook('onRequest', async (request) => {
      contexts.set(request, await deps.authorize(request))
    })
    // The body stays a stream, whatever it says that it is.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    const contextOf = (request: FastifyRequest) => contexts.get(request) as IngestContext
    scope.get('/ingest/members', async (request, reply) => {
      const id = idOf(request)
      if (id === null) return reply.code(400).send(UNNAMED)
      const state = await findUpload(contextOf(request).db, id)
      if (!state) return reply.code(404).send({ message: 'No upload of this name. Begin it with a POST.' })
      return answer(reply, 200, id, state)
    })
    scope.post('/ingest/members', async (request, reply) => {
      const id = idOf(request)
      if (id === null) return reply.code(400).send(UNNAMED)
      return receive(contextOf(request), id, request, reply, spool)
    })
  })
}

const UNNAMED = { message: `Name the upload: ?upload=<an id of yours>, at most ${NAME} characters.` }

function idOf({ query }: FastifyRequest): string | null {
  const { upload } = query as { upload?: unknown }
  return typeof upload === 'string' && upload.length > 0 && upload.length <= NAME ? upload : null
}

type Told = { message?: string; received?: { bytes: number; digest: string } }

function answer(reply: FastifyReply, status: number, upload: string, state: UploadState, told: Told = {}) {
  return reply
    .code(status)
    .headers({
      'upload-offset': state.offset,
      'upload-complete': state.complete ? '?1' : '?0',
      'cache-control': 'no-store',
    })
    .send({ upload, ...state, ...told })
}

const standsElsewhere = ({ complete, offset }: UploadState) =>
  complete
    ? 'This upload is complete. Use another id for another one.'
    : `Go on from byte ${offset}: send Upload-Offset: ${offset} and what comes after it.`

/** Nothing of a body is taken, nor remembered as refused, before all of it is there and is what it says. */
async function receive(context: IngestContext, id: string, request: FastifyRequest, reply: FastifyReply, spool: Spool) {
  const encoding = (request.headers['content-encoding'] ?? '').trim().toLowerCase()
  if (!isEncoding(encoding)) return reply.code(415).send({ message: UNKNOWN_ENCODING })
  const digests = readDigests(headerOf(request, 'content-digest'))
  if (digests === null || headerOf(request, 'repr-digest') !== undefined)
    return reply.code(400).header('want-content-digest', 'sha-256=10, sha-512=5').send({ message: UNREAD_DIGEST })
  const offset = Number(request.headers['upload-offset'] ?? 0)
  const before = (await findUpload(context.db, id)) ?? NOT_BEGUN
  if (before.offset !== offset || before.complete)
    return answer(reply, 409, id, before, { message: standsElsewhere(before) })
  const spooled = await spool.receive({
    body: request.body as Readable | undefined,
    length: Number(request.headers['content-length'] ?? 0),
    encoding,
    digests,
    allowance: context.allowance,
  })
  if (typeof spooled === 'string') {
    const { status, message } = notTaken[spooled]
    if (status === 503) reply.header('retry-after', '5')
    return answer(reply, status, id, before, { message })
  }
  try {
    return await take(context, id, { offset, spooled, more: request.headers['upload-complete'] === '?0' }, reply)
  } finally {
    await spooled.close()
  }
}

type Part = { offset: number; spooled: Spooled; more: boolean }

async function take(context: IngestContext, id: string, { offset, spooled, more }: Part, reply: FastifyReply) {
  const upload = await openUpload(context, id, offset)
  if ('standsAt' in upload)
    return answer(reply, 409, id, upload.standsAt, { message: standsElsewhere(upload.standsAt) })
  try {
    await readBody(context, upload, spooled.text(), more)
  } catch (error) {
    if (!(error instanceof TakenOver)) throw error
    const state = (await findUpload(context.db, id)) ?? stateOf(upload)
    return answer(reply, 409, id, state, { message: 'Another request goes on with this upload.' })
  }
  const state = stateOf(upload)
  const { bytes, digest } = spooled
  return answer(reply, more ? 202 : state.errorCount > 0 ? 422 : 200, id, state, { received: { bytes, digest } })
}

/** One that came several times is one list (RFC 9110, section 5.3). */
const headerOf = ({ headers }: FastifyRequest, name: string): string | undefined =>
  headers[name] === undefined ? undefined : [headers[name]].flat().join(', ')

const UNKNOWN_ENCODING = 'Send the body as it is, or with Content-Encoding: gzip or deflate.'

const UNREAD_DIGEST =
  'Send Content-Digest: sha-256=:<base64>: of the bytes of this request as they are sent (RFC 9530), or no digest. Repr-Digest is not read: an upload may come in several requests.'

const notTaken: Record<Fault, { status: number; message: string }> = {
  BROKEN: { status: 400, message: 'The body broke off, and nothing of it was taken. Send it again, in shorter parts.' },
  DIGEST: {
    status: 400,
    message: 'The body is not what its Content-Digest says, and nothing of it was taken. Send it again.',
  },
  CORRUPT: {
    status: 400,
    message:
      'The body is not whole, or not compressed as its Content-Encoding says, and nothing of it was taken. Compress it again and send it again.',
  },
  EXPANDS: {
    status: 413,
    message: 'The body is more than 200 times as long as what was sent. Go on from Upload-Offset, not compressed.',
  },
  TOO_LARGE: {
    status: 413,
    message: `Send at most ${SPOOL_SIZES.body / 1_048_576} MiB at once, the rest in more requests: all but the last with Upload-Complete: ?0, each from the Upload-Offset that the one before was told.`,
  },
  FULL: { status: 503, message: 'There is no room for the body now. Send it again later.' },
}
