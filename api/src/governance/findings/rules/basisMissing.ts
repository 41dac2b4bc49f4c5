import { type Covering, coveringOf } from '../bases.ts'
import type { Rule, Use } from '../facts.ts'
import { foundIn, jobKey, listed, wayTo } from '../told.ts'

/** A run used data of people for a purpose that no legal basis covers with all categories of it. */
export const basisMissing: Rule = ({ uses, bases }) => {
  const covering = coveringOf(bases)
  return uses.flatMap((use) => use.purposes.flatMap((purpose) => missingFor(use, purpose, covering)))
}

function missingFor(use: Use, purpose: string, covering: Covering) {
  const open = use.classified.flatMap((one) => {
    const categories = one.categories.filter((category) => covering(use.startedAt, purpose, category) === null)
    return categories.length > 0 ? [{ ...one, categories }] : []
  })
  const [first] = open
  if (!first) return []
  const categories = [...new Set(open.flatMap((one) => one.categories))].sort()
  return [
    foundIn('BASIS_MISSING', use, {
      severity: 'HIGH',
      about: [jobKey(use.job), purpose],
      purpose,
      artifact: first.artifact,
      text: `No legal basis covers ${purpose} with ${listed(categories)}.`,
      remedy:
        'Record the basis with recordBasis, if there is one, before the next run. If there is none, stop the job.',
      path: [
        { text: `${first.name} holds ${listed(first.categories)}.`, artifact: first.artifact },
        ...wayTo(use, first, purpose),
      ],
    }),
  ]
}
