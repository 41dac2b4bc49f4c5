import type { MemberMode } from '../generated/schema.ts'
import type { Transaction } from '../platform/db/index.ts'
import type { IdentityDigest } from '../vocabulary/command.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { OrdinalSet } from '../vocabulary/ordinals.ts'
import { customersOf } from './customers.ts'
import type { OrdinalList } from './lists.ts'

/** A list that a statement brings. `id`: of its read. `ordinals`: its people, if they are known as such. */
export type MemberList = {
  id: string
  mode: MemberMode
  key: string
  at: Instant
  members: IdentityDigest[]
  ordinals?: OrdinalSet | undefined
  /** Of `ordinals`: the namespaces of the identities that were looked up. */
  namespaces?: readonly string[] | undefined
}

/** The lists with their people as ordinals; customers that are not known yet are made. */
export async function identified(tx: Transaction, lists: MemberList[]): Promise<OrdinalList[]> {
  if (lists.length === 0) return []
  const ordinals = await customersOf(
    tx,
    lists.flatMap((list) => list.members),
  )
  const ordered = (members: IdentityDigest[]) =>
    [...new Set(members.flatMap(({ digest }) => ordinals.get(digest) ?? []))].sort((a, b) => a - b)
  return lists.map(({ members, ...list }) => ({
    ...list,
    ordinals: list.ordinals ?? ordered(members),
    namespaces: list.namespaces ?? [...new Set(members.map(({ namespace }) => namespace))].sort(),
  }))
}
