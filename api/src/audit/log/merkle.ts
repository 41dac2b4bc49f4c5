import { hash } from 'node:crypto'

// The Merkle tree of RFC 6962, section 2.1.

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

const sha256 = (...parts: Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer')

export const leafHash = (leaf: Uint8Array): Buffer => sha256(LEAF, leaf)

const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right)

/** A tree of `size` leaves, as the roots of its largest whole subtrees from left to right: one for each bit of the size. */
export type Frontier = { readonly size: number; readonly nodes: readonly Buffer[] }

export const emptyTree: Frontier = { size: 0, nodes: [] }

/** The tree with more leaves at its end. @param leaves their hashes */
export function extended({ size, nodes }: Frontier, leaves: Iterable<Buffer>): Frontier {
  const roots = [...nodes]
  let count = size
  for (const leaf of leaves) {
    let node = leaf
    // As a carry in binary counting: two whole subtrees of one height become one.
    for (let rest = count; rest % 2 === 1; rest = (rest - 1) / 2) node = nodeHash(roots.pop() as Buffer, node)
    roots.push(node)
    count += 1
  }
  return { size: count, nodes: roots }
}

/** The root hash of the tree. */
export const rootOf = ({ nodes }: Frontier): Buffer =>
  nodes.length === 0 ? sha256() : nodes.reduceRight((right, left) => nodeHash(left, right))

const HASH = 32

/**
 * For each of these places, the hashes that lead from its leaf to the root (RFC 6962, section 2.1.1). @param leaves the hashes of all leaves, one
 * after the other
 */
export function inclusionProofs(
  leaves: Buffer,
  places: readonly number[],
): { root: Buffer; proofs: Map<number, Buffer[]> } {
  const proofs = new Map(places.map((place) => [place, [] as Buffer[]]))
  const sorted = [...proofs.keys()].sort((a, b) => a - b)
  const subtree = (from: number, to: number, wanted: readonly number[]): Buffer => {
    if (to - from === 1) return leaves.subarray(from * HASH, to * HASH)
    const middle = from + 2 ** (31 - Math.clz32(to - from - 1))
    const [before, after] = [wanted.filter((place) => place < middle), wanted.filter((place) => place >= middle)]
    const [left, right] = [subtree(from, middle, before), subtree(middle, to, after)]
    for (const place of before) proofs.get(place)?.push(right)
    for (const place of after) proofs.get(place)?.push(left)
    return nodeHash(left, right)
  }
  const count = leaves.length / HASH
  return { root: count === 0 ? sha256() : subtree(0, count, sorted), proofs }
}
