import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealingUnder } from './seal.ts'

const under = (key: string) => sealingUnder((text) => createHmac('sha256', key).update(text).digest('hex'))
const text = fc.string({ unit: 'binary', maxLength: 200 })

describe('a sealed text', () => {
  it('is read again by whoever sealed it, and is always the same', () => {
    const { seal, unseal } = under('ours')
    fc.assert(
      fc.property(text, (plain) => {
        expect(unseal(seal(plain))).toBe(plain)
        expect(seal(plain)).toBe(under('ours').seal(plain))
      }),
    )
  })

  it('is read under no other key, and not with any bit of it changed', () => {
    const { seal, unseal } = under('ours')
    fc.assert(
      fc.property(text, fc.nat(), (plain, at) => {
        expect(under('theirs').unseal(seal(plain))).toBeNull()
        const bytes = Buffer.from(seal(plain).slice('closed-'.length), 'base64url')
        const bit = at % (bytes.length * 8)
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(unseal(`closed-${bytes.toString('base64url')}`)).toBeNull()
      }),
    )
  })
})
