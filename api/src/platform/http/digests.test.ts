import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BodyDigests, readDigests } from './digests.ts'

const digest = (name: 'sha256' | 'sha512', bytes: Uint8Array | string) =>
  createHash(name).update(bytes).digest('base64')

function finished(header: string | undefined, ...pieces: Uint8Array[]) {
  const told = readDigests(header)
  if (told === null) throw new Error('not read')
  const digests = new BodyDigests(told)
  for (const piece of pieces) digests.add(Buffer.from(piece))
  return digests.finish()
}

describe('Content-Digest', () => {
  it('is read as RFC 9530 shows it', () => {
    // Appendix B.1, of `{"hello": "world"}` and a line break.
    const header = 'sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:'
    expect(finished(header, Buffer.from('{"hello": "world"}\n'))).toEqual({ text: header, isTold: true })
  })

  it('holds for its bytes alone, in whatever pieces they come', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 100 })
    fc.assert(
      fc.property(bytes, fc.nat({ max: 99 }), fc.nat({ max: 7 }), (body, place, bit) => {
        const at = place % body.length
        const header = `sha-512=:${digest('sha512', body)}:, sha-256=:${digest('sha256', body)}:`
        expect(finished(header, body.subarray(0, at), body.subarray(at)).isTold).toBe(true)
        const flipped = body.with(at, (body[at] ?? 0) ^ (1 << bit))
        expect(finished(header, flipped).isTold).toBe(false)
      }),
    )
  })

  it('has to hold by each algorithm that it names', () => {
    const header = `sha-256=:${digest('sha256', 'a')}:, sha-512=:${digest('sha512', 'b')}:`
    expect(finished(header, Buffer.from('a')).isTold).toBe(false)
  })

  it('may name others beside, which are not looked at', () => {
    const header = `md5=:AAAA:, sha-256=:${digest('sha256', 'a')}:`
    expect(finished(header, Buffer.from('a')).isTold).toBe(true)
  })

  it('need not be there', () => {
    expect(finished(undefined, Buffer.from('a')).isTold).toBe(true)
  })

  it.each([
    '',
    'sha-256',
    'sha-256=abc',
    `sha-256=${digest('sha256', 'a')}`,
    'sha-256=:AAAA:',
    'md5=:AAAA:',
    `sha-256=:${digest('sha256', 'a')}:,`,
    `SHA-256=:${digest('sha256', 'a')}:`,
  ])('that says nothing to check is not taken for one that holds: %s', (header) => {
    expect(readDigests(header)).toBeNull()
  })
})
