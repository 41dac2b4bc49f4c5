import { allows } from '../../purposes/index.ts'
import type { Rule, Use } from '../facts.ts'
import { foundIn, jobKey, listed, wayTo } from '../told.ts'

/** A run used data for a purpose that something behind it is not authorised for. */
export const purposeNotAuthorised: Rule = ({ uses }) =>
  uses.flatMap((use) =>
    use.purposes.flatMap((purpose) => {
      const denying = use.limits.filter(({ purposes }) => !allows(purposes, purpose))
      const [first] = denying
      if (!first) return []
      return [
        foundIn('PURPOSE_NOT_AUTHORISED', use, {
          severity: 'HIGH',
          about: [jobKey(use.job), purpose],
          purpose,
          artifact: first.artifact,
          text:
            denying.length === 1
              ? `${first.name} may be used ${allowedBy(first)}, and ${use.job.name} used it for ${purpose}.`
              : `${listed(denying.map(({ name }) => name))} may not be used for ${purpose}, and ${use.job.name} used them for it.`,
          remedy:
            'Leave it out of what the job reads, or authorise the purpose once the people were asked or the purposes were found compatible.',
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

const allowedBy = ({ purposes }: Use['limits'][number]): string =>
  purposes.length > 0 ? `only for ${listed(purposes)}` : 'for nothing'
