import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { StoredJsonError, storedJson, storedJsons } from '../src/platform/storedJson.ts'
// All modules, so that whatever is stored is declared.
import '../src/server/server.ts'

/** What some version stored, and what is read of it. Examples stay for ever; a new version adds one. */
type Example = { version: number; stored: string; read: unknown }

/** All that the API declares; tests below declare one more. */
const declared = [...storedJsons.values()]

const folder = new URL('../../fixtures/stored/', import.meta.url)
const fileOf = (name: string) => `${name.replaceAll(' ', '-')}.json`
const examplesOf = (name: string): Example[] => JSON.parse(readFileSync(new URL(fileOf(name), folder), 'utf8'))
const versions = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

describe('JSON in the database', () => {
  it('has examples of each kind, and of no other', () => {
    expect(readdirSync(folder).sort()).toEqual(declared.map(({ name }) => fileOf(name)).sort())
  })

  describe.each(declared)('as $name', ({ name, version, read, write }) => {
    it('has an example of every version', () => {
      expect([...new Set(examplesOf(name).map((example) => example.version))].sort()).toEqual(versions(version))
    })

    it('is read as it was meant, whichever version stored it', () => {
      for (const example of examplesOf(name)) expect(read(example.stored)).toEqual(example.read)
    })

    it('is stored with its version, and comes back as it was', () => {
      for (const example of examplesOf(name)) {
        const text = write(example.read as never)
        expect(JSON.parse(text)).toMatchObject({ v: version })
        expect(read(text)).toEqual(example.read)
      }
    })
  })
})

describe('stored JSON', () => {
  const price = storedJson('price in a test', z.strictObject({ cents: z.number(), currency: z.string() }), {
    former: [
      { shape: z.number(), next: (euros: number) => ({ euros }) },
      { shape: z.strictObject({ euros: z.number() }), next: ({ euros }) => ({ cents: euros * 100, currency: 'EUR' }) },
    ],
  })

  it('of an earlier version is migrated step by step when it is read', () => {
    expect(price.read('5')).toEqual({ cents: 500, currency: 'EUR' })
    expect(price.read('{"v":2,"euros":5}')).toEqual({ cents: 500, currency: 'EUR' })
    expect(price.read(price.write({ cents: 1, currency: 'USD' }))).toEqual({ cents: 1, currency: 'USD' })
  })

  it.each([
    ['a field that is missing', '{"v":3,"cents":1}', 'price 7: does not fit at currency'],
    ['a field that nobody knows', '{"v":3,"cents":1,"currency":"EUR","tax":"secret"}', 'price 7: does not fit at tax'],
    ['a later version', '{"v":4,"cents":1}', 'price 7: version 4 is later than 3'],
    ['no JSON', '{"v":3', 'price 7: is no JSON'],
  ])('with %s is an error that names where it stands and the field, and repeats no value', (_what, text, message) => {
    expect(() => price.read(text, 'price 7')).toThrow(new StoredJsonError(message.slice(0, 7), message.slice(9)))
  })
})
