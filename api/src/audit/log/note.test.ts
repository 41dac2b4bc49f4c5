import { describe, expect, it } from 'vitest'
import { checkpointOf, checkpointText } from './checkpoint.ts'
import { keyOfSeed, openNote, signNote, textOf, type Verifier, verifierOf } from './note.ts'

/** The test vectors of the format's first implementation, in Go. */
const publicKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const seed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1)
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const signature =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'

const signer = { name: 'PeterNeumann', key: keyOfSeed(seed) }
const verifier = verifierOf(publicKey) as Verifier

describe('a signed note', () => {
  it('is signed as published', () => {
    expect(signNote(text, signer)).toBe(`${text}\n${signature}`)
  })

  it('is opened by the key that signed it', () => {
    expect(openNote(`${text}\n${signature}`, verifier)).toBe(text)
  })

  it('is opened beside signatures of others', () => {
    const other = '— Other AAAAAAAA\n'
    expect(openNote(`${text}\n${other}${signature}`, verifier)).toBe(text)
  })

  it('is not opened with any character of it changed', () => {
    const note = `${text}\n${signature}`
    for (let place = 0; place < note.length; place += 1) {
      const other = note[place] === 'A' ? 'B' : 'A'
      expect(openNote(note.slice(0, place) + other + note.slice(place + 1), verifier), `${place}`).toBeNull()
    }
  })

  it('is of no key but its own', () => {
    const other = { name: 'PeterNeumann', key: keyOfSeed(Buffer.alloc(32, 7)) }
    expect(openNote(signNote(text, other), verifier)).toBeNull()
  })
})

describe('a public key', () => {
  it('is written as published', () => {
    expect(textOf(signer)).toBe(publicKey)
  })

  it('is none with any character of it changed or cut off', () => {
    for (let place = 0; place < publicKey.length; place += 1) {
      expect(verifierOf(publicKey.slice(0, place)), `${place}`).toBeNull()
      const other = publicKey[place] === 'A' ? 'B' : 'A'
      expect(verifierOf(publicKey.slice(0, place) + other + publicKey.slice(place + 1)), `${place}`).toBeNull()
    }
  })
})

describe('a checkpoint', () => {
  /** The example of the specification. */
  const example = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'

  it('is read and written as the specification shows', () => {
    const checkpoint = checkpointOf(example)
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 })
    expect(checkpoint && checkpointText(checkpoint)).toBe(example)
  })

  it('may have more lines, and no empty one', () => {
    expect(checkpointOf(`${example}more\n`)?.size).toBe(20_852_163)
    expect(checkpointOf(`${example}\n`)).toBeNull()
  })

  it.each([
    ['a size with a zero before it', example.replace('\n208', '\n0208')],
    ['a root of another length', example.replace('q2I=', '')],
    ['no end of its last line', example.slice(0, -1)],
    ['no origin', example.slice(example.indexOf('\n'))],
  ])('is none with %s', (_, text) => {
    expect(checkpointOf(text)).toBeNull()
  })
})
