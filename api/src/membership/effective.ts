import type { MemberMode } from '../generated/schema.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** One statement about the members of a version, without its people. */
export type MemberStatement = { id: string; at: Instant; key: string; mode: MemberMode }

/**
 * What the statements bound to one version come to. `counting`: lists whose people are members, `taking`: lists whose
 * people are taken out of those before them; both in order. `enumerated`: a full list is known. `full`: the full lists that
 * count; several contradict each other unless they name the same people.
 */
export type Membership = { enumerated: boolean; counting: string[]; taking: string[]; full: string[] }

/** Within one instant: the full list, then what is taken back, then what is added (docs/api/graph.md). */
const rank: Record<MemberMode, number> = { FULL: 0, REMOVE: 1, ADD: 2 }

/** In which order statements about one version are heard, whatever the order they came in. */
export function byTurn(a: Omit<MemberStatement, 'id'>, b: Omit<MemberStatement, 'id'>): number {
  return a.at - b.at || rank[a.mode] - rank[b.mode] || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
}

/**
 * The latest FULL list and all that comes after it; without one, all there are. Of two FULL lists of one instant neither is the
 * later: both count, and whoever is on one of them is in. A version with a name of its own (`named`) does not change, so all its
 * FULL lists count, and what came before them. Pure.
 */
export function membershipOf(statements: MemberStatement[], named: boolean): Membership {
  const ordered = statements.toSorted(byTurn)
  const last = ordered.findLast(({ mode }) => mode === 'FULL')
  const full = ordered.filter(({ mode, at }) => mode === 'FULL' && (named || at === last?.at))
  const valid = full[0] && !named ? ordered.slice(ordered.indexOf(full[0])) : ordered
  const ids = (taking: boolean) => valid.filter(({ mode }) => (mode === 'REMOVE') === taking).map(({ id }) => id)
  return { enumerated: full.length > 0, counting: ids(false), taking: ids(true), full: full.map(({ id }) => id) }
}

/** Of the statements about one version that hold and name one person, those that no later REMOVE takes back. Pure. */
export function standing<Said extends Omit<MemberStatement, 'id'>>(naming: Said[]): Said[] {
  const ordered = naming.toSorted(byTurn)
  return ordered.slice(ordered.findLastIndex(({ mode }) => mode === 'REMOVE') + 1)
}
