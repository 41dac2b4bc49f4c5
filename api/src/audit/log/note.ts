import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'

// Signed notes (c2sp.org/signed-note) with Ed25519, which is algorithm 1 there.

const ED25519 = Buffer.from([1])

/** What stands in DER before the 32 bytes of a public key or seed (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Whose signature it is. `id`: four bytes that tell keys of one name apart. */
export type Verifier = { readonly name: string; readonly id: Buffer; readonly key: KeyObject }

export type Signer = { readonly name: string; readonly key: KeyObject }

const isName = (name: string) => name.length > 0 && !/[\s+]/u.test(name)

const idOf = (name: string, bytes: Uint8Array) =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), ED25519, bytes]), 'buffer').subarray(0, 4)

const bytesOf = (key: KeyObject) => createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(SPKI.length)

/** A public key as one line of text: `<name>+<id>+<key>`. */
export function textOf({ name, key }: Signer): string {
  const bytes = bytesOf(key)
  return `${name}+${idOf(name, bytes).toString('hex')}+${Buffer.concat([ED25519, bytes]).toString('base64')}`
}

/** Reads such a line. Null: it is none. */
export function verifierOf(text: string): Verifier | null {
  const [, name = '', id = '', base64 = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text) ?? []
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length !== 33 || bytes[0] !== 1 || bytes.toString('base64') !== base64) return null
  const found = { name, id: idOf(name, bytes.subarray(1)) }
  if (found.id.toString('hex') !== id) return null
  return {
    ...found,
    key: createPublicKey({ key: Buffer.concat([SPKI, bytes.subarray(1)]), format: 'der', type: 'spki' }),
  }
}

/** A private key from its seed of 32 bytes. */
export const keyOfSeed = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })

/** @param text ends with a line break @throws Error for a text or name that no note can have */
export function signNote(text: string, { name, key }: Signer): string {
  if (!text.endsWith('\n') || !isName(name)) throw new Error('A note is whole lines, and its key has a name.')
  const signature = Buffer.concat([idOf(name, bytesOf(key)), sign(null, Buffer.from(text), key)])
  return `${text}\n— ${name} ${signature.toString('base64')}\n`
}

/** The text of a note that this key signed. Null: it did not, or this is no note. Signatures of others are left alone. */
export function openNote(note: string, { name, id, key }: Verifier): string | null {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n')) return null
  const text = note.slice(0, end + 1)
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [, by, base64 = ''] = /^— (\S+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? []
    if (by === undefined) return null
    const bytes = Buffer.from(base64, 'base64')
    if (bytes.toString('base64') !== base64) return null
    if (by !== name || !bytes.subarray(0, 4).equals(id)) continue
    return verify(null, Buffer.from(text), key, bytes.subarray(4)) ? text : null
  }
  return null
}
