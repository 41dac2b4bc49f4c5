import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/**
 * Encrypts the keys of workspaces, so that whoever copies the key files has nothing without it (envelope encryption). A key management
 * service has the same two calls: see docs/keys.md. `about`: the id of the key. It is authenticated, so a wrapped key of one
 * workspace cannot be put in the place of another's.
 */
export type KeyEncryption = {
  /** Of the key that `wrap` encrypts with; it stands beside what is wrapped. */
  readonly name: string
  wrap(key: Buffer, about: string): Promise<Buffer>
  /** Throws where `name` is unknown, or where what is wrapped was changed. */
  unwrap(wrapped: Buffer, name: string, about: string): Promise<Buffer>
}

const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Encryption under keys that the operator gives: `name:base64` of 32 bytes, one after the other. The first one encrypts, and any of them
 * decrypts, so a new key goes in front of the old one. Throws an Error that repeats no key.
 */
export function encryptionUnder(text: string): KeyEncryption {
  const keys = new Map<string, Buffer>()
  for (const entry of text.split(/[\s,]+/).filter((part) => part !== '')) {
    const [name = '', encoded = ''] = entry.split(':')
    const key = Buffer.from(encoded, 'base64')
    if (!/^[\w.-]{1,64}$/.test(name) || key.length !== 32 || keys.has(name))
      throw new Error(
        'KEY_ENCRYPTION_KEYS: give each key once, as a name, a colon and 32 bytes in base64 (openssl rand -base64 32).',
      )
    keys.set(name, key)
  }
  const [current] = keys.keys()
  if (current === undefined) throw new Error('KEY_ENCRYPTION_KEYS names no key.')
  const keyOf = (name: string) => {
    const key = keys.get(name)
    if (key) return key
    throw new Error(`A workspace's key is encrypted under the key "${name}". Add that key to KEY_ENCRYPTION_KEYS.`)
  }
  return {
    name: current,
    wrap: async (key, about) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(ALGORITHM, keyOf(current), nonce).setAAD(Buffer.from(about))
      return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()])
    },
    unwrap: async (wrapped, name, about) => {
      const nonce = wrapped.subarray(0, NONCE_BYTES)
      const body = wrapped.subarray(NONCE_BYTES, -TAG_BYTES)
      const key = keyOf(name)
      try {
        const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
        decipher.setAAD(Buffer.from(about)).setAuthTag(wrapped.subarray(-TAG_BYTES))
        return Buffer.concat([decipher.update(body), decipher.final()])
      } catch {
        // What OpenSSL says of it helps nobody.
        throw new Error(DAMAGED)
      }
    },
  }
}

/** What to do where a key cannot be read. */
export const DAMAGED =
  "A workspace's key is damaged, or encrypted under another key of the same name. Restore it from its backup."
