import { type inferParserType, parseAsString, parseAsStringLiteral } from 'nuqs'
import type { FindingFilter } from '@/generated/graphql.ts'
import { codes, severities, standings } from './words.ts'

/** What narrows the list, as an address holds it. */
export const findingParsers = {
  severity: parseAsStringLiteral(severities),
  code: parseAsStringLiteral(codes),
  state: parseAsStringLiteral(standings),
  /** The id of an artifact, a version or a run. */
  about: parseAsString,
}

export type FindingChoice = inferParserType<typeof findingParsers>

/** What is asked of the API. */
export const filterOf = ({ severity, code, state, about }: FindingChoice): FindingFilter => ({
  ...(severity === null ? {} : { severities: [severity] }),
  ...(code === null ? {} : { codes: [code] }),
  ...(state === null ? {} : { accepted: state === 'accepted' }),
  ...(about === null ? {} : { about }),
})
