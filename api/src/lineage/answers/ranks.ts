import { Verdict, VerdictReason } from '../../generated/schema.ts'

/** The order in which answers list verdicts, which is the schema's; verdicts.ts says which of several is given. */
export const verdictsInOrder: readonly Verdict[] = Object.values(Verdict)

/** A verdict's place in that order. */
export const rank = Object.fromEntries(verdictsInOrder.map((verdict, place) => [verdict, place])) as Record<
  Verdict,
  number
>

/** From what says most to what says least of where a person is: where they were erased, they are no more. */
const strength: Readonly<Record<Verdict, number>> = {
  CONFIRMED: 0,
  DERIVED: 1,
  POSSIBLE: 2,
  ERASED: 3,
  EXCLUDED: 4,
  BARRIER: 5,
}

/** How much the verdict of a rank says of where a person is; 0 says most. */
export const strengthOf = (place: number): number => strength[verdictOf(place)]

/** Orders ranks by how much their verdicts say of where a person is. */
export const byStrength = (a: number, b: number): number => strengthOf(a) - strengthOf(b)

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
