import type { MemberMode } from '../generated/schema.ts'
import type { Transaction } from '../platform/db/index.ts'
import type { IdentityDigest } from '../vocabulary/command.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { OrdinalSet } from '../vocabulary/ordinals.ts'
import { customersOf } from './customers.ts'
import type { OrdinalList } from './lists.ts'

/** The people of a statement. `ordinals`: if they are known as such. */
export type ListedPeople = {
  members: IdentityDigest[]
  ordinals?: OrdinalSet | undefined
  /** Of `ordinals`: the namespaces of the identities that were looked up. */
  namespaces?: readonly string[] | undefined
}

/** A list that a statement brings. `id`: of its read. */
export type MemberList = ListedPeople & { id: string; mode: MemberMode; key: string; at: Instant }

type Identified<L> = Omit<L, 'members'> & Pick<OrdinalList, 'ordinals' | 'namespaces'>

/** The lists with their people as ordinals; customers that are not known yet are made. */
export async function identified<L extends ListedPeople>(tx: Transaction, lists: L[]): Promise<Identified<L>[]> {
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
