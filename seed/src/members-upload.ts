import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { request } from 'node:http'
import { request as requestSafely } from 'node:https'
import { pipeline, type Readable, Transform } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'

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
}

const ATTEMPTS = 8

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
  if (status === 200 || status === 422) return JSON.parse(text) as Sent
  const { message = text } = JSON.parse(text || '{}') as { message?: string }
  if (status === 401 || status === 403 || status === 415) throw new Refused(message)
  throw new Error(`The API answered ${status}: ${message}`)
}

async function send(upload: MembersUpload, offset: number): Promise<Sent> {
  const total = (await stat(upload.file)).size * (upload.file.endsWith('.gz') ? 8 : 1)
  let sent = offset
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      sent += piece.length
      upload.onProgress?.(sent, Math.max(total, sent))
      done(null, piece)
    },
  })
  return new Promise((done, fail) => {
    const url = address(upload)
    const headers = {
      authorization: `Bearer ${upload.token}`,
      'content-type': 'application/x-ndjson',
      'content-encoding': 'gzip',
      'upload-offset': String(offset),
      'upload-complete': '?1',
    }
    const call = url.protocol === 'https:' ? requestSafely : request
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
    pipeline(textFrom(upload.file, offset), counted, createGzip({ level: 1 }), asked, () => {})
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
