import type { IdentityDigest } from '../../vocabulary/command.ts'
import type { Transaction } from '../db/index.ts'
import { type DigestLabel, lockKeyCount, wrapDigests } from './store.ts'

/** A keyed digest of a text: without the key, which never leaves its store and this process, it tells nothing. */
export type Digest = (text: string) => string

/** The workspace has a key that was not known when the digests of this transaction were made: they are to be raised first. */
export class KeyAdded extends Error {
  constructor() {
    super('This workspace has a new key.')
    this.name = 'KeyAdded'
  }
}

/** A digest under the n-th new key begins with it, and sorts behind all of before (docs/adr/0038). */
export const markOfKey = (n: number): string => (n === 0 ? '' : `k${String(n).padStart(4, '0')}:`)

/** Under how many new keys a stored digest is. */
export const keysOver = (digest: string): number => Number(/^k(\d{4}):/.exec(digest)?.[1] ?? 0)

/**
 * The keys under which a workspace's people are digested, the first one first. Each later key wraps what the ones before made. One
 * object serves a workspace for as long as the process runs: a new key is added to it while requests are under way.
 */
export class PersonKeys {
  #keys: readonly Digest[]
  readonly #renew: () => Promise<void>
  /** Digests that the last key does not wrap yet may be stored. */
  isRotating = false

  constructor(keys: readonly Digest[], renew: () => Promise<void> = async () => {}) {
    this.#keys = keys
    this.#renew = renew
  }

  /** How many new keys there are, beside the first. */
  get count(): number {
    return this.#keys.length - 1
  }

  /** What somebody read earlier does not take back what is known by now. */
  set(keys: readonly Digest[], isRotating: boolean): void {
    if (keys.length < this.#keys.length) return
    this.#keys = keys
    this.isRotating = isRotating
  }

  /** A text's digest under the first key, then as each later key wraps it; the last is what is stored today. */
  digestsOf(text: string): string[] {
    const [first] = this.#keys
    if (!first) throw new Error('a workspace without a key')
    return this.wrapped(first(text))
  }

  /** A stored digest, then as each later key wraps it. */
  wrapped(stored: string): string[] {
    const found = [stored]
    for (let n = keysOver(stored) + 1; n <= this.count; n += 1)
      found.push(`${markOfKey(n)}${this.#keys[n]?.(found.at(-1) ?? '')}`)
    return found
  }

  /** The digest that is stored today in the place of this one. */
  newest(stored: string): string {
    return this.wrapped(stored).at(-1) ?? stored
  }

  /** An identity as it is digested today. */
  raised(identity: IdentityDigest): IdentityDigest {
    const now = this.wrap(identity)
    return identity.former ? { ...now, former: identity.former.map((one) => this.wrap(one)) } : now
  }

  /** One digest as it is today. */
  wrap<D extends { digest: string; earlier?: string[] }>(one: D): D {
    const [, ...later] = this.wrapped(one.digest)
    const digest = later.pop()
    return digest === undefined ? one : { ...one, digest, earlier: [...(one.earlier ?? []), one.digest, ...later] }
  }

  /** Asks the database for new keys. Throws KeyMismatch, DatabaseError. */
  renewed(): Promise<void> {
    return this.#renew()
  }
}

/**
 * Does work with digests, and does it again where the workspace got a new key meanwhile. @param work is told how many new keys there
 * are (null: the key was destroyed): it raises its digests to these, and ends its transaction with `guardKeys`
 */
export async function underNewestKey<T>(
  keys: PersonKeys | null,
  work: (count: number | null) => Promise<T>,
): Promise<T> {
  for (;;) {
    const count = keys?.count ?? null
    try {
      return await work(count)
    } catch (error) {
      if (!(error instanceof KeyAdded)) throw error
      await keys?.renewed()
      if (keys?.count === count) throw error
    }
  }
}

/** Reads with digests, once more where the workspace got a new key meanwhile. Throws KeyMismatch, DatabaseError. */
export async function readUnderNewest<T>(keys: PersonKeys, read: () => Promise<T>): Promise<T> {
  for (;;) {
    const { count } = keys
    const found = await read()
    await keys.renewed()
    if (keys.count === count) return found
  }
}

/** Ends a transaction that stores digests: no new key comes before its commit. Throws KeyAdded where one came since. */
export async function guardKeys(tx: Pick<Transaction, 'run'>, count: number | null): Promise<void> {
  if (count === null) return
  const [row] = await tx.run(lockKeyCount)
  if ((row?.count ?? 0) > count) throw new KeyAdded()
}

const labels: readonly DigestLabel[] = ['Identity', 'Requester', 'Suppressed']

/** Whoever is named is stored under today's digest from here on, while the job has not come to them. */
export async function raiseStored(
  tx: Pick<Transaction, 'run'>,
  keys: PersonKeys | null,
  identities: readonly IdentityDigest[],
): Promise<void> {
  if (!keys?.isRotating) return
  const named = identities.flatMap(({ former = [], ...one }) => [one, ...former])
  const rows = named.flatMap(({ digest, earlier = [] }) => earlier.slice(-1).map((from) => ({ from, to: digest })))
  const distinct = [...new Map(rows.map((row) => [row.from, row])).values()]
  if (distinct.length === 0) return
  const inOrder = distinct.sort((a, b) => (a.from < b.from ? -1 : 1))
  for (const label of labels) await tx.run(wrapDigests[label], { rows: inOrder })
}

/** The digests under which somebody may be stored: that of before first, so that one who is raised meanwhile is met. */
export const storedUnder = ({ digest, earlier = [] }: Pick<IdentityDigest, 'digest' | 'earlier'>): string[] => [
  ...earlier.slice(-1),
  digest,
]
