import { createHash, createPublicKey, verify } from 'node:crypto'

// Signed notes (c2sp.org/signed-note) with Ed25519.

/** @typedef {{ name: string, id: Buffer, key: import('node:crypto').KeyObject }} Key */

/**
 * A public key from its line of text: `<name>+<id>+<key>`. Null: it is none.
 * @param {string} line
 * @returns {Key | null}
 */
export function keyOf(line) {
  const [, name = '', id = '', base64 = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(line.trim()) ?? []
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length !== 33 || bytes[0] !== 1) return null
  const hash = createHash('sha256').update(`${name}\n`).update(bytes).digest().subarray(0, 4)
  if (hash.toString('hex') !== id) return null
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)])
  return { name, id: hash, key: createPublicKey({ key: spki, format: 'der', type: 'spki' }) }
}

/**
 * The text of a note that this key signed, and nobody else. Null: it did not.
 * @param {string} note
 * @param {Key} by
 * @returns {string | null}
 */
export function openNote(note, { name, id, key }) {
  const end = note.lastIndexOf('\n\n')
  if (end < 0) return null
  const text = note.slice(0, end + 1)
  const [, base64 = ''] = /^— \S+ ([A-Za-z0-9+/=]+)\n$/u.exec(note.slice(end + 2)) ?? []
  const signature = Buffer.from(base64, 'base64')
  if (note.slice(end + 2) !== `— ${name} ${signature.toString('base64')}\n`) return null
  if (!signature.subarray(0, 4).equals(id)) return null
  return verify(null, Buffer.from(text), key, signature.subarray(4)) ? text : null
}
