import type { Carries, MemberMode, RunKind, RunState, Verdict } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'
import { counted } from '@/lib/words.ts'
import type { ColumnPassage, ErasureRecord, FullList } from './explanation.ts'

// What the panel and the copied text both say.

export const statementWords: Readonly<Record<MemberMode, string>> = {
  FULL: 'The full list of who is in it',
  ADD: 'A statement that adds people to it',
  REMOVE: 'A statement that takes people out of it',
}

export const runWords: Readonly<Record<RunKind, string>> = {
  TRANSFORM: 'A transformation',
  TRAINING: 'A training run',
  FINE_TUNING: 'A fine-tuning run',
  EVALUATION: 'An evaluation',
  INFERENCE: 'An inference run',
  COPY: 'A copy',
  EXPORT: 'An export',
}

export const endWords: Readonly<Record<RunState, string>> = {
  RUNNING: 'It has not reported an end.',
  COMPLETE: '',
  FAIL: 'It failed; what it had written counts.',
  ABORT: 'It was aborted; what it had written counts.',
}

export const carriedWords: Readonly<Record<Carries, string>> = {
  PERSONAL: 'Carries personal data, or nobody said otherwise.',
  PSEUDONYMISED: 'What it carries is pseudonymised, which is still a person’s data.',
  AGGREGATED: 'It is declared to carry aggregates only.',
  ANONYMISED: 'It is declared to carry anonymised data only.',
  NONE: 'It is declared to carry nothing of a person.',
}

export const MIXED =
  'What is computed from one person’s rows stands here in the rows of others: a list of whose rows there are says nothing of whose data.'

export const appendWords = (writes: number): string =>
  writes === 1
    ? 'A later write added to it: what was in it before stays in it.'
    : `${writes} later writes added to it, one after the other: what was in it before stays in it.`

/** Such as `email → email_hash (masked)`; `used for` where a column only filters, joins or groups. */
export const columnWords = ({ from, to, direct, masking }: ColumnPassage): string =>
  `${from} → ${to}${masking ? ' (masked)' : ''}${direct ? '' : ' (used for it, not copied)'}`

/** No identity's namespace stands for one whose key was destroyed. */
export const identityWords = (namespace: string): string =>
  namespace === 'unknown' ? 'an identity whose key has been destroyed' : namespace

/** Whom a statement names: several people may use one identity. */
export const sharedWords = (shared: boolean): string =>
  shared ? 'names this person, or another who uses the same identity,' : 'names this person'

/** What the panel is about. */
export const panelTitles: Readonly<Record<Verdict, string>> = {
  CONFIRMED: 'Why this is included',
  DERIVED: 'Why this is included',
  POSSIBLE: 'Why this may be included',
  ERASED: 'Erased: when, by whom, on what evidence',
  EXCLUDED: 'Why this is excluded',
  BARRIER: 'Why this is not counted as this person’s data',
}

/** Such as `Recorded 12 Nov 2026, 09:00 UTC by the token “privacy desk”.` */
const recordedText = ({ recordedAt, recordedBy }: Pick<FullList, 'recordedAt' | 'recordedBy'>): string =>
  recordedAt === null
    ? 'Who recorded it is not on record.'
    : `Recorded ${timeText(recordedAt)}${recordedBy === null ? '; by whom is not on record' : ` by “${recordedBy}”`}.`

/** A list that leaves the person out: when it was told, how many people it names, and by which identities. */
export function listText(list: FullList): string {
  const by = list.identities.map(({ namespace }) => identityWords(namespace)).join(', ')
  return `The full list of ${timeText(list.at)} names ${counted(list.people, 'person', 'people')}${by === '' ? '' : ` by ${by}`}, and not this person. ${recordedText(list)}`
}

/** What became of the person there, and by whom it was recorded. */
export const erasureText = (erasure: ErasureRecord): string =>
  `${timeText(erasure.at)}: ${erasure.outcome.replaceAll('_', ' ')}${erasure.effective ? '' : ', which takes nobody out'}. ${recordedText(erasure)}`
