import { promisify } from 'node:util'
import { gunzip, inflate } from 'node:zlib'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isNestedTooDeep, MOST_LEVELS } from './nesting.ts'
import { RefusedBody, tooLarge } from './refusedBody.ts'
import { decodeUtf8, NOT_UTF8 } from './utf8.ts'

/** Throws where so many bytes may not be sent. */
export type Admit = (request: FastifyRequest, bytes: number) => Promise<void>

const decoders = { gzip: promisify(gunzip), 'x-gzip': promisify(gunzip), deflate: promisify(inflate) }

/**
 * How bodies are read from here on, whatever the route: JSON in UTF-8, with or without a byte order mark, plain or
 * compressed by gzip or deflate, at most the route's `bodyLimit` after decompression. Anything else is a RefusedBody.
 * @param admit is asked before anything is parsed
 */
export function readBodies(app: FastifyInstance, admit: Admit = async () => {}): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, bytes: Buffer) => {
      const json = await decompressed(request, bytes)
      await admit(request, json.length)
      if (isNestedTooDeep(json)) throw new RefusedBody(400, TOO_DEEP, bytes)
      const text = decodeUtf8(json)
      if (text === null) throw new RefusedBody(400, NOT_UTF8, bytes)
      if (text === '') throw new RefusedBody(400, 'Send JSON: the body is empty.', bytes)
      return parsed(app, request, text).catch(() => {
        throw new RefusedBody(400, 'Send well-formed JSON.', bytes)
      })
    },
  )
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async (_request: FastifyRequest, bytes: Buffer) => {
    throw new RefusedBody(415, 'Send JSON with Content-Type: application/json.', bytes)
  })
}

const TOO_DEEP = `Lists and objects may stand in each other ${MOST_LEVELS} levels deep. Send what is deeper as a text.`

/** Refuses keys that would change prototypes, as Fastify does. */
function parsed(app: FastifyInstance, request: FastifyRequest, text: string): Promise<unknown> {
  const parse = app.getDefaultJsonParser('error', 'error')
  return new Promise((done, failed) => {
    void parse(request, text, (error, value) => (error ? failed(error) : done(value)))
  })
}

async function decompressed(request: FastifyRequest, bytes: Buffer): Promise<Buffer> {
  const encoding = (request.headers['content-encoding'] ?? '').trim().toLowerCase()
  if (encoding === '' || encoding === 'identity') return bytes
  const decode = decoders[encoding as keyof typeof decoders]
  if (!decode) throw new RefusedBody(415, 'Send the body as it is, or with Content-Encoding: gzip or deflate.', bytes)
  try {
    return await decode(bytes, { maxOutputLength: request.routeOptions.bodyLimit ?? 0 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(request, bytes)
    const remedy = 'Compress it again, or send it without Content-Encoding.'
    throw new RefusedBody(400, `The body is not whole, or not ${encoding}. ${remedy}`, bytes)
  }
}
