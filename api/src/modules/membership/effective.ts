import type { MemberMode } from '../../generated/schema.ts'
import type { Instant } from '../../instant.ts'

/** One statement about the members of a version, without its people. */
export type MemberStatement = { id: string; at: Instant; key: string; mode: MemberMode }

/**
 * What the statements bound to one version come to. `counting`: lists whose people are members. `takenBack`: for each REMOVE,
 * in order, the counting lists that it takes people out of. `enumerated`: a full list is known.
 */
export type Membership = {
  enumerated: boolean
  counting: string[]
  takenBack: { remove: string; lists: string[] }[]
}

/** Within one instant: the full list, then what is taken back, then what is added (design §3). */
const rank: Record<MemberMode, number> = { FULL: 0, REMOVE: 1, ADD: 2 }

/** The latest FULL list and all that comes after it; without one, every ADD. Pure. */
export function membershipOf(statements: MemberStatement[]): Membership {
  const ordered = statements.toSorted(
    (a, b) => a.at - b.at || rank[a.mode] - rank[b.mode] || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  )
  const full = ordered.findLastIndex((statement) => statement.mode === 'FULL')
  const valid = full < 0 ? ordered : ordered.slice(full)
  const counting: string[] = []
  const takenBack: Membership['takenBack'] = []
  for (const { id, mode } of valid) {
    if (mode === 'REMOVE') takenBack.push({ remove: id, lists: [...counting] })
    else counting.push(id)
  }
  return { enumerated: full >= 0, counting, takenBack }
}
