import { isSpecial, isWithin } from '../../vocabularies/index.ts'
import { type Covering, coveringOf } from '../bases.ts'
import type { Rule, Sensitive, Use } from '../facts.ts'
import { foundIn, jobKey, listed, wayTo } from '../told.ts'

const isPersonal = (purpose: string): boolean => ['personalize', 'marketing'].some((one) => isWithin(purpose, one))

/**
 * Sensitive data, or something sensitive that was concluded of people, is used to personalise or to advertise. A basis in time that names its
 * categories, special ones with a condition of Art. 9(2), and a review of what is concluded, let it be.
 */
export const sensitiveInPersonalisation: Rule = ({ uses, bases }) => {
  const covering = coveringOf(bases)
  return uses.flatMap((use) => {
    const purpose = use.purposes.find(isPersonal)
    const { sensitive } = use
    if (!purpose || !sensitive || isLetBe(covering, use, purpose, sensitive)) return []
    const what = heldIn(sensitive)
    return [
      foundIn('SENSITIVE_IN_PERSONALISATION', use, {
        severity: 'HIGH',
        about: [jobKey(use.job)],
        purpose,
        artifact: sensitive.artifact,
        text: `${use.job.name} uses ${sensitive.name} for ${purpose}, which ${what}.`,
        remedy:
          'Leave it out of what the job reads. If it may be used for that, record the basis with its categories and condition, and have the conclusion reviewed.',
        path: [{ text: `${sensitive.name} ${what}.`, artifact: sensitive.artifact }, ...wayTo(use, sensitive, purpose)],
      }),
    ]
  })
}

/** Such as: holds user.health_and_medical (skin_type), which is special. */
export const heldIn = ({ categories, columns, concluded, reviewed }: Sensitive): string =>
  [
    `${concluded ? 'concludes' : 'holds'} ${listed(categories)} of people`,
    columns.length > 0 ? ` (${listed(columns)})` : '',
    concluded && !reviewed ? ', without a review of whether it may' : '',
  ].join('')

function isLetBe(
  covering: Covering,
  { startedAt }: Use,
  purpose: string,
  { categories, concluded, reviewed }: Sensitive,
): boolean {
  if (concluded && !reviewed) return false
  return categories.every((category) => {
    const covered = covering(startedAt, purpose, category)
    if (!covered?.inTime) return false
    const { said } = covered.basis
    return said.categories.length > 0 && (!isSpecial(category) || said.condition !== null)
  })
}
