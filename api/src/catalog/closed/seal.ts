import { createCipheriv, createHmac, timingSafeEqual } from 'node:crypto'
import type { Digest } from '../../platform/keys/index.ts'

const MARK = 'closed-'
const TAG = 16

/**
 * Writes texts so that only this workspace's key can read them, and always the same text in the same way: ids and cursors of what is
 * closed. They are made from names, so whoever guesses a name could compare them. It is SIV as RFC 5297 has it, with HMAC for the tag over the text, which is
 * the nonce of the AES stream that hides it.
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
  const streamKey = Buffer.from(digest('seal: stream'), 'hex')
  const tagOf = (text: Buffer) => createHmac('sha256', tagKey).update(text).digest().subarray(0, TAG)
  /** The same hides and shows. */
  const hidden = (text: Buffer, tag: Buffer) => createCipheriv('aes-256-ctr', streamKey, tag).update(text)
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
