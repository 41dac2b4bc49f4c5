import type { Verdict } from '../generated/schema.ts'

/** What each verdict is called, for people, and one sentence for someone who sees the word for the first time. The pages say the same. */
export const verdictWords: Readonly<Record<Verdict, { label: string; meaning: string }>> = {
  CONFIRMED: { label: 'Confirmed', meaning: 'This person is listed in this data.' },
  DERIVED: {
    label: 'Derived',
    meaning: 'Data flowed here from a version with this person, or this deployment was asked about them.',
  },
  POSSIBLE: {
    label: 'Possible',
    meaning: 'Only an identity shared by several people leads here, so it may be about someone else.',
  },
  EXCLUDED: {
    label: 'Excluded',
    meaning:
      'Built from a version with this person, but its full list does not include them. A list says whose rows there are, not whose data went into them.',
  },
  BARRIER: {
    label: 'Barrier',
    meaning: 'Anonymised upstream: only data declared aggregated, anonymised or free of people arrived.',
  },
  ERASED: { label: 'Erased', meaning: 'Erased, and not seen again since.' },
}
