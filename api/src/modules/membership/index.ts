import { randomBytes } from 'node:crypto'
import type { Database, Transaction } from '../../db/index.ts'
import type { MemberMode } from '../../generated/schema.ts'
import type { Instant } from '../../instant.ts'
import type { IdentityDigest } from '../ingest/command.ts'
import * as cypher from './cypher.ts'
import { membershipOf } from './effective.ts'

export { type MemberStatement, type Membership, membershipOf } from './effective.ts'

/** A list that a statement brings; its read node exists. `id`: of that read. */
export type MemberList = { id: string; mode: MemberMode; key: string; at: Instant; members: IdentityDigest[] }

/** Refs by digest; customers that are not known yet are made. */
export async function customersOf(tx: Transaction, identities: IdentityDigest[]): Promise<Map<string, string>> {
  const distinct = new Map(identities.map((identity) => [identity.digest, identity]))
  if (distinct.size === 0) return new Map()
  const offered = [...distinct.values()]
    .sort((a, b) => (a.digest < b.digest ? -1 : 1))
    .map((identity) => ({ ...identity, ref: randomBytes(16).toString('hex') }))
  const rows = await tx.run(cypher.upsertIdentities, { identities: offered })
  return new Map(rows.map(({ digest, ref }) => [digest, ref]))
}

/** Writes the lists and who is on them. */
export async function record(tx: Transaction, lists: MemberList[]): Promise<void> {
  if (lists.length === 0) return
  const refs = await customersOf(
    tx,
    lists.flatMap((list) => list.members),
  )
  const rows = lists.map(({ members, ...list }) => ({
    ...list,
    list: list.id,
    refs: [...new Set(members.flatMap(({ digest }) => refs.get(digest) ?? []))].sort(),
  }))
  await tx.run(cypher.listPeople, { rows })
}

/**
 * Works out again who is in these versions, from the lists now bound to them, and whether what flows into them is held.
 * The only writer of MEMBER, DELISTED and `enumerated`.
 */
export async function settle(tx: Transaction, versions: Set<string>): Promise<void> {
  if (versions.size === 0) return
  const rows = await tx.run(cypher.listsOfVersions, { versions: [...versions].sort() })
  const settled = rows.map((row) => ({ ...row, ...membershipOf(row.lists), was: row.enumerated }))
  const counts = settled.flatMap(({ version, lists, counting }) =>
    lists.map(({ id }) => ({ list: id, version: counting.includes(id) ? version : null })),
  )
  if (counts.length > 0) await tx.run(cypher.countLists, { rows: counts })
  const again = settled.flatMap(({ lists }) => lists.filter((list) => list.takenBack).map((list) => list.id))
  if (again.length > 0) await tx.run(cypher.relist, { lists: again })
  const takenBack = settled.flatMap((row) => row.takenBack.filter(({ lists }) => lists.length > 0))
  if (takenBack.length > 0) await tx.run(cypher.delist, { rows: takenBack })
  const closed = settled.filter((row) => row.enumerated && !row.was).map((row) => row.version)
  if (closed.length > 0) await tx.run(cypher.enumerate, { versions: closed })
  const opened = settled.filter((row) => !row.enumerated && row.was).map((row) => row.version)
  if (opened.length > 0) await tx.run(cypher.open, { versions: opened })
}

/** One statement that counts and names a person. `namespace`: of the identity that it names; null where that is destroyed. */
export type Naming = {
  version: string
  list: string
  at: Instant
  key: string
  mode: MemberMode
  namespace: string | null
}

/** Every statement that counts and names this person, by (version, at, key). `ref`: any of theirs. */
export const namings = (db: Database, ref: string): Promise<Naming[]> => db.read(cypher.namingsOf, { ref })
