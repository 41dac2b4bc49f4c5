import type { Database } from '../platform/db/index.ts'
import { OrdinalSet } from '../vocabulary/ordinals.ts'
import { byTurn } from './effective.ts'
import * as customers from './store/customers.ts'
import { listsHolding, peopleOfLists } from './store/lists.ts'

/** Lists read by one statement, and statements under way at a time: one is unpacked here while the other is read there. */
const LISTS = 40
const READERS = 2

/**
 * Everyone who is a member of one of these versions: the union, as ordinals. Derived members are not in it. `besides`: lists that
 * name people by these namespaces alone may be passed over.
 */
export async function membersOf(
  db: Database,
  versions: string[],
  besides: ReadonlySet<string> = new Set(),
): Promise<OrdinalSet> {
  const all = new OrdinalSet()
  const held = await db.read(listsHolding, { versions: [...new Set(versions)] })
  const whole = new Set<string>()
  const reduced = held.flatMap(({ lists }) => {
    if (lists.some(({ mode }) => mode === 'REMOVE')) return [lists.toSorted(byTurn)]
    for (const { id, namespaces } of lists)
      if (namespaces.length === 0 || !namespaces.every((one) => besides.has(one))) whole.add(id)
    return []
  })
  const work = [...batchesOf([...whole])].map((lists) => () => addLists(db, lists, all))
  await atOnce([...work, ...reduced.map((lists) => async () => all.union(await heard(db, lists)))])
  return all
}

/** What lists of one version come to, heard one after the other. */
async function heard(db: Database, lists: { id: string; mode: string }[]): Promise<OrdinalSet> {
  const members = new OrdinalSet()
  for (const { id, mode } of lists) {
    const named = new OrdinalSet()
    await addLists(db, [id], named)
    if (mode === 'REMOVE') members.subtract(named)
    else members.union(named)
  }
  return members
}

async function addLists(db: Database, lists: string[], into: OrdinalSet): Promise<void> {
  for (const chunk of await db.read(peopleOfLists, { lists })) into.addChunk(chunk)
}

async function atOnce(work: (() => Promise<void>)[]): Promise<void> {
  const left = work.values()
  const reader = async () => {
    for (const one of left) await one()
  }
  await Promise.all(Array.from({ length: READERS }, reader))
}

function* batchesOf(lists: string[]): Generator<string[]> {
  for (let from = 0; from < lists.length; from += LISTS) yield lists.slice(from, from + LISTS)
}

/** A customer as someone can be shown them. `canonical`: who answers for the person; `namespaces`: of all their identities. */
export type MemberRow = {
  ref: string
  ordinal: number
  canonical: { ref: string; ordinal: number }
  namespaces: string[]
}

/** Customers by ordinal, in the order asked for. */
export async function peopleAt(db: Database, ordinals: number[]): Promise<MemberRow[]> {
  const rows = await db.read(customers.customersAt, { ordinals })
  const found = new Map(rows.map((row) => [row.ordinal, row]))
  return ordinals.flatMap((ordinal) => found.get(ordinal) ?? [])
}

/** For every customer who is the same person as another one that answers for both: that one's ordinal. */
export async function linkedOrdinals(db: Database): Promise<Map<number, number>> {
  const rows = await db.read(customers.linkedCustomers)
  return new Map(rows.map(({ ordinal, canonical }) => [ordinal, canonical]))
}

/** For every customer whose identity several people share: those people, by the ordinals of their canonical customers. */
export async function sharingOrdinals(db: Database): Promise<Map<number, number[]>> {
  const rows = await db.read(customers.sharingCustomers)
  return new Map(rows.map(({ ordinal, others }) => [ordinal, others]))
}
