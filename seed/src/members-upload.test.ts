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
