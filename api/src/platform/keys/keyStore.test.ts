import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encryptionUnder } from './encryption.ts'
import { openKeyFiles } from './keyStore.ts'

const ID = 'a'.repeat(32)
const OTHER = 'b'.repeat(32)
const entry = (name: string) => `${name}:${randomBytes(32).toString('base64')}`

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dyetrace-keys-'))
})
afterEach(() => rm(folder, { recursive: true }))

const fileOf = (id: string) => join(folder, `${id}.key`)

describe('a key of a workspace', () => {
  it('is in a file for this user alone', async () => {
    await openKeyFiles(folder, null).make(ID, randomBytes(32))
    expect((await stat(fileOf(ID))).mode & 0o777).toBe(0o600)
  })

  it('is the same as before once it is encrypted, and is nowhere in its file any more', async () => {
    const key = await openKeyFiles(folder, null).make(ID, randomBytes(32))
    const encrypting = openKeyFiles(folder, encryptionUnder(entry('first')))
    expect(await encrypting.encryptAll()).toBe(1)
    expect(await encrypting.read(ID)).toEqual(key)
    const text = await readFile(fileOf(ID), 'utf8')
    for (const form of ['hex', 'base64'] as const) expect(text).not.toContain(key.toString(form))
  })

  it('is encrypted under the first of the keys that are given, so that an old one can be taken away', async () => {
    const [first, second] = [entry('first'), entry('second')]
    const key = await openKeyFiles(folder, encryptionUnder(first)).make(ID, randomBytes(32))
    const both = openKeyFiles(folder, encryptionUnder(`${second}\n${first}`))
    expect(await both.encryptAll()).toBe(1)
    expect(await both.encryptAll()).toBe(0)
    expect(await openKeyFiles(folder, encryptionUnder(second)).read(ID)).toEqual(key)
    await expect(openKeyFiles(folder, encryptionUnder(first)).read(ID)).rejects.toThrow('the key "second"')
  })

  it('is not read without the key that it is encrypted under', async () => {
    await openKeyFiles(folder, encryptionUnder(entry('first'))).make(ID, randomBytes(32))
    await expect(openKeyFiles(folder, null).read(ID)).rejects.toThrow('KEY_ENCRYPTION_KEYS')
    await expect(openKeyFiles(folder, encryptionUnder(entry('first'))).read(ID)).rejects.toThrow('backup')
  })

  it('cannot be put in the place of another', async () => {
    const store = openKeyFiles(folder, encryptionUnder(entry('first')))
    await store.make(ID, randomBytes(32))
    await writeFile(fileOf(OTHER), await readFile(fileOf(ID)))
    await expect(store.read(OTHER)).rejects.toThrow('backup')
  })

  it.each(['', 'no key', '{"v":1}', '{"v":1,"by":"first","wrapped":"AAAA"}', 'ab'.repeat(31)])(
    'is not made up from a damaged file: %j',
    async (text) => {
      await writeFile(fileOf(ID), text)
      await expect(openKeyFiles(folder, encryptionUnder(entry('first'))).read(ID)).rejects.toThrow('backup')
    },
  )

  it('that is destroyed is gone, and is neither made anew nor brought back by who was writing it', async () => {
    const store = openKeyFiles(folder, null)
    const key = await store.make(ID, randomBytes(32))
    await store.destroy(ID)
    expect(await store.read(ID)).toBeNull()
    await expect(store.make(ID, key)).rejects.toThrow('destroyed')
    expect(await readdir(folder)).toEqual([`${ID}.destroyed`])
  })
})

describe('keys that encrypt', () => {
  it.each(['first:short', 'no-colon', `:${randomBytes(32).toString('base64')}`, ' \n'])(
    'are refused where they are none, and not repeated: %j',
    (text) => {
      expect(() => encryptionUnder(text)).toThrow(/KEY_ENCRYPTION_KEYS(?!.*short)/)
    },
  )

  it('are each given once', () => {
    expect(() => encryptionUnder(`${entry('first')} ${entry('first')}`)).toThrow('once')
  })
})
