import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelOf } from './jwe.ts'
import { openPieces, sealPieces } from './pieces.ts'

const label = { ws: 'w', id: 'a'.repeat(32), keyId: 'b'.repeat(32) }
const key = randomBytes(32)

async function* cutAt(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0
  for (let n = 0; from < bytes.length; n += 1) {
    const size = Math.max(1, sizes[n % sizes.length] ?? 1)
    yield bytes.subarray(from, from + size)
    from += size
  }
}

const PIECE = 64 * 1024
const lengths = fc.oneof(fc.constantFrom(0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE), fc.nat(3 * PIECE))
const sizes = fc.array(fc.integer({ min: 500, max: 100_000 }), { minLength: 1, maxLength: 5 })

const sealed = (bytes: Uint8Array, cuts: readonly number[] = [1_000]) =>
  buffer(sealPieces(cutAt(bytes, cuts), key, label))
const opened = (bytes: Uint8Array, cuts: readonly number[] = [1_000], of = label, by = key) =>
  buffer(openPieces(cutAt(bytes, cuts), by, of))

describe('what is sealed in pieces', () => {
  it('comes back as it was, however it is cut on its way', () =>
    fc.assert(
      fc.asyncProperty(lengths, sizes, sizes, async (length, to, from) => {
        const bytes = randomBytes(length)
        expect((await opened(await sealed(bytes, to), from)).equals(bytes)).toBe(true)
      }),
      { numRuns: 60 },
    ))

  it('is refused wherever a bit of it was changed, and where it was cut short or made longer', () =>
    fc.assert(
      fc.asyncProperty(lengths, fc.nat(), fc.nat(7), async (length, place, bit) => {
        const bytes = await sealed(randomBytes(length))
        const at = place % bytes.length
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        await expect(opened(changed)).rejects.toThrow('damaged')
        await expect(opened(bytes.subarray(0, at))).rejects.toThrow('damaged')
        await expect(opened(Buffer.concat([bytes, bytes.subarray(at)]))).rejects.toThrow('damaged')
      }),
      { numRuns: 60 },
    ))

  it('cannot be cut between two pieces', async () => {
    const bytes = await sealed(randomBytes(2 * PIECE))
    const head = bytes.indexOf('\n') + 1
    await expect(opened(bytes.subarray(0, head + PIECE + 16))).rejects.toThrow('damaged')
  })

  it('is of one file and one key', async () => {
    const bytes = await sealed(Buffer.from('text'))
    await expect(opened(bytes, [9], { ...label, id: 'c'.repeat(32) })).rejects.toThrow('damaged')
    await expect(opened(bytes, [9], label, randomBytes(32))).rejects.toThrow('damaged')
  })

  it('says for whom it is, also by its beginning alone', async () => {
    const bytes = await sealed(randomBytes(100_000))
    expect(labelOf(bytes.toString('latin1', 0, 4_096))).toEqual(label)
  })
})
