import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Digest } from '../../platform/keys/index.ts'

const MARK = 'closed-'
const TAG = 16

/**
 * Writes texts so that only this workspace's key can read them, and always the same text in the same way: ids and cursors of what is
 * closed. They are made from names, so whoever guesses a name could compare them. It is SIV (RFC 5297) with HMAC for its two functions:
 * a tag over the text, which is the nonce of the stream that hides it.
 */
export type Sealing = {
  seal(text: string): string
  /** Null: it is none of ours. */
  unseal(sealed: string): string | null
}

export const isSealed = (text: string): boolean => text.startsWith(MARK)

/** @param digest under the workspace's key */
export function sealingUnder(digest: Digest): Sealing {
  const tagKey = digest('seal: tag')
  const streamKey = digest('seal: stream')
  const tagOf = (text: Buffer) => createHmac('sha256', tagKey).update(text).digest().subarray(0, TAG)
  const hidden = (text: Buffer, tag: Buffer) => {
    const out = Buffer.alloc(text.length)
    for (let block = 0; block * 32 < text.length; block += 1) {
      const stream = createHmac('sha256', streamKey).update(tag).update(String(block)).digest()
      for (let at = block * 32; at < Math.min(text.length, block * 32 + 32); at += 1)
        out[at] = (text[at] ?? 0) ^ (stream[at - block * 32] ?? 0)
    }
    return out
  }
  return {
    seal: (text) => {
      const plain = Buffer.from(text)
      const tag = tagOf(plain)
      return MARK + Buffer.concat([tag, hidden(plain, tag)]).toString('base64url')
    },
    unseal: (sealed) => {
      if (!isSealed(sealed)) return null
      const bytes = Buffer.from(sealed.slice(MARK.length), 'base64url')
      if (bytes.length < TAG) return null
      const tag = bytes.subarray(0, TAG)
      const plain = hidden(bytes.subarray(TAG), tag)
      return timingSafeEqual(tag, tagOf(plain)) ? plain.toString() : null
    },
  }
}
