import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { request } from 'node:http'
import { request as requestSafely } from 'node:https'
import { pipeline, type Readable, Transform } from 'node:stream'
import { promisify } from 'node:util'
import { createGunzip, gzip } from 'node:zlib'

const compress = promisify(gzip)

/** How an upload ended, as the API says it. */
export type Sent = {
  offset: number
  complete: boolean
  lines: number
  people: number
  lists: { accepted: number; refused: number }
  errorCount: number
  errors: { line: number; code: string; field: string[]; message: string }[]
}

export type MembersUpload = {
  /** NDJSON, or gzip of it where the name ends in `.gz`. */
  file: string
  url: string
  token: string
  upload: string
  /** Bytes of the file's text that are sent, of how many (of a compressed file: an estimate). */
  onProgress?: (offset: number, total: number) => void
  /** The first pause after a failure, in ms; each is twice the one before, at most a minute. */
  pauseMs?: number
  /** Of the text in one request, about; by default 64 MiB. */
  partBytes?: number
}

const ATTEMPTS = 8

/** So much comes again after a break: half a million people or more. */
const PART_BYTES = 64 * 1024 ** 2

/** Nothing that another attempt would mend. */
class Refused extends Error {}

/** Sends a file until the API has all of it. Throws an Error that says what to do. */
export async function sendMembers(upload: MembersUpload): Promise<Sent> {
  const { pauseMs = 1_000 } = upload
  for (let attempt = 1; ; attempt += 1) {
    try {
      const known = await ask(upload)
      if (known?.complete) return known
      return await send(upload, known?.offset ?? 0)
    } catch (error) {
      if (error instanceof Refused || attempt === ATTEMPTS) throw error
      await new Promise((done) => setTimeout(done, Math.min(60_000, pauseMs * 2 ** (attempt - 1))))
    }
  }
}

const address = ({ url, upload }: MembersUpload) => new URL(`/ingest/members?upload=${encodeURIComponent(upload)}`, url)

async function ask(upload: MembersUpload): Promise<Sent | null> {
  const response = await fetch(address(upload), { headers: { authorization: `Bearer ${upload.token}` } })
  const text = await response.text()
  if (response.status === 404) return null
  return understood(response.status, text)
}

function understood(status: number, text: string): Sent {
  if (status === 200 || status === 202 || status === 422) return JSON.parse(text) as Sent
  const { message = text } = JSON.parse(text || '{}') as { message?: string }
  if (status === 401 || status === 403 || status === 415) throw new Refused(message)
  throw new Error(`The API answered ${status}: ${message}`)
}

/** Sends the rest of the file in parts, each with its digest: of a part that breaks off or is changed on its way, nothing stays. */
async function send(upload: MembersUpload, offset: number): Promise<Sent> {
  const { file, partBytes = PART_BYTES, onProgress } = upload
  const total = (await stat(file)).size * (file.endsWith('.gz') ? 8 : 1)
  let at = offset
  let rest = Buffer.alloc(0)
  for await (const { text, isLast } of partsOf(textFrom(file, offset), partBytes)) {
    const part = Buffer.concat([rest, text])
    const said = await sendPart(upload, part, { offset: at, isLast })
    if (isLast) return said
    if (said.offset < at || said.offset > at + part.length) throw new Error('The API went on from another byte.')
    // The line that the part ends within comes again with the next.
    rest = part.subarray(said.offset - at)
    at = said.offset
    onProgress?.(at, Math.max(total, at))
  }
  throw new Error('a file without a last part')
}

/** A text in parts, and which is the last. */
async function* partsOf(text: Readable, bytes: number): AsyncGenerator<{ text: Buffer; isLast: boolean }> {
  let pieces: Buffer[] = []
  let length = 0
  for await (const piece of text) {
    if (length >= bytes) {
      yield { text: Buffer.concat(pieces), isLast: false }
      pieces = []
      length = 0
    }
    pieces.push(piece as Buffer)
    length += (piece as Buffer).length
  }
  yield { text: Buffer.concat(pieces), isLast: true }
}

async function sendPart(
  upload: MembersUpload,
  text: Buffer,
  { offset, isLast }: { offset: number; isLast: boolean },
): Promise<Sent> {
  const body = await compress(text, { level: 1 })
  const headers = {
    authorization: `Bearer ${upload.token}`,
    'content-type': 'application/x-ndjson',
    'content-encoding': 'gzip',
    'content-length': body.length,
    // RFC 9530
    'content-digest': `sha-256=:${createHash('sha256').update(body).digest('base64')}:`,
    'upload-offset': String(offset),
    'upload-complete': isLast ? '?1' : '?0',
  }
  const url = address(upload)
  const call = url.protocol === 'https:' ? requestSafely : request
  return new Promise((done, fail) => {
    const asked = call(url, { method: 'POST', headers }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece)).on('error', fail)
      response.on('end', () => {
        try {
          done(understood(response.statusCode ?? 0, Buffer.concat(pieces).toString('utf8')))
        } catch (error) {
          fail(error)
        }
      })
    })
    // An answer that came before the end of the body says more than the broken pipe.
    asked.on('error', (error) => setTimeout(() => fail(error), 100))
    asked.end(body)
  })
}

/** The file's text from a byte on. */
function textFrom(file: string, offset: number): Readable {
  if (!file.endsWith('.gz')) return createReadStream(file, { start: offset })
  let left = offset
  const skip = new Transform({
    transform(piece: Buffer, _encoding, done) {
      const from = Math.min(left, piece.length)
      left -= from
      done(null, piece.subarray(from))
    },
  })
  return pipeline(createReadStream(file), createGunzip(), skip, () => {})
}
