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
