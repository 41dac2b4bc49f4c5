import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Label } from './jwe.ts'

// Large files are sealed a piece at a time, so that neither sealing nor opening holds one in memory, and nothing that was changed is ever
// given out: AES-256-GCM in the STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár 2015). The nonce counts pieces and marks the last,
// so none can be moved, dropped or put behind the end. The key is the file's own, so no nonce comes twice.

const PIECE = 64 * 1024
const TAG = 16

/** Where `labelOf` finds for whom it is; it is authenticated with each piece. */
const headOf = ({ ws, id, keyId }: Label): Buffer =>
  Buffer.from(`${Buffer.from(JSON.stringify({ enc: 'A256GCM-STREAM', kid: keyId, ws, id })).toString('base64url')}.\n`)

function nonceOf(count: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(count, 5, 6)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** A head that says for whom it is, then the sealed pieces. */
export async function* sealPieces(
  pieces: AsyncIterable<Uint8Array>,
  key: Buffer,
  label: Label,
): AsyncGenerator<Buffer> {
  const head = headOf(label)
  yield head
  let count = 0
  for await (const { bytes, isLast } of cut(pieces, PIECE)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(count, isLast)).setAAD(head)
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    count += 1
  }
}

/** What was sealed. Throws an Error where it comes to what was changed, or if it is another one's file. */
export async function* openPieces(
  pieces: AsyncIterable<Uint8Array>,
  key: Buffer,
  label: Label,
): AsyncGenerator<Buffer> {
  const head = headOf(label)
  let count = 0
  for await (const { bytes, isLast } of cut(withoutHead(pieces, head, label), PIECE + TAG)) {
    yield opened(bytes, { key, nonce: nonceOf(count, isLast), head }) ?? damaged(label)
    count += 1
  }
}

function opened(bytes: Buffer, { key, nonce, head }: { key: Buffer; nonce: Buffer; head: Buffer }): Buffer | null {
  if (bytes.length < TAG) return null
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
    .setAAD(head)
    .setAuthTag(bytes.subarray(-TAG))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()])
  } catch {
    return null
  }
}

function damaged({ id }: Label): never {
  throw new Error(`What was sealed as ${id} is damaged, or not what was sealed under this id. Restore its file.`)
}

async function* withoutHead(pieces: AsyncIterable<Uint8Array>, head: Buffer, label: Label): AsyncGenerator<Buffer> {
  let start: Buffer | null = Buffer.alloc(0)
  for await (const piece of pieces) {
    if (start === null) {
      yield Buffer.from(piece)
      continue
    }
    start = Buffer.concat([start, piece])
    if (start.length < head.length) continue
    if (!start.subarray(0, head.length).equals(head)) damaged(label)
    yield start.subarray(head.length)
    start = null
  }
  if (start !== null) damaged(label)
}

/** The same bytes in pieces of one size. There is always a last one, which may be shorter or empty. */
async function* cut(
  pieces: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ bytes: Buffer; isLast: boolean }> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of pieces) {
    rest = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece])
    // What fills a piece exactly may be the last.
    while (rest.length > size) {
      yield { bytes: rest.subarray(0, size), isLast: false }
      rest = rest.subarray(size)
    }
  }
  yield { bytes: rest, isLast: true }
}
