import type { Facts, Found, Rule } from '../facts.ts'
import { foundIn, wayTo } from '../told.ts'

/** Nobody said for what some data may be used, or a run says a purpose that nobody knows. */
export const purposeUnknown: Rule = (facts) => [...undeclared(facts), ...unknownWords(facts)]

const undeclared = ({ uses }: Facts): Found[] =>
  uses.flatMap((use) =>
    use.open.map((source) =>
      foundIn('PURPOSE_UNKNOWN', use, {
        severity: 'MEDIUM',
        about: ['source', source.artifact],
        artifact: source.artifact,
        subject: source.name,
        purpose: use.purposes[0] ?? null,
        text: `Nobody has said for what ${source.name} may be used, and ${use.job.name} used it${use.purposes[0] ? ` for ${use.purposes[0]}` : ''}.`,
        remedy: 'Say what it may be used for (authorise).',
        path: [
          { text: `No purpose is authorised for ${source.name}.`, artifact: source.artifact },
          ...wayTo(use, source, use.purposes[0] ?? null),
        ],
      }),
    ),
  )

const unknownWords = ({ uses, knownPurposes }: Facts): Found[] =>
  uses.flatMap((use) =>
    use.purposes
      .filter((purpose) => !knownPurposes.has(purpose))
      .map((purpose) =>
        foundIn('PURPOSE_UNKNOWN', use, {
          severity: 'MEDIUM',
          about: ['word', purpose],
          purpose,
          text: `${use.job.name} says that it is for “${purpose}”, which is no purpose that this workspace knows.`,
          remedy: 'Let the job say a purpose of the list, or register this one with registerPurpose.',
          path: [{ text: `The job ${use.job.name} says that it is for “${purpose}”.`, artifact: null }],
        }),
      ),
  )
