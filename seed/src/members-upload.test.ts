import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import { sendMembers } from './members-upload.ts'

let server: Server | undefined
let folder: string | undefined
afterEach(async () => {
  server?.close()
  if (folder) await rm(folder, { recursive: true })
})

const done = { complete: true, lines: 2, people: 1, lists: { accepted: 1, refused: 0 }, errorCount: 0, errors: [] }

/** An API that has got `offset` bytes already, and answers 503 to the first POST. */
async function halfWay(offset: number): Promise<{ url: string; got: { offset: string; text: string }[] }> {
  const got: { offset: string; text: string }[] = []
  server = createServer((asked, answer) => {
    if (asked.method === 'GET') return answer.end(JSON.stringify({ ...done, complete: false, offset }))
    const pieces: Buffer[] = []
    asked.on('data', (piece: Buffer) => pieces.push(piece))
    asked.on('end', () => {
      got.push({ offset: String(asked.headers['upload-offset']), text: gunzipSync(Buffer.concat(pieces)).toString() })
      answer.statusCode = got.length === 1 ? 503 : 200
      answer.end(JSON.stringify(got.length === 1 ? { message: 'busy' } : { ...done, offset: 9 }))
    })
  })
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, got }
}

it.each(['members.ndjson', 'members.ndjson.gz'])(
  '%s goes on where the API stopped, and is tried again',
  async (name) => {
    folder = await mkdtemp(join(tmpdir(), 'dyetrace-upload-'))
    const file = join(folder, name)
    await writeFile(file, name.endsWith('.gz') ? gzipSync('123456789') : '123456789')
    const { url, got } = await halfWay(4)
    const sent = await sendMembers({ file, url, token: 't', upload: 'u', pauseMs: 1 })
    expect(sent).toMatchObject(done)
    expect(got).toEqual([
      { offset: '4', text: '56789' },
      { offset: '4', text: '56789' },
    ])
  },
)

it('a long file goes in parts, each with its digest, and with the line that the one before ended within', async () => {
  folder = await mkdtemp(join(tmpdir(), 'dyetrace-upload-'))
  const file = join(folder, 'long.ndjson')
  const lines = Array.from({ length: 40_000 }, (_, n) => `{"namespace":"customer","value":"${n}"}\n`).join('')
  await writeFile(file, lines)
  let taken = ''
  const parts: string[] = []
  server = createServer((asked, answer) => {
    if (asked.method === 'GET') return answer.writeHead(404).end('{}')
    const pieces: Buffer[] = []
    asked.on('data', (piece: Buffer) => pieces.push(piece))
    asked.on('end', () => {
      const body = Buffer.concat(pieces)
      expect(asked.headers['content-digest']).toBe(`sha-256=:${createHash('sha256').update(body).digest('base64')}:`)
      expect(asked.headers['upload-offset']).toBe(String(taken.length))
      const text = gunzipSync(body).toString()
      const isLast = asked.headers['upload-complete'] === '?1'
      // As the API does: what comes after the last line break comes again.
      taken += isLast ? text : text.slice(0, text.lastIndexOf('\n') + 1)
      parts.push(String(asked.headers['upload-complete']))
      answer.writeHead(isLast ? 200 : 202).end(JSON.stringify({ ...done, complete: isLast, offset: taken.length }))
    })
  })
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await sendMembers({ file, url, token: 't', upload: 'u', pauseMs: 1, partBytes: 300_000 })
  expect(taken).toBe(lines)
  expect(parts.length).toBeGreaterThan(3)
  expect(new Set(parts.slice(0, -1))).toEqual(new Set(['?0']))
  expect(parts.at(-1)).toBe('?1')
})
