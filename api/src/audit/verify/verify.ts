import { z } from 'zod'
import {
  type Checkpoint,
  checkpointOf,
  emptyTree,
  extended,
  type Frontier,
  leafHash,
  openNote,
  rootOf,
  type Verifier,
} from '../log/index.ts'
import { differenceOf, type Fault } from './difference.ts'

/** What an export holds: entries in their order, and after those of each seal its checkpoint with their hashes. */
export type Verified = {
  faults: Fault[]
  /** Entries that are there and proven, and those that retention took away. */
  entries: number
  removed: number
  checkpoints: number
  /** The last checkpoint that is proven, as it is signed. */
  last: string | null
}

/** `known`: checkpoints that were saved before, as notes; each has to be of this log. */
export type Expected = { verifier: Verifier; known?: readonly string[] }

const MARK = Buffer.from('{"checkpoint":')
const HEAD = Buffer.from('{"log":')

const Sealed = z.object({ checkpoint: z.string(), leaves: z.string() })

/**
 * Proves that every entry is in the tree, in its place, that each checkpoint continues the one before, and that saved checkpoints are of
 * this log. Names the first entry that is not as it was sealed, and stops there. Pure.
 */
export async function verify(lines: AsyncIterable<Buffer>, { verifier, known = [] }: Expected): Promise<Verified> {
  const verified: Verified = { faults: [], entries: 0, removed: 0, checkpoints: 0, last: null }
  const saved = savedIn(known, verifier)
  let tree = emptyTree
  let hashes: Buffer[] = []
  const fault = (place: number, what: Fault['what'], message: string) => {
    verified.faults.push({ place, what, message })
    return verified
  }
  if (saved.includes(null)) return fault(0, 'CHECKPOINT', 'A saved checkpoint is not signed by this key.')
  for await (const line of lines) {
    if (line.subarray(0, HEAD.length).equals(HEAD)) continue
    if (!line.subarray(0, MARK.length).equals(MARK)) {
      hashes.push(leafHash(line))
      continue
    }
    const sealed = sealedIn(line, verifier)
    if (!sealed) return fault(tree.size, 'CHECKPOINT', 'The checkpoint after this entry is not signed by this key.')
    const found = batchFault({ tree, hashes, sealed, isFirst: verified.entries === 0 })
    if (found) return fault(found.place, found.what, found.message)
    const forked = forkIn(tree, sealed, saved)
    if (forked) return fault(forked.place, forked.what, forked.message)
    tree = extended(tree, sealed.leaves)
    if (hashes.length === 0) verified.removed += sealed.leaves.length
    verified.entries += hashes.length
    verified.checkpoints += 1
    verified.last = sealed.note
    hashes = []
  }
  if (hashes.length > 0) return fault(tree.size, 'INSERTED', 'No checkpoint follows this entry: it was never sealed.')
  if (saved.some((one) => one && one.size > tree.size))
    return fault(tree.size, 'DROPPED', 'A saved checkpoint knows of more entries: what follows here was dropped.')
  return verified
}

type Batch = { note: string; checkpoint: Checkpoint; leaves: Buffer[] }

function sealedIn(line: Buffer, verifier: Verifier): Batch | null {
  const parsed = Sealed.safeParse(jsonOf(line))
  const text = parsed.success ? openNote(parsed.data.checkpoint, verifier) : null
  const checkpoint = text === null ? null : checkpointOf(text)
  if (!parsed.success || checkpoint?.origin !== verifier.name) return null
  const bytes = Buffer.from(parsed.data.leaves, 'base64')
  const leaves = Array.from({ length: Math.ceil(bytes.length / 32) }, (_, i) => bytes.subarray(32 * i, 32 * i + 32))
  return { note: parsed.data.checkpoint, checkpoint, leaves }
}

function jsonOf(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch {
    return null
  }
}

/** Why a batch is not what its checkpoint was signed for. Its hashes are believed where they lead to the signed root. */
function batchFault({
  tree,
  hashes,
  sealed: { checkpoint, leaves },
  isFirst,
}: {
  tree: Frontier
  hashes: Buffer[]
  sealed: Batch
  isFirst: boolean
}): Fault | null {
  const isSealed = (some: Buffer[]) =>
    checkpoint.size === tree.size + some.length && rootAfter(tree, some).equals(checkpoint.root)
  if (isSealed(leaves)) return isFirst && hashes.length === 0 ? null : differenceOf(hashes, leaves, tree.size)
  if (isSealed(hashes))
    return { place: tree.size, what: 'CHECKPOINT', message: 'The hashes beside its checkpoint were altered.' }
  const found = differenceOf(hashes, leaves, tree.size)
  const message = `The checkpoint of ${checkpoint.size} entries is signed, and does not follow from what stands before it: the log was forked here, or this and its hashes were rewritten.`
  return { place: found?.place ?? tree.size, what: 'FORKED', message }
}

const rootAfter = (tree: Frontier, leaves: Buffer[]) => rootOf(extended(tree, leaves))

const savedIn = (known: readonly string[], verifier: Verifier): (Checkpoint | null)[] =>
  known.map((note) => {
    const text = openNote(note, verifier)
    const checkpoint = text === null ? null : checkpointOf(text)
    return checkpoint?.origin === verifier.name ? checkpoint : null
  })

/** Whether a checkpoint saved earlier is of another history. Its size may lie within a batch. */
function forkIn(tree: Frontier, { leaves }: Batch, saved: (Checkpoint | null)[]): Fault | null {
  for (const one of saved) {
    if (!one || one.size < tree.size || one.size > tree.size + leaves.length) continue
    if (!rootAfter(tree, leaves.slice(0, one.size - tree.size)).equals(one.root))
      return {
        place: one.size,
        what: 'FORKED',
        message: `A saved checkpoint of ${one.size} entries is of another history.`,
      }
  }
  return null
}
