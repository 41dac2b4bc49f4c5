import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDigests } from '../../../platform/http/index.ts'
import { Spool } from './spool.ts'

let home = ''
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dyetrace-spool-'))
})
afterAll(() => rm(home, { recursive: true }))

const digests = readDigests(undefined) ?? new Map()
const sent = (body: Readable, encoding = '', length = 0) => ({ body, length, encoding, digests, allowance: undefined })
const of = (...pieces: (Buffer | string)[]) => Readable.from(pieces.map((piece) => Buffer.from(piece)))

/** The body that was taken. @throws Error where it was not */
async function taken(spool: Spool, ...args: Parameters<typeof sent>) {
  const received = await spool.receive(sent(...args))
  if (typeof received === 'string') throw new Error(received)
  return received
}

describe('a body that waits until it is whole', () => {
  it('is read from its beginning, as often as one likes', async () => {
    const received = await taken(
      new Spool(home),
      of(gzipSync('one line\n').subarray(0, 7), gzipSync('one line\n').subarray(7)),
      'gzip',
    )
    expect([await text(received.text()), await text(received.text())]).toEqual(['one line\n', 'one line\n'])
    await received.close()
  })

  it('has no name in its folder, which nobody else may enter', async () => {
    const folder = join(home, 'of its own')
    const received = await taken(new Spool(folder), of('a line\n'))
    expect(await readdir(folder)).toEqual([])
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    await received.close()
  })

  it('may have as many bytes as there may be, and not one more', async () => {
    const spool = new Spool(home, { body: 10, all: 100 })
    await (await taken(spool, of('12345', '67890'))).close()
    expect(await spool.receive(sent(of('12345', '678901')))).toBe('TOO_LARGE')
  })

  it('that is announced as too large is not read', async () => {
    const body = of('1')
    expect(await new Spool(home, { body: 10, all: 100 }).receive(sent(body, '', 11))).toBe('TOO_LARGE')
    expect(body.readableDidRead).toBe(false)
  })

  it('finds no room beside others, and finds it again when they are gone', async () => {
    const spool = new Spool(home, { body: 10, all: 15 })
    const first = await taken(spool, of('1234567890'))
    expect(await spool.receive(sent(of('123456')))).toBe('FULL')
    await first.close()
    await (await taken(spool, of('123456'))).close()
    expect(await spool.receive(sent(of('1234567890')))).toMatchObject({ bytes: 10 })
  })

  it('leaves its room when it breaks off', async () => {
    const spool = new Spool(home, { body: 10, all: 10 })
    const breaking = Readable.from(
      (async function* () {
        yield Buffer.from('1234567890')
        throw new Error('gone')
      })(),
    )
    expect(await spool.receive(sent(breaking))).toBe('BROKEN')
    expect(await spool.receive(sent(of('1234567890')))).toMatchObject({ bytes: 10 })
  })
})
