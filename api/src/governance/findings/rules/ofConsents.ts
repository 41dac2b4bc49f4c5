import type { ConsentFindingCode } from '../../../generated/schema.ts'
import { dayOf } from '../../../vocabulary/timeWords.ts'
import type { Facts, Found, Rule, Step } from '../facts.ts'
import { found, jobKey } from '../told.ts'

type Consent = Facts['consents'][number]

const peopleText = ({ certain, possible }: Consent): string => {
  const people = (n: number) => `${n} ${n === 1 ? 'person' : 'people'}`
  if (possible === 0) return people(certain)
  return certain === 0 ? `possibly ${people(possible)}` : `${people(certain)}, and possibly ${possible} more`
}

const texts: Readonly<Record<ConsentFindingCode, (one: Consent, subject: string) => { text: string; path: Step[] }>> = {
  WITHDRAWN_IN_RUN: (one, job) => ({
    text: `${job} read data of ${peopleText(one)} who had said no to ${one.purpose} before it began.`,
    path: [
      { text: `Before ${dayOf(one.since)}, ${peopleText(one)} said no to ${one.purpose}.`, artifact: null },
      { text: `The job ${job} began on ${dayOf(one.since)}, and read their data for ${one.purpose}.`, artifact: null },
    ],
  }),
  RETRAINING_DUE: (one, model) => ({
    text: `${model} is in use, and was trained with data of ${peopleText(one)} who have said no to ${one.purpose} since.`,
    path: [
      {
        text: `The job ${one.job.name} trained ${model} for ${one.purpose}.`,
        artifact: one.artifact?.artifact ?? null,
      },
      { text: `Since ${dayOf(one.since)}, ${peopleText(one)} among those it learned from said no.`, artifact: null },
      { text: `${model} is still in use.`, artifact: one.artifact?.artifact ?? null },
    ],
  }),
  NO_CONSENT_IN_VERSION: (one, data) => ({
    text: `${data} is used for ${one.purpose}, and has ${peopleText(one)} in it who have not consented.`,
    path: [
      { text: `People are asked for their consent to ${one.purpose}.`, artifact: null },
      {
        text: `The job ${one.job.name} made ${data} for it on ${dayOf(one.since)}.`,
        artifact: one.artifact?.artifact ?? null,
      },
      { text: `In it there are ${peopleText(one)} who have not consented.`, artifact: one.artifact?.artifact ?? null },
    ],
  }),
}

/** What contradicts what people agreed to, as the rules of `consents/findings` find it. */
export const ofConsents =
  (code: ConsentFindingCode): Rule =>
  ({ consents }) =>
    consents.filter((one) => one.code === code).map(foundOf)

function foundOf(one: Consent): Found {
  const { code, since, purpose, run, version, certain, possible, due, remedy, job, artifact } = one
  const subject = artifact?.name ?? job.name
  return found(code, {
    severity: 'HIGH',
    // A table that is filled every night is one finding, and not one a night.
    about: [artifact?.artifact ?? jobKey(job), purpose],
    ...{ since, purpose, run, version, due, remedy, subject },
    artifact: artifact?.artifact ?? null,
    counted: { certain, possible },
    ...texts[code](one, subject),
  })
}
