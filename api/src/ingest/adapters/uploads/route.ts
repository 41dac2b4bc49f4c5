import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RefusedBody } from '../../../platform/http/index.ts'
import { bodyOf, isEncoding, type Reading, readBody } from './body.ts'
import type { UploadContext } from './context.ts'
import { findUpload, openUpload, stateOf, TakenOver, type UploadState } from './upload.ts'

/** What the server wires in. Throws an error with a `statusCode` (401, 403) where the bearer token does not allow it. */
export type UploadDeps = { authorize(request: FastifyRequest): Promise<UploadContext> }

const NAME = 256

/**
 * `POST /ingest/members?upload=<your id>`: lists of members as NDJSON, as long as they come, plain, gzip or deflate. A line with `idempotencyKey`, `at`,
 * `version` and `mode` begins a list, each line after it is a person, and a list counts once the next begins or the upload ends. After a
 * cut, `GET` says from which byte to go on, which the next POST repeats as `Upload-Offset`; offsets count bytes of the text before
 * compression. `Upload-Complete: ?0`: more comes in another request. Header names: IETF draft-ietf-httpbis-resumable-upload.
 */
export function registerUploads(app: FastifyInstance, deps: UploadDeps): void {
  app.register(async (scope) => {
    const contexts = new WeakMap<FastifyRequest, UploadContext>()
    scope.addHook('onRequest', async (request) => {
      contexts.set(request, await deps.authorize(request))
    })
    // The body stays a stream, whatever it says that it is.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    const contextOf = (request: FastifyRequest) => contexts.get(request) as UploadContext
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

async function receive(context: UploadContext, id: string, request: FastifyRequest, reply: FastifyReply) {
  const encoding = (request.headers['content-encoding'] ?? '').trim().toLowerCase()
  if (!isEncoding(encoding))
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
    const reading = await readBody(context, upload, bodyOf(request, encoding), more)
    if (reading !== 'WHOLE') {
      const { status, message } = notWhole[reading]
      return answer(reply, status, id, stateOf(upload), message)
    }
  } catch (error) {
    if (!(error instanceof TakenOver)) throw error
    const state = (await findUpload(context.db, id)) ?? stateOf(upload)
    return answer(reply, 409, id, state, 'Another request goes on with this upload.')
  }
  const state = stateOf(upload)
  return answer(reply, more ? 202 : state.errorCount > 0 ? 422 : 200, id, state)
}

const notWhole: Record<Exclude<Reading, 'WHOLE'>, { status: number; message: string }> = {
  BROKEN: { status: 400, message: 'The body broke off. Go on from Upload-Offset.' },
  EXPANDS: {
    status: 413,
    message: 'The body is more than 200 times as long as what was sent. Go on from Upload-Offset, not compressed.',
  },
}
