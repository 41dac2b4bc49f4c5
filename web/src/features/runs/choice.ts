import { type inferParserType, parseAsString, parseAsStringLiteral } from 'nuqs'
import type { RunFilter } from '@/generated/graphql.ts'
import { statesInOrder } from './words.ts'

/** What narrows the list of runs, as an address holds it; searched text stays in memory. `since`, `before`: minutes in UTC, as a field for a time gives them. */
export const runParsers = {
  namespace: parseAsString.withDefault(''),
  /** By its whole name, in that namespace. */
  job: parseAsString,
  state: parseAsStringLiteral(statesInOrder),
  since: parseAsString.withDefault(''),
  before: parseAsString.withDefault(''),
}

export type RunChoice = inferParserType<typeof runParsers> & { text: string }

/** Whether anything is chosen that hides runs. */
export const isNarrowed = ({ text, namespace, job, state, since, before }: RunChoice): boolean =>
  text.trim() !== '' || namespace !== '' || job !== null || state !== null || since !== '' || before !== ''

/** What is asked of the API. A time that is none is left for it to refuse. */
export function filterOf({ text, namespace, job, state, since, before }: RunChoice): RunFilter {
  return {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(job !== null ? { job: { namespace, name: job } } : namespace === '' ? {} : { namespace }),
    ...(state === null ? {} : { state }),
    ...(since === '' ? {} : { startedSince: inUtc(since) }),
    ...(before === '' ? {} : { startedBefore: inUtc(before) }),
  }
}

/** `2026-03-01T09:00` is a minute in UTC. */
const inUtc = (time: string): string => (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(time) ? `${time}:00Z` : time)
