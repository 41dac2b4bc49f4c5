import type { EventKind, MemberMode } from '@/generated/graphql.ts'
import type { TimelineEvent } from './moments.ts'

const named: Readonly<Record<MemberMode, string>> = {
  FULL: 'Listed (full snapshot), matched',
  ADD: 'Named',
  REMOVE: 'Named in a removal',
}

const titles: Readonly<Record<EventKind, string>> = {
  REFERRED: 'First referenced; its producer has not reported',
  MADE: 'Written',
  TRAINED: 'Trained',
  DEPLOYED: 'Deployed',
  CONCLUDED: 'Predictions logged',
  COPIED: 'Copied',
  EXPORTED: 'Exported',
  NAMED: 'Named',
  ERASED: 'Erased',
  ERASURE_ANSWERED: 'Erasure answered, but not erased',
  DESTROYED: 'Destroyed',
}

/** What happened, in a few words; the versions and the time stand beside it. Pure. */
export function eventTitle({ kind, mode, identities, shared, outcome }: TimelineEvent): string {
  if (kind === 'NAMED') {
    const by = identities.map(({ namespace }) => (namespace === 'unknown' ? 'a destroyed identity' : namespace))
    return `${named[mode ?? 'ADD']} by ${by.join(' and ')}${shared ? ', which others use, too' : ''}`
  }
  if (outcome !== null) return `${titles[kind]}: ${outcome.replaceAll('_', ' ')}`
  return titles[kind]
}
