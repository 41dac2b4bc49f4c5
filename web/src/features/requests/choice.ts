import { type inferParserType, parseAsString, parseAsStringLiteral } from 'nuqs'
import type { RequestFilter } from '@/generated/graphql.ts'
import { dues, stages, states, types } from './words.ts'

/** What narrows the queue, as an address holds it. No identity is among it. */
export const requestParsers = {
  type: parseAsStringLiteral(types),
  stage: parseAsStringLiteral(stages),
  state: parseAsStringLiteral(states),
  due: parseAsStringLiteral(dues),
  reference: parseAsString.withDefault(''),
}

export type RequestChoice = inferParserType<typeof requestParsers>

export const isNarrowed = (choice: RequestChoice): boolean => Object.keys(filterOf(choice)).length > 0

/** What is asked of the API. */
export function filterOf({ type, stage, state, due, reference }: RequestChoice): RequestFilter {
  return {
    ...(type === null ? {} : { types: [type] }),
    ...(stage === null ? {} : { stages: [stage] }),
    ...(state === null ? {} : { states: [state] }),
    ...(due === null ? {} : { due }),
    ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
  }
}
