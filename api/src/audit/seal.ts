import type { KeyObject } from 'node:crypto'
import type { Database, Transaction } from '../platform/db/index.ts'
import {
  checkpointOf,
  checkpointText,
  extended,
  type Frontier,
  leafHash,
  openNote,
  rootOf,
  type Signer,
  signNote,
  textOf,
  verifierOf,
} from './log/index.ts'
import * as store from './store.ts'

/** Entries under one checkpoint. */
const MOST = 5_000

/** Whose log it is, as the origin of its checkpoints and the name of its key. */
export const signerOf = (ws: string, key: KeyObject): Signer => ({
  name: `dyetrace/audit/${encodeURIComponent(ws)}`,
  key,
})

/** The log in the database is not what this key has sealed: somebody changed it, or it is another key's. */
export class NotSealable extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'NotSealable'
  }
}

/**
 * Seals what has gathered: gives the entries their order, and signs the tree with them in it. One replica at a time, by a lock in the
 * database. Returns how many there were: when it is the most, there may be more. Throws NotSealable, DatabaseError.
 */
export async function seal(db: Database, signer: Signer, now: number): Promise<number> {
  return db.write('sealAudit', async (tx) => {
    await tx.run(store.lockLog, { key: textOf(signer), at: now })
    const tree = await treeIn(tx, signer)
    const entries = await tx.run(store.unsealedEntries, { most: MOST })
    if (entries.length === 0) return 0
    const leaves = entries.map(({ body }) => leafHash(Buffer.from(body)))
    const { size, nodes } = extended(tree, leaves)
    const note = signNote(checkpointText({ origin: signer.name, size, root: rootOf({ size, nodes }) }), signer)
    await tx.run(store.sealEntries, { entries: entries.map(({ id }, i) => ({ id, place: tree.size + i })) })
    await tx.run(store.writeCheckpoint, {
      first: tree.size,
      size,
      nodes: nodes.map((node) => node.toString('base64')),
      at: now,
      note,
      leaves: Buffer.concat(leaves).toString('base64'),
    })
    return entries.length
  })
}

/** The tree as it was sealed last. It is believed only under this key's own signature. */
async function treeIn(tx: Pick<Transaction, 'run'>, signer: Signer): Promise<Frontier> {
  const [state] = await tx.run(store.logState)
  if (!state) throw new NotSealable('The audit log is gone.')
  if (state.key !== textOf(signer))
    throw new NotSealable('The audit log is sealed by another key. Restore audit/key.pem from its backup.')
  const tree = { size: state.size, nodes: state.nodes.map((node) => Buffer.from(node, 'base64')) }
  if (tree.size === 0) return tree
  const verifier = verifierOf(state.key)
  const text = verifier && state.note !== null ? openNote(state.note, verifier) : null
  const last = text === null ? null : checkpointOf(text)
  if (last?.size !== tree.size || !last.root.equals(rootOf(tree)))
    throw new NotSealable('The audit log in the database is not what was sealed. Verify an export of it.')
  return tree
}

export const isFull = (count: number): boolean => count === MOST
