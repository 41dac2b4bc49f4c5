import { timeOf } from '../../../vocabulary/timeWords.ts'
import { arrivedAt, isCompatible } from '../../declarations/index.ts'
import { allows } from '../../purposes/index.ts'
import type { Facts, Rule, Use } from '../facts.ts'
import { foundIn, jobKey, listed, wayTo } from '../told.ts'

type Limit = Use['limits'][number]

/** A run used data for a purpose that something behind it is not authorised for, and that nobody had found compatible by then. */
export const purposeNotAuthorised: Rule = ({ uses, compatible }) =>
  uses.flatMap((use) =>
    use.purposes.flatMap((purpose) => {
      const denying = use.limits.filter(
        ({ purposes, artifact }) =>
          !allows(purposes, purpose) && !isCompatible(compatible.byThen(use.startedAt, purpose, artifact)),
      )
      const [first] = denying
      if (!first) return []
      const late = lateFor(use, purpose, denying, compatible)
      return [
        foundIn('PURPOSE_NOT_AUTHORISED', use, {
          severity: 'HIGH',
          about: [jobKey(use.job), purpose],
          purpose,
          artifact: first.artifact,
          text: [
            denying.length === 1
              ? `${first.name} may be used ${allowedBy(first)}, and ${use.job.name} used it for ${purpose}.`
              : `${listed(denying.map(({ name }) => name))} may not be used for ${purpose}, and ${use.job.name} used them for it.`,
            ...late,
          ].join(' '),
          remedy: late.length > 0 ? TOO_LATE : NOT_AUTHORISED,
          path: [
            ...denying.map((one) => ({
              text: `${one.name} may be used ${allowedBy(one)}.`,
              artifact: one.artifact,
            })),
            ...wayTo(use, first, purpose),
          ],
        }),
      ]
    }),
  )

const NOT_AUTHORISED =
  'Leave it out of what the job reads, or authorise the purpose once the people were asked, or have it assessed as compatible with recordAssessment and decideAssessment before the next run.'

const TOO_LATE =
  'Show that it was assessed and approved before the run, outside of this record, and accept the finding with that; the next run may rest on the assessment.'

/** What was found compatible, and had not arrived when the run began: with both times. */
function lateFor(
  { startedAt, job }: Use,
  purpose: string,
  denying: readonly Limit[],
  { byNow }: Facts['compatible'],
): string[] {
  return denying.flatMap(({ artifact, name }) => {
    const found = byNow(startedAt, purpose, artifact)
    if (!isCompatible(found)) return []
    return [
      `An assessment that finds ${name} compatible with it arrived, approved, on ${timeOf(arrivedAt(found))}; ${job.name} began on ${timeOf(startedAt)}.`,
    ]
  })
}

const allowedBy = ({ purposes }: Limit): string =>
  purposes.length > 0 ? `only for ${listed(purposes)}` : 'for nothing'
