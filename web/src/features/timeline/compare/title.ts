import type { ArtifactChangeFieldsFragment, ArtifactNews, Change } from '@/generated/graphql.ts'
import { CLOSED } from '@/lib/closed.ts'
import { verdicts } from '@/ui/verdicts.ts'

export type ArtifactChange = ArtifactChangeFieldsFragment

/** What happened to one artifact, in a few words; its name stands beside it. Pure. */
export const titleOf = (change: ArtifactChange): string => titles[change.news](change)

const titles: Readonly<Record<ArtifactNews, (change: ArtifactChange) => string>> = {
  NEW_VENDOR: (change) => `Sent to a new vendor: ${placeOf(change)}`,
  NEW_COPY: (change) => `New copy in ${placeOf(change)}`,
  NEW_ARTIFACT: (change) => `New artifact in ${placeOf(change)}`,
  RETURNED: ({ verdict }) => `${verdict === 'POSSIBLE' ? 'May hold' : 'Holds'} this person’s data again`,
  GONE: goneTitle,
  NO_LONGER_FOUND: () => 'No longer found, though nothing says that it is gone',
  NEW_VERDICT: verdictTitle,
  OTHER_CHANGE: () => 'Other change',
  RELOADED: () => 'Loaded again',
}

function placeOf({ artifact: { system } }: ArtifactChange): string {
  if (!system) return 'no system on record'
  return system.closed ? `a system (${CLOSED.toLowerCase()})` : system.name
}

function goneTitle({ verdict, versions }: ArtifactChange): string {
  if (verdict === 'ERASED') return 'Gone: erased'
  const has = (one: Change) => versions.some(({ change }) => change === one)
  if (has('DESTROYED') === has('RETIRED')) return 'Gone: destroyed or replaced'
  return has('DESTROYED') ? 'Gone: destroyed' : 'Gone: replaced'
}

function verdictTitle({ verdictBefore: was, verdict: is }: ArtifactChange): string {
  if (was === is || is === null) return 'A version has a new verdict'
  const now = `Verdict now ${verdicts[is].label.toLowerCase()}`
  return was === null ? now : `${now}, before ${verdicts[was].label.toLowerCase()}`
}
