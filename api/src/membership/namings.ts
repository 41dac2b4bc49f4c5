import type { MemberMode } from '../generated/schema.ts'
import type { Database } from '../platform/db/index.ts'
import { RANGE, setBits } from '../vocabulary/chunks.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { standing } from './effective.ts'
import { listsNaming } from './store/lists.ts'

/**
 * A statement that counts for a version and names a person. `customer`: of the identity that was named, by its ref; `namespace`: that
 * identity's, if it has one. `shared`: others use that identity, too, so it may be about them.
 */
export type Naming = {
  version: string
  at: Instant
  key: string
  mode: MemberMode
  customer: string
  namespace: string | null
  shared: boolean
}

/** `people`: the epoch of the last change to who is named, when this was read (traversal/adjacency). */
export type Named = { namings: Naming[]; people: number }

/**
 * All that names this person now, by any ref and any linked or shared identity, in the order of (version, at, key). What a REMOVE took
 * back is left out; it takes back the identity that it names, and no other of the person's.
 */
export async function versionsNaming(db: Database, ref: string): Promise<Named> {
  const [found] = await db.read(listsNaming, { ref, range: RANGE, setBits })
  const namings = (found?.names ?? []).flatMap(({ customer, shared, namespace, lists }) => {
    const said = new Map<string, Naming[]>()
    for (const [version, at, mode, key] of lists) {
      const naming = { version, at, key, mode, customer, namespace, shared }
      const others = said.get(version)
      if (others) others.push(naming)
      else said.set(version, [naming])
    }
    return [...said.values()].flatMap((each) =>
      each.length === 1 && each[0]?.mode !== 'REMOVE' ? each : standing(each),
    )
  })
  return { namings: namings.sort(inOrder), people: found?.people ?? 0 }
}

const inOrder = (a: Naming, b: Naming) =>
  compare(a.version, b.version) || a.at - b.at || compare(a.key, b.key) || compare(a.namespace ?? '', b.namespace ?? '')

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
