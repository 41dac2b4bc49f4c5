import type { PackageOmission, RightType, RunKind, Verdict } from '../../generated/schema.ts'
import type { Item } from '../manifests/index.ts'

/** Whether what is judged so is listed; otherwise why not. */
const byVerdict: Record<Verdict, PackageOmission | null> = {
  CONFIRMED: null,
  DERIVED: null,
  POSSIBLE: null,
  ERASED: 'ERASED',
  BARRIER: 'NO_LONGER_PERSONAL',
  EXCLUDED: 'NOT_IN_IT',
}

/** What a person provided, or what was observed of them. Features, models and what they conclude are our own work (Art. 20 GDPR; WP 242, p. 10). */
const providedKinds: readonly Item['kind'][] = ['DATASET', 'PROMPT_LOG']
const concludingRuns: readonly RunKind[] = ['TRAINING', 'FINE_TUNING', 'EVALUATION', 'INFERENCE']

/** Why a version is left out of a package; null: it is listed. @param madeBy the kind of run that wrote it, if one is known. Pure. */
export function omissionOf(
  right: RightType,
  { verdict, kind }: Pick<Item, 'verdict' | 'kind'>,
  madeBy: RunKind | null,
): PackageOmission | null {
  const omission = byVerdict[verdict]
  if (omission !== null || right !== 'PORTABILITY') return omission
  const isProvided = providedKinds.includes(kind) && !(madeBy && concludingRuns.includes(madeBy))
  return isProvided ? null : 'NOT_PROVIDED'
}
