import { createHash, randomUUID } from 'node:crypto'
import type { FastifyError, FastifyRequest } from 'fastify'

/** A body that never became a request. Fastify answers with `statusCode`; the message quotes nothing of it. */
export class RefusedBody extends Error {
  readonly statusCode: number
  /** Equal for the same bytes, where they are all known, so that a redelivery is counted once. */
  readonly key: string

  constructor(statusCode: number, message: string, bytes: Buffer | null = null) {
    super(message)
    this.name = 'RefusedBody'
    this.statusCode = statusCode
    const name = bytes ? createHash('sha256').update(bytes).digest('hex') : randomUUID()
    this.key = `body:${name}`
  }
}

/** What to do about a body that Fastify or Node could not read, by their codes. */
const remedies: Record<string, { status: number; message: string }> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, message: 'Send JSON: the body is empty.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { status: 400, message: 'Send as many bytes as Content-Length says.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, message: 'Send JSON with Content-Type: application/json.' },
  ECONNRESET: { status: 400, message: 'The body broke off. Send it again, whole.' },
}

/** An error as the refusal of a whole request; null where it is none. */
export function refusedBodyOf(error: FastifyError | RefusedBody, request: FastifyRequest): RefusedBody | null {
  if (error instanceof RefusedBody) return error
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge(request, null)
  const remedy = remedies[error.code]
  return remedy ? new RefusedBody(remedy.status, remedy.message) : null
}

export function tooLarge({ routeOptions }: FastifyRequest, bytes: Buffer | null): RefusedBody {
  const most = Math.floor((routeOptions.bodyLimit ?? 0) / 1_048_576)
  return new RefusedBody(413, `Send at most ${most} MiB at once, counted before compression.`, bytes)
}
