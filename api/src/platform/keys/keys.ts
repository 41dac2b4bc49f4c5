import { createHmac, randomBytes } from 'node:crypto'
import { idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { Connection, Database, Transaction } from '../db/index.ts'
import type { KeyStore } from './keyStore.ts'
import { type Digest, PersonKeys } from './personKeys.ts'
import { addedKeys, announceKey, checkKey, destroyKey, type KeyState, keyState } from './store.ts'

/**
 * A workspace's keys. `digest`: of what statements say, always under the first one. `personKeys`: of whom they name; null: the keys were
 * destroyed, and nobody can be named any more.
 */
export type Keyed = {
  digest: Digest
  personKeys: PersonKeys | null
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
   * Gives a workspace's people a new key beside those that they have; the job then wraps what is stored. @param beside is done in the same transaction. @returns false: another new one is being brought in, or the keys were destroyed
   */
  add(ws: string, said: Announced, beside: (tx: Transaction) => Promise<void>): Promise<boolean>
  /**
   * Destroys all of a workspace's keys for good. A request that is under way goes on with the key that it has, and other replicas use it for two more
   * seconds. @param beside is done in the same transaction
   */
  destroy(ws: string, at: Instant, beside: (tx: Transaction) => Promise<void>): Promise<void>
  /** What this process knows of a workspace may have changed. */
  lookAgain(ws: string): void
}

/** When a workspace got a new key, and how many digests were to be wrapped by then. */
export type Announced = { at: Instant; left: number }

/** For so long it is taken for granted that nobody destroyed a key, in ms. */
const LOOK_AGAIN_MS = 2_000

type Opened = { keyed: Keyed; state: KeyState; lookedAt: number }

/**
 * Opens the keys of a store. The database keeps a check value of each, so that a lost or exchanged key stops everything instead of silently finding
 * nobody.
 */
export function openKeys(store: KeyStore, connection: Connection): Keys {
  const opened = new Map<string, Promise<Opened>>()
  const people = new Map<string, PersonKeys>()
  const personKeysOf = (ws: string): PersonKeys => {
    const known = people.get(ws) ?? new PersonKeys([], () => renew(ws))
    people.set(ws, known)
    return known
  }
  const begin = (ws: string, opening: Promise<Opened>) => {
    opened.set(ws, opening)
    opening.then(
      ({ keyed }) => keyed.personKeys === null && people.delete(ws),
      () => opened.delete(ws),
    )
    return opening
  }
  const partsOf = (ws: string): Parts => ({ store, db: connection.workspace(ws), ws, personKeys: personKeysOf(ws) })
  const of = async (ws: string): Promise<Keyed> => {
    const known = await (opened.get(ws) ?? begin(ws, open(partsOf(ws))))
    if (Date.now() - known.lookedAt < LOOK_AGAIN_MS) return known.keyed
    return (await begin(ws, lookAgain(known, partsOf(ws)))).keyed
  }
  const renew = async (ws: string): Promise<void> => {
    const known = await opened.get(ws)
    await begin(ws, known ? lookAgain(known, partsOf(ws)) : open(partsOf(ws)))
  }
  return {
    of,
    add: async (ws, said, beside) => {
      await renew(ws)
      const { personKeys } = await of(ws)
      if (!personKeys) return false
      const added = await addKey(partsOf(ws), personKeys.count + 1, said, beside)
      opened.delete(ws)
      return added
    },
    destroy: async (ws, at, beside) => {
      const db = connection.workspace(ws)
      await db.write('destroyKey', async (tx) => {
        await tx.run(destroyKey, { at })
        await beside(tx)
      })
      opened.delete(ws)
      people.delete(ws)
      await destroyAll(partsOf(ws))
    },
    lookAgain: (ws) => {
      opened.delete(ws)
    },
  }
}

type Parts = { store: KeyStore; db: Database; ws: string; personKeys: PersonKeys }

/** The key of people is the first one that a workspace has; those that came later are under ids of their own. */
const firstId = (ws: string) => idOf(ws, 'key')

async function addKey(
  { store, db }: Parts,
  n: number,
  { at, left }: Announced,
  beside: (tx: Transaction) => Promise<void>,
): Promise<boolean> {
  const id = randomBytes(16).toString('hex')
  const key = await store.make(id, randomBytes(32))
  const added = await db.write('announceKey', async (tx) => {
    const [row] = await tx.run(announceKey, { n, key: id, check: checkOf(key), at, left })
    if (row) await beside(tx)
    return row !== undefined
  })
  if (!added) await store.destroy(id)
  return added
}

async function destroyAll({ store, db, ws }: Parts): Promise<void> {
  await store.destroy(firstId(ws))
  for (const { id } of await db.read(addedKeys)) await store.destroy(id)
}

async function lookAgain(known: Opened, parts: Parts): Promise<Opened> {
  const lookedAt = Date.now()
  const [state] = await parts.db.read(keyState)
  const isSame = (['check', 'destroyedAt', 'added', 'rotating'] as const).every((of) => state?.[of] === known.state[of])
  if (!state || !isSame) return open(parts)
  return { state, keyed: { ...known.keyed, masksIdentifiers: state.masks }, lookedAt }
}

/** After the keys of people were destroyed there is another one, for what statements say. */
async function open(parts: Parts): Promise<Opened> {
  const { store, db, ws } = parts
  for (;;) {
    const lookedAt = Date.now()
    const [before] = await db.read(keyState)
    const destroyedAt = before?.destroyedAt ?? null
    // Whoever destroyed them may have been stopped before the files were gone.
    if (destroyedAt !== null) await destroyAll(parts)
    const id = destroyedAt === null ? firstId(ws) : idOf(ws, 'key', destroyedAt)
    const key = (await store.read(id)) ?? (await store.make(id, randomBytes(32)))
    const check = checkOf(key)
    const state = await checked(db, check, destroyedAt)
    if (state?.destroyedAt !== destroyedAt) continue
    if (state.check !== check) throw new KeyMismatch(ws)
    const keyed = { destroyedAt, masksIdentifiers: state.masks }
    if (destroyedAt !== null) {
      const digest: Digest = (text) => `${destroyedAt}:${hmac(key)(text)}`
      return { keyed: { ...keyed, digest, personKeys: null }, state, lookedAt }
    }
    await addLater(parts, key, state)
    return { keyed: { ...keyed, digest: hmac(key), personKeys: parts.personKeys }, state, lookedAt }
  }
}

/** The keys of a workspace's people; null where they have only the first one, under which everything is stored, or none. */
export async function newKeysOf(keys: Keys, db: Database, ws: string): Promise<PersonKeys | null> {
  const [added] = await db.read(addedKeys)
  return added ? (await keys.of(ws)).personKeys : null
}

/** Gives the keys of people to whoever digests with them now. Throws KeyMismatch. */
async function addLater({ store, db, ws, personKeys }: Parts, first: Buffer, state: KeyState): Promise<void> {
  const keys = [first]
  for (const { id, check } of (await db.read(addedKeys)).slice(0, state.added)) {
    const key = await store.read(id)
    if (!key || checkOf(key) !== check) throw new KeyMismatch(ws)
    keys.push(key)
  }
  personKeys.set(keys.map(hmac), state.rotating)
}

async function checked(db: Database, check: string, assumed: Instant | null): Promise<KeyState | undefined> {
  const [state] = await db.write('checkKey', (tx) => tx.run(checkKey, { check, assumed }))
  return state
}

const hmac =
  (key: Buffer): Digest =>
  (text) =>
    createHmac('sha256', key).update(text).digest('hex')

const checkOf = (key: Buffer): string => hmac(key)('dyetrace key check')

/** Whether two digests of statements can be compared: those under a key that was destroyed since cannot. */
export const isComparable = (one: string, other: string): boolean => destroyedBefore(one) === destroyedBefore(other)

const destroyedBefore = (digest: string): string => /^\d+:/.exec(digest)?.[0] ?? ''
