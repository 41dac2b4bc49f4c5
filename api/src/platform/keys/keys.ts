import { createHmac, randomBytes } from 'node:crypto'
import { idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { Connection, Database, Transaction } from '../db/index.ts'
import type { KeyStore } from './keyStore.ts'
import { checkKey, destroyKey, type KeyState, keyState } from './store.ts'

/** A keyed digest of a text: without the key, which never leaves its store and this process, it tells nothing. */
export type Digest = (text: string) => string

/**
 * A workspace's key. `digest`: of what statements say. `digestPerson`: of whom they name; null: the key was destroyed, and nobody can
 * be named any more.
 */
export type Keyed = {
  digest: Digest
  digestPerson: Digest | null
  destroyedAt: Instant | null
  /** The workspace's rule: identifiers in names give way to pseudonyms under its key. */
  masksIdentifiers: boolean
}

/** The key in the store is not the one that this workspace's people were digested with: nobody would be found. */
export class KeyMismatch extends Error {
  constructor(ws: string) {
    super(`The key of workspace ${ws} is not the one its data was recorded with. Restore the key file from its backup.`)
    this.name = 'KeyMismatch'
  }
}

/** Keys of workspaces. */
export type Keys = {
  /** A new workspace gets a new one. Throws KeyMismatch. */
  of(ws: string): Promise<Keyed>
  /**
   * Destroys a workspace's key for good. A request that is under way goes on with the key that it has, and other replicas use it for two more
   * seconds. @param beside is done in the same transaction
   */
  destroy(ws: string, at: Instant, beside: (tx: Transaction) => Promise<void>): Promise<void>
  /** What this process knows of a workspace may have changed. */
  lookAgain(ws: string): void
}

/** For so long it is taken for granted that nobody destroyed a key, in ms. */
const LOOK_AGAIN_MS = 2_000

type Opened = { keyed: Keyed; check: string; lookedAt: number }

/**
 * Opens the keys of a store. The database keeps a check value of each, so that a lost or exchanged key stops everything instead of silently finding
 * nobody.
 */
export function openKeys(store: KeyStore, connection: Connection): Keys {
  const opened = new Map<string, Promise<Opened>>()
  const begin = (ws: string, opening: Promise<Opened>) => {
    opened.set(ws, opening)
    opening.catch(() => opened.delete(ws))
    return opening
  }
  return {
    of: async (ws) => {
      const db = connection.workspace(ws)
      const known = await (opened.get(ws) ?? begin(ws, open(store, db, ws)))
      if (Date.now() - known.lookedAt < LOOK_AGAIN_MS) return known.keyed
      return (await begin(ws, lookAgain(known, store, db, ws))).keyed
    },
    destroy: async (ws, at, beside) => {
      await connection.workspace(ws).write('destroyKey', async (tx) => {
        await tx.run(destroyKey, { at })
        await beside(tx)
      })
      opened.delete(ws)
      await store.destroy(firstId(ws))
    },
    lookAgain: (ws) => {
      opened.delete(ws)
    },
  }
}

/** The key of people is the first one that a workspace has. */
const firstId = (ws: string) => idOf(ws, 'key')

async function lookAgain(known: Opened, store: KeyStore, db: Database, ws: string): Promise<Opened> {
  const lookedAt = Date.now()
  const [state] = await db.read(keyState)
  const isSame = state?.check === known.check && state.destroyedAt === known.keyed.destroyedAt
  if (!isSame) return open(store, db, ws)
  return { ...known, keyed: { ...known.keyed, masksIdentifiers: state.masks }, lookedAt }
}

/** After the key of people was destroyed there is another one, for what statements say. */
async function open(store: KeyStore, db: Database, ws: string): Promise<Opened> {
  for (;;) {
    const lookedAt = Date.now()
    const [before] = await db.read(keyState)
    const destroyedAt = before?.destroyedAt ?? null
    // Whoever destroyed it may have been stopped before the file was gone.
    if (destroyedAt !== null) await store.destroy(firstId(ws))
    const id = destroyedAt === null ? firstId(ws) : idOf(ws, 'key', destroyedAt)
    const key = (await store.read(id)) ?? (await store.make(id, randomBytes(32)))
    const check = hmac(key)('dyetrace key check')
    const state = await checked(db, check, destroyedAt)
    if (state?.destroyedAt !== destroyedAt) continue
    if (state.check !== check) throw new KeyMismatch(ws)
    return { keyed: { ...keyedBy(key, destroyedAt), masksIdentifiers: state.masks }, check, lookedAt }
  }
}

async function checked(db: Database, check: string, assumed: Instant | null): Promise<KeyState | undefined> {
  const [state] = await db.write('checkKey', (tx) => tx.run(checkKey, { check, assumed }))
  return state
}

const hmac =
  (key: Buffer): Digest =>
  (text) =>
    createHmac('sha256', key).update(text).digest('hex')

function keyedBy(key: Buffer, destroyedAt: Instant | null): Omit<Keyed, 'masksIdentifiers'> {
  const digest = hmac(key)
  if (destroyedAt === null) return { digest, digestPerson: digest, destroyedAt }
  return { digest: (text) => `${destroyedAt}:${digest(text)}`, digestPerson: null, destroyedAt }
}

/** Whether two digests of statements can be compared: those under a key that was destroyed since cannot. */
export const isComparable = (one: string, other: string): boolean => markOf(one) === markOf(other)

const markOf = (digest: string): string => digest.slice(0, digest.indexOf(':') + 1)
