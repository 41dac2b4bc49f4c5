import type { PersonalDataReason, SystemGap } from '@/generated/graphql.ts'

/** Why there is personal data, in a few words. */
export const reasonNames: Readonly<Record<PersonalDataReason, string>> = {
  PEOPLE_LISTED: 'People are listed',
  PEOPLE_POSSIBLE: 'People may be in it',
  COLUMN_CLASSIFIED: 'A column is classified',
  ARTIFACT_TAGGED: 'It is tagged',
}

export const reasonMeanings: Readonly<Record<PersonalDataReason, string>> = {
  PEOPLE_LISTED: 'A list names people in one of its versions.',
  PEOPLE_POSSIBLE: 'People’s data flows into one of its versions, and no full list says who is in it.',
  COLUMN_CLASSIFIED: 'One of its columns has a category of personal data.',
  ARTIFACT_TAGGED: 'A tag on it means personal data.',
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
  DESCRIPTION: 'It was named, but never described. Register it with its role, owner, region and the rest.',
  OWNER: 'No owner on record. Register it with its owner.',
  REGION: 'No region on record. Register it with its region.',
  RETENTION:
    'No retention period on record: replaced versions do not count as current here. Register it with its retention.',
  ACCESS: 'Nobody is listed with access. That does not mean that nobody has it.',
  LINEAGE: 'No artifact in it has a version: check this system manually.',
}
