import type { PersonalDataReason, SystemGap } from '@/generated/graphql.ts'

/** Why there is personal data, in a few words. */
export const reasonNames: Readonly<Record<PersonalDataReason, string>> = {
  PEOPLE_LISTED: 'People are listed',
  PEOPLE_POSSIBLE: 'People may be in it',
  COLUMN_CLASSIFIED: 'A column is classified',
  ARTIFACT_TAGGED: 'It is tagged as a whole',
}

export const reasonMeanings: Readonly<Record<PersonalDataReason, string>> = {
  PEOPLE_LISTED: 'A statement names people in a version of it.',
  PEOPLE_POSSIBLE: 'People’s data flows into a version of it, and no full list settles who is in it.',
  COLUMN_CLASSIFIED: 'A column of it is registered with a category of personal data.',
  ARTIFACT_TAGGED: 'A tag on the whole of it means personal data.',
}

/** What is not on record, in two words. */
export const gapNames: Readonly<Record<SystemGap, string>> = {
  DESCRIPTION: 'no description',
  OWNER: 'no owner',
  REGION: 'no region',
  RETENTION: 'no retention',
  ACCESS: 'no access list',
  LINEAGE: 'no lineage',
}

/** What to do about it. */
export const gapRemedies: Readonly<Record<SystemGap, string>> = {
  DESCRIPTION: 'It was only ever named. Register it: role, owner, region and all else follow from that.',
  OWNER: 'Nobody is on record to ask. Register it with its owner.',
  REGION: 'Where it is is not on record. Register it with its region.',
  RETENTION: 'How long it keeps data is not on record: replaced versions do not count as live here.',
  ACCESS: 'Nobody is listed with access, which does not mean that nobody has it.',
  LINEAGE: 'No artifact in it has a version: what it holds has to be looked for by hand.',
}
