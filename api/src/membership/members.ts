import type { Database } from '../platform/db/index.ts'
import { groupBy } from '../vocabulary/groups.ts'
import { OrdinalSet } from '../vocabulary/ordinals.ts'
import { byTurn } from './effective.ts'
import * as customers from './store/customers.ts'
import { listsHolding, peopleOfLists } from './store/lists.ts'

/** Lists read by one statement, and statements under way at a time: one is unpacked here while the other is read there. */
const LISTS = 40
const READERS = 2

/** Of people of lists, that are kept for one answer. */
const MOST_BYTES = 64 * 2 ** 20

type Held = Parameters<typeof byTurn>[0] & { id: string; namespaces: string[] }

/** Where members are read from. */
type Lists = {
  heldBy(versions: readonly string[]): Promise<readonly (readonly Held[])[]>
  peopleOn(lists: readonly string[]): Promise<Iterable<ListedChunk>>
}

type ListedChunk = Parameters<OrdinalSet['addChunk']>[0] & { list: string }

/**
 * Everyone who is a member of one of these versions: the union, as ordinals. Derived members are not in it. `besides`: lists that
 * name people by these namespaces alone may be passed over. Throws DatabaseError.
 */
export type ReadMembers = (versions: readonly string[], besides?: ReadonlySet<string>) => Promise<OrdinalSet>

export const membersOf = (db: Database, versions: readonly string[], besides?: ReadonlySet<string>) =>
  membersIn(readLists(db), versions, besides)

/**
 * For many questions about the same versions: which lists they have is read once for all of these, and the people of a list when it is first needed.
 * Up to so many bytes are kept. Throws DatabaseError.
 */
export async function membersReader(db: Database, versions: readonly string[]): Promise<ReadMembers> {
  const lists = await KeptLists.of(db, versions)
  return (asked, besides) => membersIn(lists, asked, besides)
}

async function membersIn(
  lists: Lists,
  versions: readonly string[],
  besides: ReadonlySet<string> = new Set(),
): Promise<OrdinalSet> {
  const all = new OrdinalSet()
  const whole = new Set<string>()
  const reduced = (await lists.heldBy([...new Set(versions)])).flatMap((held) => {
    if (held.some(({ mode }) => mode === 'REMOVE')) return [held.toSorted(byTurn)]
    for (const { id, namespaces } of held)
      if (namespaces.length === 0 || !namespaces.every((one) => besides.has(one))) whole.add(id)
    return []
  })
  const work = [...batchesOf([...whole])].map((batch) => () => addLists(lists, batch, all))
  await atOnce([...work, ...reduced.map((its) => async () => all.union(await heard(lists, its)))])
  return all
}

/** What lists of one version come to, heard one after the other. */
async function heard(from: Lists, lists: readonly Held[]): Promise<OrdinalSet> {
  const members = new OrdinalSet()
  for (const { id, mode } of lists) {
    const named = new OrdinalSet()
    await addLists(from, [id], named)
    if (mode === 'REMOVE') members.subtract(named)
    else members.union(named)
  }
  return members
}

async function addLists(from: Lists, lists: readonly string[], into: OrdinalSet): Promise<void> {
  for (const chunk of await from.peopleOn(lists)) into.addChunk(chunk)
}

const readLists = (db: Database): Lists => ({
  heldBy: async (versions) => (await db.read(listsHolding, { versions })).map(({ lists }) => lists),
  peopleOn: (lists) => db.read(peopleOfLists, { lists }),
})

/** Lists that were read before. */
class KeptLists implements Lists {
  readonly #db: Database
  readonly #held: ReadonlyMap<string, readonly Held[]>
  readonly #people = new Map<string, Promise<readonly ListedChunk[]>>()
  #bytes = 0

  static async of(db: Database, versions: readonly string[]): Promise<KeptLists> {
    const held = new Map<string, readonly Held[]>(versions.map((version) => [version, []]))
    for (const { version, lists } of await db.read(listsHolding, { versions: [...held.keys()] }))
      held.set(version, lists)
    return new KeptLists(db, held)
  }

  private constructor(db: Database, held: ReadonlyMap<string, readonly Held[]>) {
    this.#db = db
    this.#held = held
  }

  async heldBy(versions: readonly string[]): Promise<readonly (readonly Held[])[]> {
    const others = versions.filter((version) => !this.#held.has(version))
    const read = others.length > 0 ? await this.#db.read(listsHolding, { versions: others }) : []
    return [...versions.map((version) => this.#held.get(version) ?? []), ...read.map(({ lists }) => lists)]
  }

  async peopleOn(lists: readonly string[]): Promise<ListedChunk[]> {
    const fresh = lists.filter((list) => !this.#people.has(list))
    if (fresh.length > 0) this.#read(fresh)
    const found = lists.map((list) => this.#people.get(list) ?? [])
    return (await Promise.all(found)).flat()
  }

  #read(lists: readonly string[]): void {
    const reading = this.#db
      .read(peopleOfLists, { lists })
      .then((chunks) => groupBy(chunks, ({ list }): string => list))
    for (const list of lists) this.#people.set(list, this.#keep(list, reading))
  }

  async #keep(list: string, reading: Promise<ReadonlyMap<string, readonly ListedChunk[]>>) {
    const chunks = (await reading).get(list) ?? []
    for (const { people, bits } of chunks) this.#bytes += (bits?.length ?? 0) + 8 * (people?.length ?? 0)
    if (this.#bytes > MOST_BYTES) this.#people.delete(list)
    return chunks
  }
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
