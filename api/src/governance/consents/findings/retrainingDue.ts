import { refusals } from '../../../consents/index.ts'
import type { OrdinalSet } from '../../../membership/index.ts'
import type { Instant } from '../../../vocabulary/instant.ts'
import { learns } from '../../../vocabulary/kinds.ts'
import type { ConsentFinding, Rule, Use, Written } from './facts.ts'

const DAY = 24 * 3_600_000

/** A model that is in use was trained with data of people who have said no since. */
export const retrainingDue: Rule = (use) => {
  if (!learns(use.kind)) return []
  const models = use.wrote.filter(({ kind, live }) => kind === 'MODEL' && live)
  if (models.length === 0) return []
  const certain = withdrawalsSince(use, use.read.certain)
  const possible = withdrawalsSince(use, use.read.possible)
  if (certain.length + possible.length === 0) return []
  const since = [...certain, ...possible].reduce((first, at) => Math.min(first, at))
  return models.map((model) => findingOf(use, model, { since, certain: certain.length, possible: possible.length }))
}

function withdrawalsSince({ startedAt, lastOf }: Use, people: OrdinalSet): Instant[] {
  const times: Instant[] = []
  for (const ordinal of people) {
    const said = lastOf(ordinal)
    if (said && refusals.has(said.status) && said.at > startedAt) times.push(said.at)
  }
  return times
}

function findingOf(
  { run, purpose }: Use,
  { id, days }: Written,
  counted: Pick<ConsentFinding, 'since' | 'certain' | 'possible'>,
): ConsentFinding {
  const remedy =
    days === null
      ? 'Declare a position for this model: by when it is trained again, how it unlearns people, or why it is left as it is.'
      : `Train it again without them within ${days} ${days === 1 ? 'day' : 'days'} of the first withdrawal, as declared.`
  const due = days === null ? null : counted.since + days * DAY
  return { code: 'RETRAINING_DUE', purpose, run, version: id, due, remedy, ...counted }
}
