import type { Transaction } from '../platform/db/index.ts'
import { OrdinalSet } from '../vocabulary/ordinals.ts'
import * as store from './store/storedLists.ts'

/** A list that a rebuild set aside. `namespaces`: by which it names people; null: that was not kept yet. */
export type StoredList = { people: OrdinalSet; namespaces: string[] | null }

/** Those of these lists that wait for a rebuild, by id. */
export async function storedLists(tx: Transaction, lists: string[]): Promise<Map<string, StoredList>> {
  const rows = await tx.run(store.peopleOfStoredLists, { lists })
  return new Map(
    rows.map(({ list, namespaces, chunks, named }) => {
      const people = OrdinalSet.of(named)
      for (const chunk of chunks) people.addChunk(chunk)
      return [list, { people, namespaces }]
    }),
  )
}

/** These lists were taken in again, and wait no longer. */
export async function dropStoredLists(tx: Transaction, lists: string[]): Promise<void> {
  if (lists.length > 0) await tx.run(store.dropStoredLists, { lists })
}
