import type { Transaction } from '../platform/db/index.ts'
import { chunksOf, RANGE } from '../vocabulary/chunks.ts'
import { OrdinalSet } from '../vocabulary/ordinals.ts'
import * as store from './store/staged.ts'

/**
 * The people read so far of the list that an upload is at. They are of no list yet, and count for no answer. Kept here, and in the
 * database from one `save` to the next.
 */
export class StagedPeople {
  #people = new OrdinalSet()
  /** Ranges of ordinals with people who are not saved. */
  readonly #changed = new Set<number>()
  #cleared = false

  /** Those that were saved for this upload. */
  static async of(tx: Pick<Transaction, 'run'>, upload: string): Promise<StagedPeople> {
    const staged = new StagedPeople()
    for (const chunk of await tx.run(store.stagedPeople, { id: upload })) staged.#people.addChunk(chunk)
    return staged
  }

  get people(): OrdinalSet {
    return this.#people
  }

  add(ordinals: Iterable<number>): void {
    for (const ordinal of ordinals) {
      this.#people.add(ordinal)
      this.#changed.add(Math.floor(ordinal / RANGE))
    }
  }

  /** The list is whole, or refused: the next one begins with nobody. */
  clear(): void {
    this.#people = new OrdinalSet()
    this.#changed.clear()
    this.#cleared = true
  }

  /** Writes what has changed since `saved` was called last. The transaction may be tried again. */
  async save(tx: Pick<Transaction, 'run'>, upload: string): Promise<void> {
    const chunks = [...this.#changed].flatMap((high) => chunksOf(within(this.#people, high)))
    if (this.#cleared) await tx.run(store.clearStaged, { id: upload })
    if (chunks.length > 0) await tx.run(store.stageChunks, { id: upload, chunks })
  }

  /** The transaction of `save` has been committed. */
  saved(): void {
    this.#changed.clear()
    this.#cleared = false
  }
}

function* within(people: OrdinalSet, high: number): Generator<number> {
  for (const ordinal of people.from(high * RANGE)) {
    if (ordinal >= (high + 1) * RANGE) return
    yield ordinal
  }
}
