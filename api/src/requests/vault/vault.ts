import { randomBytes } from 'node:crypto'
import { type ChangeAudit, onRecord, recordIn } from '../../platform/access/index.ts'
import type { Database, Transaction } from '../../platform/db/index.ts'
import type { KeyStore } from '../../platform/keys/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { SealedFiles } from './files.ts'
import { type Label, labelOf, openText, type SealedContent, sealText } from './jwe.ts'
import { openPieces, sealPieces } from './pieces.ts'
import * as store from './store.ts'

/**
 * What is sealed is needed for: DELIVER opens packages, SHOW evidence, the others raw identifiers; of these PACK to read the person's rows,
 * and INSTRUCT for a handler who sends a vendor what to do. Nobody opens those to look.
 */
export const purposes = ['EXECUTE', 'PACK', 'MAIL', 'INSTRUCT', 'DELIVER', 'SHOW'] as const
export type Purpose = (typeof purposes)[number]

/** In which workspace, and on whose record. */
export type Using = { ws: string; db: Database; audit: ChangeAudit; now: () => Instant }

/** It was shredded, or never sealed here. */
export class NotSealed extends Error {
  constructor() {
    super('Its identifiers are not in the vault: they were shredded, or never sealed. Ask the person again.')
  }
}

/** Raw identifiers and contacts of requests: one sealed text and one key for each. */
export type Vault = {
  /**
   * Seals, and names what was sealed in the transaction of its request. Where that transaction fails, nobody can open it any more.
   * @param beside is given the transaction and the id, and links the request to it
   */
  seal<Done>(
    using: Pick<Using, 'ws' | 'db' | 'now'>,
    name: string,
    content: SealedContent,
    beside: (tx: Transaction, id: string) => Promise<Done>,
  ): Promise<Done>
  /** Puts the opening on record, then opens. Throws NotSealed. */
  open(using: Using, id: string, purpose: Purpose): Promise<SealedContent>
  /** As `seal`, of what comes in pieces and may be large, such as an access package. */
  sealPieces<Done>(
    using: Pick<Using, 'ws' | 'db' | 'now'>,
    name: string,
    pieces: AsyncIterable<Uint8Array>,
    beside: (tx: Transaction, id: string) => Promise<Done>,
  ): Promise<Done>
  /**
   * As `open`. What was changed is an error where it comes to it, and nothing of it is given out.
   * @param named what the record names besides, such as the file's digest
   */
  openPieces(using: Using, id: string, purpose: Purpose, named?: readonly string[]): Promise<AsyncIterable<Buffer>>
  /** Its request was closed then, or was opened again (null): the key is destroyed so many days afterwards. */
  closedIn(tx: Pick<Transaction, 'run'>, id: string, closedAt: Instant | null): Promise<void>
  /** Destroys keys and files that are due, each of which goes on record. @returns how many */
  shredDue(using: Using): Promise<number>
  /** Destroys what a crash left between the file and its request. @returns how many */
  sweep(databaseOf: (ws: string) => Pick<Database, 'read'>, now: Instant): Promise<number>
}

/** So long a file may wait for its request, in ms. */
const WAIT_MS = 3_600_000
const DAY_MS = 86_400_000

type Parts = {
  keys: KeyStore
  files: SealedFiles
  days: number
  /** Called in the transaction that records a shredding. */
  beside?: (tx: Transaction, id: string, at: Instant) => Promise<void>
}

