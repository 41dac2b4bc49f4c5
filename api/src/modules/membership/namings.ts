import type { Database } from '../../db/index.ts'
import type { MemberMode } from '../../generated/schema.ts'
import type { Instant } from '../../instant.ts'
import { RANGE, setBits } from './chunks.ts'
import * as cypher from './cypher.ts'
import { standing } from './effective.ts'

/** A list that counts for a version and names a person. `namespace`: of the identity that was named, if it has one. */
export type Naming = {
  version: string
  list: string
  at: Instant
  key: string
  mode: MemberMode
  namespace: string | null
}

/** `people`: the epoch of the last change to who is named, when this was read (modules/adjacency). */
export type Named = { namings: Naming[]; people: number }

/**
 * All that names this person now, by any ref and any linked identity, in the order of (version, at, key). What a REMOVE took
 * back is left out; it takes back the identity that it names, and no other of the person's.
 */
export async function namings(db: Database, ref: string): Promise<Named> {
  const [found] = await db.read(cypher.listsNaming, { ref, range: RANGE, setBits })
  const { lists: rows, people } = found ?? { lists: [], people: 0 }
  const said = new Map<string, typeof rows>()
  for (const row of rows) {
    const where = JSON.stringify([row.version, row.customer])
    said.set(where, [...(said.get(where) ?? []), row])
  }
  const standingOnes = [...said.values()].flatMap(standing).map(({ customer: _, ...naming }) => naming)
  return { namings: standingOnes.sort(inOrder), people }
}

const inOrder = (a: Naming, b: Naming) =>
  compare(a.version, b.version) || a.at - b.at || compare(a.key, b.key) || compare(a.namespace ?? '', b.namespace ?? '')

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
