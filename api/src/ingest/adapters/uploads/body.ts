import { pipeline, type Readable } from 'node:stream'
import { createGunzip, createInflate } from 'node:zlib'
import type { FastifyRequest } from 'fastify'
import { priceOf } from '../../../platform/rates/index.ts'
import type { UploadContext } from './context.ts'
import { LineCutter } from './lines.ts'
import { finishUpload, readLine } from './read.ts'
import { saveUpload, type Upload } from './upload.ts'

const decoders = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate }

/** @param encoding of the header, in lower case; empty: none */
export const isEncoding = (encoding: string): boolean =>
  encoding === '' || encoding === 'identity' || encoding in decoders

/** Lists compress to a tenth or a thirtieth. A megabyte that is a gigabyte of line breaks would keep the API busy for minutes. */
const MOST_EXPANDED = 200
const ALWAYS_READ = 4 * 1024 * 1024

/** What is sent, as text. `isTooMuch`: so many bytes of it are many times more than what came. */
export type Body = { text: Readable; isTooMuch(bytes: number): boolean }

/** Null: nothing is sent. */
export function bodyOf(request: FastifyRequest, encoding: string): Body | null {
  const sent = request.body as Readable | undefined
  if (!sent) return null
  const decode = decoders[encoding as keyof typeof decoders]
  if (!decode) return { text: sent, isTooMuch: () => false }
  const decoder = decode()
  // The error that ends the one ends the other, and is seen by whoever reads it.
  pipeline(sent, decoder, () => {})
  return {
    text: decoder,
    isTooMuch: (bytes) => bytes > ALWAYS_READ && bytes > MOST_EXPANDED * decoder.bytesWritten,
  }
}

/** How a body ended: with its end, before it, or because it expands too much. What was read is saved. */
export type Reading = 'WHOLE' | 'BROKEN' | 'EXPANDS'

/** Reads a body, line by line. The next piece is asked for when all of the one before is dealt with. `more` comes in another request. */
export async function readBody(
  context: UploadContext,
  upload: Upload,
  body: Body | null,
  more: boolean,
): Promise<Reading> {
  const cutter = new LineCutter(upload.offset)
  const pieces = body?.text[Symbol.asyncIterator]()
  let bytes = 0
  for (;;) {
    // Only what breaks here broke on the way; all else is thrown.
    const piece = await pieces?.next().catch(() => null)
    bytes += piece && !piece.done ? (piece.value as Buffer).length : 0
    const isTooMuch = body?.isTooMuch(bytes)
    if (piece === null || isTooMuch) {
      if (isTooMuch) body?.text.destroy()
      await saveUpload(context, upload)
      return isTooMuch ? 'EXPANDS' : 'BROKEN'
    }
    if (!piece || piece.done) break
    await context.allowance?.pace(priceOf('bytes', (piece.value as Buffer).length))
    for (const line of cutter.cut(piece.value as Buffer)) await readLine(context, upload, line)
  }
  if (more) {
    await saveUpload(context, upload)
    return 'WHOLE'
  }
  const last = cutter.last()
  if (last) await readLine(context, upload, last)
  await finishUpload(context, upload)
  return 'WHOLE'
}
