import { pipeline, type Readable } from 'node:stream'
import { createGunzip, createInflate } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RefusedBody } from '../../../platform/http/index.ts'
import type { IngestContext } from '../../statements/index.ts'
import { LineCutter } from './lines.ts'
import { finishUpload, readLine } from './read.ts'
import { findUpload, openUpload, saveUpload, stateOf, TakenOver, type Upload, type UploadState } from './upload.ts'

/** What the server wires in. Throws an error with a `statusCode` (401, 403) where the bearer token does not allow it. */
export type UploadDeps = { authorize(request: FastifyRequest): Promise<IngestContext> }

const NAME = 256

/**
 * `POST /ingest/members?upload=<your id>`: lists of members as NDJSON, as long as they come, plain, gzip or deflate. A line with `idempotencyKey`, `at`,
 * `version` and `mode` begins a list, each line after it is a person, and a list counts once the next begins or the upload ends. After a
 * cut, `GET` says from which byte to go on, which the next POST repeats as `Upload-Offset`; offsets count bytes of the text before
 * compression. `Upload-Complete: ?0`: more comes in another request. Header names: IETF draft-ietf-httpbis-resumable-upload.
 */
export function registerUploads(app: FastifyInstance, deps: UploadDeps): void {
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
      return receive(contextOf(request), id, request, reply)
    })
  })
}

const UNNAMED = { message: `Name the upload: ?upload=<an id of yours>, at most ${NAME} characters.` }

function idOf({ query }: FastifyRequest): string | null {
  const { upload } = query as { upload?: unknown }
  return typeof upload === 'string' && upload.length > 0 && upload.length <= NAME ? upload : null
}

function answer(reply: FastifyReply, status: number, upload: string, state: UploadState, message?: string) {
  return reply
    .code(status)
    .headers({
      'upload-offset': state.offset,
      'upload-complete': state.complete ? '?1' : '?0',
      'cache-control': 'no-store',
    })
    .send({ upload, ...state, ...(message === undefined ? {} : { message }) })
}

async function receive(context: IngestContext, id: string, request: FastifyRequest, reply: FastifyReply) {
  const encoding = (request.headers['content-encoding'] ?? '').trim().toLowerCase()
  if (encoding !== '' && encoding !== 'identity' && !(encoding in decoders))
    throw new RefusedBody(415, 'Send the body as it is, or with Content-Encoding: gzip or deflate.')
  const offset = Number(request.headers['upload-offset'] ?? 0)
  const upload = await openUpload(context, id, offset)
  if ('standsAt' in upload) {
    const { standsAt } = upload
    const message = standsAt.complete
      ? 'This upload is complete. Use another id for another one.'
      : `Go on from byte ${standsAt.offset}: send Upload-Offset: ${standsAt.offset} and what comes after it.`
    return answer(reply, 409, id, standsAt, message)
  }
  const more = request.headers['upload-complete'] === '?0'
  try {
    const broken = await read(context, upload, bodyOf(request, encoding), more)
    if (broken) return answer(reply, 400, id, stateOf(upload), 'The body broke off. Go on from Upload-Offset.')
  } catch (error) {
    if (!(error instanceof TakenOver)) throw error
    const state = (await findUpload(context.db, id)) ?? stateOf(upload)
    return answer(reply, 409, id, state, 'Another request goes on with this upload.')
  }
  const state = stateOf(upload)
  return answer(reply, more ? 202 : state.errorCount > 0 ? 422 : 200, id, state)
}

const decoders = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate }

function bodyOf(request: FastifyRequest, encoding: string): Readable | null {
  const body = request.body as Readable | undefined
  if (!body) return null
  // The error that ends the one ends the other, and is seen by whoever reads it.
  const decoder = decoders[encoding as keyof typeof decoders]
  return decoder ? pipeline(body, decoder(), () => {}) : body
}

/** The next piece is asked for when all of the one before is dealt with. @returns whether the body ended before its end */
async function read(context: IngestContext, upload: Upload, body: Readable | null, more: boolean): Promise<boolean> {
  const cutter = new LineCutter(upload.offset)
  const pieces = body?.[Symbol.asyncIterator]()
  for (;;) {
    // Only what breaks here broke on the way; all else is thrown.
    const piece = await pieces?.next().catch(() => null)
    if (piece === null) {
      await saveUpload(context, upload)
      return true
    }
    if (!piece || piece.done) break
    for (const line of cutter.cut(piece.value as Buffer)) await readLine(context, upload, line)
  }
  if (more) {
    await saveUpload(context, upload)
    return false
  }
  const last = cutter.last()
  if (last) await readLine(context, upload, last)
  await finishUpload(context, upload)
  return false
}
