import { less } from '../sets.ts'
import type { Rule } from './facts.ts'

/** Data in use that was made for a purpose that people are asked for, with people who have not consented to it. */
export const noConsentInVersion: Rule = ({ run, startedAt, purpose, byConsent, given, wrote }) => {
  if (!byConsent) return []
  return wrote.flatMap(({ id, kind, live, people }) => {
    if (!live || !people || (kind !== 'DATASET' && kind !== 'FEATURE_SET')) return []
    const certain = less(people.certain, given).size
    const possible = less(people.possible, given).size
    if (certain + possible === 0) return []
    const remedy = `Take them out of it, or ask them. unconsented(purpose: "${purpose}") says who they are.`
    return [
      {
        code: 'NO_CONSENT_IN_VERSION' as const,
        since: startedAt,
        purpose,
        run,
        version: id,
        certain,
        possible,
        due: null,
        remedy,
      },
    ]
  })
}
