import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, inflate, inflateRaw } from 'node:zlib'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** A body that cannot be read. `bytes`: a digest of what came of it, equal for a redelivery of the same. */
export class UnreadableBody extends Error {
  readonly statusCode: 400 | 413 | 415
  readonly bytes: string

  constructor(statusCode: 400 | 413 | 415, message: string, bytes: string) {
    super(message)
    this.statusCode = statusCode
    this.bytes = bytes
  }
}

type Payload = NodeJS.ReadableStream

/**
 * Reads bodies of this scope as JSON: UTF-8, with or without a byte order mark, as it is or compressed with gzip or
 * deflate, of at most `limit` bytes before and after. Whatever else comes throws UnreadableBody.
 */
export function readJsonBodies(scope: FastifyInstance, limit: number): void {
  scope.removeAllContentTypeParsers()
  const parse = scope.getDefaultJsonParser('error', 'error')
  const parseJson = (request: FastifyRequest, text: string) =>
    new Promise<unknown>((done, failed) => {
      parse(request, text, (error, value) => (error ? failed(error) : done(value)))
    })
  scope.addContentTypeParser(
    /^application\/(?:[\w.+-]+\+)?json\b/i,
    async (request: FastifyRequest, payload: Payload) => {
      const { bytes, digest } = await readBytes(request, payload, limit)
      const text = decode(await expand(bytes, request.headers['content-encoding'], limit, digest), digest)
      return parseJson(request, text).catch(() => {
        throw new UnreadableBody(400, 'Send well-formed JSON.', digest)
      })
    },
  )
  scope.addContentTypeParser('*', async (request: FastifyRequest, payload: Payload) => {
    const { digest } = await readBytes(request, payload, limit)
    throw new UnreadableBody(415, 'Send JSON with Content-Type: application/json.', digest)
  })
}

function readBytes(
  request: FastifyRequest,
  payload: Payload,
  limit: number,
): Promise<{ bytes: Buffer; digest: string }> {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  let size = 0
  return new Promise((done, failed) => {
    let settled = false
    const end = (error: [400 | 413, string] | null) => {
      if (settled) return
      settled = true
      const digest = hash.digest('hex')
      if (error) failed(new UnreadableBody(...error, digest))
      else done({ bytes: Buffer.concat(pieces), digest })
    }
    payload.on('data', (piece: Buffer) => {
      if (settled) return
      hash.update(piece.subarray(0, limit - size))
      size += piece.length
      pieces.push(piece)
      // What comes after is let through and not kept, so that the sender hears the answer.
      if (size > limit) end([413, tooLarge(limit)])
    })
    payload.on('end', () => end(null))
    payload.on('error', () => end([400, BROKEN_OFF]))
    request.raw.on('close', () => end([400, BROKEN_OFF]))
  })
}

const BROKEN_OFF = 'The body broke off. Send as many bytes as Content-Length says.'

const tooLarge = (limit: number) => `Send at most ${limit / 1024 / 1024} MiB at once, before and after compression.`

const unzip = { gunzip: promisify(gunzip), inflate: promisify(inflate), inflateRaw: promisify(inflateRaw) }

async function expand(bytes: Buffer, encoding: string | undefined, limit: number, digest: string): Promise<Buffer> {
  const options = { maxOutputLength: limit }
  try {
    switch (encoding?.trim().toLowerCase() ?? 'identity') {
      case '':
      case 'identity':
        return bytes
      case 'gzip':
      case 'x-gzip':
        return await unzip.gunzip(bytes, options)
      case 'deflate':
        // Some senders leave the zlib frame out (RFC 9110 §8.4.1.2).
        return await unzip.inflate(bytes, options).catch((error) => {
          if (isTooLarge(error)) throw error
          return unzip.inflateRaw(bytes, options)
        })
    }
  } catch (error) {
    if (isTooLarge(error)) throw new UnreadableBody(413, tooLarge(limit), digest)
    throw new UnreadableBody(400, 'The compressed body is damaged. Send it again, or uncompressed.', digest)
  }
  throw new UnreadableBody(415, 'Send it uncompressed, or with Content-Encoding: gzip or deflate.', digest)
}

const isTooLarge = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

/** JSON is UTF-8 (RFC 8259 §8.1): replacing what is not would make one name of two. */
function decode(bytes: Buffer, digest: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableBody(400, 'Send the body in UTF-8.', digest)
  }
}