/** `keys`: beside those of workspaces; `days`: from the close to the shredding. */
export function openVault({ keys, files, days, beside: besideShredding = async () => {} }: Parts): Vault {
  /** Key first: without it the file is worth nothing. Doing it again changes nothing. */
  const destroy = async ({ id, keyId }: { id: string; keyId: string }) => {
    await keys.destroy(keyId)
    await files.remove(id)
  }
  /** Writes the file, and names it in the transaction of its request. */
  const sealed = async <Done>(
    { ws, db, now }: Pick<Using, 'ws' | 'db' | 'now'>,
    name: string,
    write: (key: Buffer, label: Label) => Promise<void>,
    beside: (tx: Transaction, id: string) => Promise<Done>,
  ): Promise<Done> => {
    const [id, keyId] = [newId(), newId()]
    const key = await keys.make(keyId, randomBytes(32))
    try {
      await write(key, { ws, id, keyId })
      return await db.write(name, async (tx) => {
        await tx.run(store.writeSealed, { id, keyId, at: now() })
        return beside(tx, id)
      })
    } catch (error) {
      await discard(db, { id, keyId }, destroy)
      throw error
    }
  }
  /** Puts the opening on record, then finds the key. Throws NotSealed. */
  const keyFor = async ({ db, audit, now }: Using, id: string, purpose: Purpose, named: readonly string[] = []) => {
    const work = (tx: Transaction) => tx.run(store.lockSealed, { id, at: now() })
    const [found] = await onRecord({ db, audit }, 'openSealed', work, ([one]) =>
      one?.shreddedAt === null ? { about: [`sealed ${id}`, purpose, ...named] } : null,
    )
    const key = found?.shreddedAt === null ? await keys.read(found.keyId) : null
    if (!found || !key) throw new NotSealed()
    return { key, keyId: found.keyId }
  }
  return {
    seal: (using, name, content, beside) =>
      sealed(using, name, async (key, label) => files.write(label.id, await sealText(content, key, label)), beside),
    sealPieces: (using, name, pieces, beside) =>
      sealed(using, name, (key, label) => files.writePieces(label.id, sealPieces(pieces, key, label)), beside),
    open: async (using, id, purpose) => {
      const { key, keyId } = await keyFor(using, id, purpose)
      const text = await files.read(id)
      if (text === null) throw new NotSealed()
      return openText(text, key, { ws: using.ws, id, keyId })
    },
    openPieces: async (using, id, purpose, named) => {
      const { key, keyId } = await keyFor(using, id, purpose, named)
      const pieces = await files.readPieces(id)
      if (pieces === null) throw new NotSealed()
      return openPieces(pieces, key, { ws: using.ws, id, keyId })
    },
    closedIn: async (tx, id, closedAt) => {
      await tx.run(store.setShredAt, { id, shredAt: closedAt === null ? null : closedAt + days * DAY_MS })
    },
    shredDue: (using) => shredDue(using, destroy, besideShredding),
    sweep: (databaseOf, now) => sweep(files, databaseOf, now, destroy),
  }
}

type Destroy = (one: { id: string; keyId: string }) => Promise<void>

const newId = () => randomBytes(16).toString('hex')

/** A commit whose answer was lost may have been made: then the sealed text stays. If nobody can say, the sweep asks later. */
async function discard(db: Database, one: { id: string; keyId: string }, destroy: Destroy): Promise<void> {
  const isThere = await db.read(store.sealedById, { id: one.id }).then(
    ([found]) => found !== undefined,
    () => true,
  )
  if (!isThere) await destroy(one)
}

/** A kill at any point leaves it due, and the next one goes on from there. Of two replicas one puts it on record. */
async function shredDue(
  { db, audit, now }: Using,
  destroy: Destroy,
  beside: NonNullable<Parts['beside']>,
): Promise<number> {
  let count = 0
  for (const due of await db.read(store.dueToShred, { at: now() })) {
    await destroy(due)
    const shredded = await db.write('shred', async (tx) => {
      const [first] = await tx.run(store.markShredded, { id: due.id, at: now() })
      if (!first) return false
      await recordIn(tx, audit, { about: [`sealed ${due.id}`, 'shredded'] })
      await beside(tx, due.id, now())
      return true
    })
    if (!shredded) continue
    audit.recorded()
    count += 1
  }
  return count
}

async function sweep(
  files: SealedFiles,
  databaseOf: (ws: string) => Pick<Database, 'read'>,
  now: Instant,
  destroy: Destroy,
): Promise<number> {
  let count = 0
  for (const { id, writtenAt } of await files.list()) {
    if (now - writtenAt < WAIT_MS) continue
    const label = labelOf((await files.head(id)) ?? '')
    if (!label || label.id !== id) continue
    const [known] = await databaseOf(label.ws).read(store.sealedById, { id })
    // Of what was shredded the file is gone for good, wherever it came back from.
    if (known && known.shreddedAt === null) continue
    await destroy({ id, keyId: known?.keyId ?? label.keyId })
    count += 1
  }
  return count
}
