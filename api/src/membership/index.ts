// Who is on which list, and what the lists of a version come to. Nobody outside knows how a list keeps its people (docs/adr/0006).
// People are ordinals: a set of them has its count in `size` and its pages in `from`.

export { OrdinalSet } from '../vocabulary/ordinals.ts'
export { customersOf, knownOrdinals } from './customers.ts'
export { type MemberStatement, type Membership, membershipOf } from './effective.ts'
export { type FullList, fullListsOf } from './fullLists.ts'
export { dropPeople, fewOf, type OrdinalList, peopleOfList, recordLists } from './lists.ts'
export {
  linkedOrdinals,
  type MemberRow,
  membersOf,
  membersReader,
  peopleAt,
  type ReadMembers,
  sharingOrdinals,
} from './members.ts'
export { namedVersions } from './named.ts'
export { type Named, type Naming, versionsNaming } from './namings.ts'
export { settle } from './settle.ts'
export { StagedPeople } from './staged.ts'
export { identified, type ListedPeople, type MemberList } from './stated.ts'
export { dropStoredLists, type StoredList, storedLists } from './storedLists.ts'
