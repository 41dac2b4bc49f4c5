import type { Transaction } from '../platform/db/index.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { OrdinalSet } from '../vocabulary/ordinals.ts'
import { type Membership, membershipOf } from './effective.ts'
import { peopleOfList } from './lists.ts'
import { peopleOfLists } from './store/lists.ts'
import * as store from './store/settling.ts'

/**
 * Works out again who is in these versions, from the lists now bound to them, and whether what flows into them is held.
 * Once destructions are settled: who was destroyed with a version cannot be listed in it afterwards. The only writer of MEMBER,
 * TAKES_BACK, `enumerated` and `contradiction`.
 */
export async function settle(tx: Transaction, versions: Set<string>): Promise<void> {
  if (versions.size === 0) return
  const rows = await tx.run(store.listsOfVersions, { versions: [...versions].sort() })
  const settled = rows.map((row) => ({ ...row, ...membershipOf(row.lists, row.named), was: row.enumerated }))
  const changed = settled.flatMap(changesOf)
  const silent = changed.filter(({ stood }) => stood).map(({ list, version }) => ({ list, version }))
  if (silent.length > 0) await tx.run(store.silence, { rows: silent })
  for (const type of ['MEMBER', 'TAKES_BACK'] as const) {
    const standing = changed.filter((row) => row.type === type).map(({ list, version }) => ({ list, version }))
    if (standing.length > 0) await tx.run(store.stand[type], { rows: standing })
  }
  const closed = settled.filter((row) => row.enumerated && !row.was).map((row) => row.version)
  if (closed.length > 0) await tx.run(store.enumerate, { versions: closed })
  const opened = settled.filter((row) => !row.enumerated && row.was).map((row) => row.version)
  if (opened.length > 0) await tx.run(store.open, { versions: opened })
  const spoken = settled.flatMap(({ version, lists, full, listedBy: was }) => {
    const listedBy = namespacesOf(lists.filter(({ id }) => full.includes(id)))
    return String(listedBy) === String(was) ? [] : [{ version, listedBy }]
  })
  if (spoken.length > 0) await tx.run(store.setListedBy, { rows: spoken })
  await contradict(tx, settled)
}

/** The namespaces by which full lists name people. Null: there is none, or they name nobody, and so speak of everybody. */
function namespacesOf(full: { namespaces: string[] }[]): string[] | null {
  const all = [...new Set(full.flatMap(({ namespaces }) => namespaces))].sort()
  return all.length > 0 ? all : null
}

type Said = Membership & {
  version: string
  contradiction: boolean
  destroyedAt: Instant | null
  lists: { id: string; at: Instant }[]
}

/** Notes which versions have statements about their members that cannot all be true (docs/adr/0010). */
async function contradict(tx: Transaction, settled: Said[]): Promise<void> {
  const several = settled.flatMap(({ full }) => (full.length > 1 ? full : []))
  const people = several.length > 0 ? await peopleOf(tx, several) : new Map<string, string>()
  const rows = settled.map(({ version, full, counting, lists, destroyedAt, contradiction: was }) => {
    const differ = new Set(full.length > 1 ? full.map((id) => people.get(id) ?? '') : []).size > 1
    const late = destroyedAt !== null && lists.some(({ id, at }) => counting.includes(id) && at > destroyedAt)
    return { version, was, holds: differ || late }
  })
  const news = rows.filter(({ was, holds }) => was !== holds).map(({ version, holds }) => ({ version, holds }))
  if (news.length > 0) await tx.run(store.contradict, { rows: news })
}

/** The people of each list as a text: equal for equal people. */
async function peopleOf(tx: Transaction, lists: string[]): Promise<Map<string, string>> {
  const found = new Map<string, OrdinalSet>()
  for (const { list, ...chunk } of await tx.run(peopleOfLists, { lists: [...new Set(lists)] })) {
    const people = found.get(list) ?? new OrdinalSet()
    people.addChunk(chunk)
    found.set(list, people)
  }
  return new Map([...found].map(([list, ordinals]) => [list, peopleOfList({ ordinals })]))
}

type Standing = 'MEMBER' | 'TAKES_BACK'
type Settled = { version: string; stands: { list: string; type: Standing }[]; counting: string[]; taking: string[] }

/** The lists that do not stand as they should. `type`: what they become; null: their people count no longer. */
function changesOf({ version, stands, counting, taking }: Settled) {
  const wanted = new Map<string, Standing>([
    ...counting.map((id) => [id, 'MEMBER'] as const),
    ...taking.map((id) => [id, 'TAKES_BACK'] as const),
  ])
  const is = new Map(stands.map(({ list, type }) => [list, type]))
  return [...new Set([...is.keys(), ...wanted.keys()])].flatMap((list) => {
    const type = wanted.get(list) ?? null
    return is.get(list) === (type ?? undefined) ? [] : [{ list, type, version, stood: is.has(list) }]
  })
}
