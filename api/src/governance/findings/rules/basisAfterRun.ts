import { timeOf } from '../../../vocabulary/timeWords.ts'
import { coveringOf } from '../bases.ts'
import type { Rule } from '../facts.ts'
import { foundIn, wayTo } from '../told.ts'

/** The only basis for a run says that it was there before, and arrived after the run had begun. */
export const basisAfterRun: Rule = ({ uses, bases }) => {
  const covering = coveringOf(bases)
  return uses.flatMap((use) =>
    use.purposes.flatMap((purpose) => {
      const late = new Map(
        use.classified.flatMap((one) =>
          one.categories.flatMap((category) => {
            const found = covering(use.startedAt, purpose, category)
            return found && !found.inTime ? [[found.basis.id, { basis: found.basis, one }] as const] : []
          }),
        ),
      )
      return [...late.values()].map(({ basis, one }) =>
        foundIn('BASIS_AFTER_RUN', use, {
          severity: 'HIGH',
          about: [basis.id],
          purpose,
          declaration: basis.id,
          artifact: one.artifact,
          text: `The basis for ${purpose} is dated ${timeOf(basis.at)}, and arrived here on ${timeOf(basis.recordedAt)}; ${use.job.name} began on ${timeOf(use.startedAt)}.`,
          remedy:
            'Show that it was written down before the run, outside of this record, and accept the finding with that; else treat the run as one without a basis.',
          path: [
            ...wayTo(use, one, purpose),
            {
              text: `The basis that it rests on arrived on ${timeOf(basis.recordedAt)}, after the run had begun.`,
              artifact: null,
            },
          ],
        }),
      )
    }),
  )
}
