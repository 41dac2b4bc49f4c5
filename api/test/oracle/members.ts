import type { MemberMode } from '../../src/generated/schema.ts'
import type { Instant } from '../../src/vocabulary/instant.ts'

/** A statement about who is in one version. `members`: identity keys. */
export type MemberStatement = { key: string; at: Instant; mode: MemberMode; members: string[] }

const AT_ONE_TIME: MemberMode[] = ['FULL', 'REMOVE', 'ADD']

/** Who is named in a version, identity → when, by statements that count. `enumerated`: a full list is known. `unchanging`: it has a name. */
export function membership(
  statements: MemberStatement[],
  unchanging: boolean,
): { enumerated: boolean; listedBy: string[] | null; named: Map<string, Instant[]> } {
  const named = new Map<string, Instant[]>()
  const inTurn = [...statements].sort(
    (a, b) => a.at - b.at || AT_ONE_TIME.indexOf(a.mode) - AT_ONE_TIME.indexOf(b.mode) || (a.key < b.key ? -1 : 1),
  )
  let heard: Instant | null = null
  let by = new Set<string>()
  for (const { mode, at, members } of inTurn) {
    // Of two full lists of one instant, or of a version that does not change, both count.
    if (mode === 'FULL' && at !== heard && !unchanging) {
      named.clear()
      by = new Set()
    }
    if (mode === 'FULL') {
      heard = at
      for (const member of members) by.add(member.split(':')[0] ?? '')
    }
    for (const member of members) {
      if (mode === 'REMOVE') named.delete(member)
      else named.set(member, [...(named.get(member) ?? []), at])
    }
  }
  const listedBy = by.size > 0 ? [...by].sort() : null
  return { enumerated: statements.some((s) => s.mode === 'FULL'), listedBy, named }
}
