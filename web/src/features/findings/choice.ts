import { type inferParserType, parseAsStringLiteral } from 'nuqs'
import type { FindingFilter } from '@/generated/graphql.ts'
import { codes, severities, standings } from './words.ts'

/** What narrows the list, as an address holds it. */
export const findingParsers = {
  severity: parseAsStringLiteral(severities),
  code: parseAsStringLiteral(codes),
  state: parseAsStringLiteral(standings),
}

export type FindingChoice = inferParserType<typeof findingParsers>

/** What is asked of the API. */
export const filterOf = ({ severity, code, state }: FindingChoice): FindingFilter => ({
  ...(severity === null ? {} : { severities: [severity] }),
  ...(code === null ? {} : { codes: [code] }),
  ...(state === null ? {} : { accepted: state === 'accepted' }),
})
