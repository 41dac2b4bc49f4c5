import { OrdinalSet, peopleAt, type ReadMembers } from '../../membership/index.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Moment } from '../../traversal/adjacency/index.ts'
import { traverseToPeople } from './traverse.ts'
import type { Origins } from './upstream.ts'

/** `linked`: the canonical customer of each that was linked to another, by their ordinals. */
type Question = {
  db: Database
  moment: Moment
  upstream: Pick<Origins, 'id' | 'beyond'>
  linked: ReadonlyMap<number, number>
  readMembers: ReadMembers
  most: number
  stop: AbortSignal | undefined
}

const AT_ONCE = 1_000

/**
 * Those besides the people `known` whom no full list on their way could have named. People with the same namespaces share one
 * walk, which passes the lists that could not have named them. Throws DatabaseError.
 */
export async function unnameable(question: Question, known: readonly OrdinalSet[]): Promise<OrdinalSet> {
  const { db, upstream, linked, readMembers } = question
  const found = new OrdinalSet()
  if (upstream.beyond.ids.length === 0) return found
  const candidates = canonical(await readMembers(upstream.beyond.ids, upstream.beyond.named), linked)
  for (const set of known) candidates.subtract(set)
  for (const { namespaces, ordinals } of await byNamespaces(db, [...candidates])) {
    const versions = await versionsPassing(question, namespaces)
    const members = canonical(await readMembers(versions), linked)
    for (const ordinal of ordinals) if (members.has(ordinal)) found.add(ordinal)
  }
  return found
}

async function byNamespaces(db: Database, ordinals: readonly number[]) {
  const groups = new Map<string, { namespaces: readonly string[]; ordinals: number[] }>()
  for (let from = 0; from < ordinals.length; from += AT_ONCE)
    for (const { ordinal, namespaces } of await peopleAt(db, ordinals.slice(from, from + AT_ONCE))) {
      const key = JSON.stringify(namespaces)
      const group = groups.get(key) ?? { namespaces, ordinals: [] }
      group.ordinals.push(ordinal)
      groups.set(key, group)
    }
  return groups.values()
}

/** The versions from which people with these namespaces may have come. */
const versionsPassing = ({ moment, upstream, most, stop }: Question, namespaces: readonly string[]) =>
  moment.traverse(function* (graph) {
    const start = graph.find(upstream.id) ?? -1
    const { traversed } = yield* traverseToPeople(graph, start, { most, within: null }, new Set(namespaces))
    return traversed.filter(graph.isVersion).map((version) => graph.id(version))
  }, stop)

/** The same set, changed so that whoever was linked to another is counted as that customer. */
export function canonical(people: OrdinalSet, linked: ReadonlyMap<number, number>): OrdinalSet {
  for (const [ordinal, customer] of linked)
    if (people.has(ordinal)) {
      people.delete(ordinal)
      people.add(customer)
    }
  return people
}
