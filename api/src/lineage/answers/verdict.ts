import { Verdict, VerdictReason } from '../../generated/schema.ts'

/** The order in which answers list verdicts; which of several is given, judge.ts says. A verdict's rank is its place here. */
export const verdictsInOrder: readonly Verdict[] = [
  Verdict.Erased,
  Verdict.Confirmed,
  Verdict.Derived,
  Verdict.Possible,
  Verdict.Excluded,
  Verdict.Barrier,
]

/** Ranks as they stand in statements. */
export const rank = {
  ERASED: 0,
  CONFIRMED: 1,
  DERIVED: 2,
  POSSIBLE: 3,
  EXCLUDED: 4,
  BARRIER: 5,
} as const satisfies Record<Verdict, number>

export const rankOf = (verdict: Verdict): number => rank[verdict]

/** Throws a RangeError for a rank that no statement gives. */
export function verdictOf(place: number): Verdict {
  const verdict = verdictsInOrder[place]
  if (!verdict) throw new RangeError(`No verdict has the rank ${place}`)
  return verdict
}

/** Why a verdict is not said for certain of this person. */
export const reasonOf = (place: number): VerdictReason | null =>
  place === rank.POSSIBLE ? VerdictReason.SharedIdentity : null
