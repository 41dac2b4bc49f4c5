import type { DeclarationRow } from '../../declarations/index.ts'
import { isWithin } from '../../vocabularies/index.ts'
import type { Found, Rule, Step, Use } from '../facts.ts'
import { activitiesOf, foundIn, listed } from '../told.ts'

type Activity = DeclarationRow<'ACTIVITY'>

/** A job does something else than the activity that it belongs to says: other purposes, other columns, or it keeps data for longer. */
export const activityDrift: Rule = ({ uses, activities }) =>
  uses.flatMap((use) =>
    activitiesOf(use.job, activities).flatMap((activity) => [
      ...otherPurposes(use, activity),
      ...otherColumns(use, activity),
      ...keptLonger(use, activity),
    ]),
  )

function driftOf(use: Use, { id, said }: Activity, what: string, text: string, step: Step): Found {
  return foundIn('ACTIVITY_DRIFT', use, {
    severity: 'LOW',
    about: [said.key, what],
    declaration: id,
    purpose: use.purposes[0] ?? null,
    artifact: step.artifact,
    text,
    remedy: 'Register the activity as it is with registerActivity, or change the job.',
    path: [{ text: `The job ${use.job.name} belongs to the activity ${said.key}.`, artifact: null }, step],
  })
}

function otherPurposes(use: Use, activity: Activity): Found[] {
  const { key, purposes } = activity.said
  const other = use.purposes.filter((purpose) => !purposes.some((one) => isWithin(purpose, one)))
  if (other.length === 0) return []
  const text = `${use.job.name} is for ${listed(other)}; its activity ${key} is for ${listed(purposes)}.`
  return [
    driftOf(use, activity, 'purposes', text, {
      text: `The activity is for ${listed(purposes)}, and the run was for ${listed(other)}.`,
      artifact: null,
    }),
  ]
}

function otherColumns(use: Use, activity: Activity): Found[] {
  const { key, fields } = activity.said
  if (fields.length === 0) return []
  const other = [...new Set([...use.takes.values()].flat())].filter((column) => !fields.includes(column)).sort()
  if (other.length === 0) return []
  const text = `${use.job.name} takes ${listed(other)}, which its activity ${key} does not list.`
  return [
    driftOf(use, activity, 'fields', text, {
      text: `It takes ${listed(other)}; the activity needs ${listed(fields)}.`,
      artifact: null,
    }),
  ]
}

function keptLonger(use: Use, activity: Activity): Found[] {
  const { key, retentionDays } = activity.said
  if (retentionDays === null) return []
  const [longer] = use.writes.filter((one) => (one.retentionDays ?? 0) > retentionDays)
  if (!longer) return []
  const text = `${longer.name} is kept for ${longer.retentionDays} days; the activity ${key} says ${retentionDays}.`
  return [
    driftOf(use, activity, 'retention', text, {
      text: `It wrote ${longer.name}, which is kept for ${longer.retentionDays} days.`,
      artifact: longer.artifact,
    }),
  ]
}
