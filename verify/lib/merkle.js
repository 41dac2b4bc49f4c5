import { createHash } from 'node:crypto'

// The Merkle tree of RFC 6962, section 2.1; proofs as in RFC 9162, section 2.1.3.2.

/** @param {...(Buffer | string)} parts */
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

/**
 * The root of a tree of `size` leaves that has this text at `place`. Null: no such tree has this proof.
 * @param {string} text
 * @param {{ place: number, size: number, proof: Buffer[] }} where
 * @returns {Buffer | null}
 */
export function rootWith(text, { place, size, proof }) {
  if (!Number.isSafeInteger(place) || place < 0 || place >= size) return null
  let [at, last] = [place, size - 1]
  let root = sha256(LEAF, text)
  for (const hash of proof) {
    if (last === 0) return null
    if (at % 2 === 1 || at === last) {
      root = sha256(NODE, hash, root)
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
    } else root = sha256(NODE, root, hash)
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? root : null
}
