import { GraphQLError } from 'graphql'
import type { TruncationReason } from '../generated/schema.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { Refusal } from './access/admission.ts'

/** What a question was refused for. Refusals of statements are `userErrors`, not these. */
export type QuestionErrorCode =
  | 'BAD_USER_INPUT'
  | 'CUSTOMER_NOT_FOUND'
  | 'ARTIFACT_NOT_FOUND'
  | 'VERSION_NOT_FOUND'
  | 'COLUMN_NOT_FOUND'
  | 'NOT_ON_THE_LIST'
  | 'INCOMPLETE'

/** The caller's mistake. `path`: where in the arguments, such as `filter.verdicts`. */
export function badUserInput(message: string, path: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument: path } })
}

/** What was asked about is not in this workspace; one in another workspace looks just the same. */
export function notFound(
  code: Extract<QuestionErrorCode, `${string}_NOT_FOUND` | 'NOT_ON_THE_LIST'>,
  message: string,
  path?: string,
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...(path === undefined ? {} : { argument: path }) } })
}

const whyIncomplete: Record<TruncationReason, string> = {
  MAX_REACHED: 'more was reached than MAX_REACHED allows; raise it',
  QUERY_TIMEOUT: 'it took longer than QUERY_TIMEOUT_MS; raise it, or ask again when the database is less busy',
  BOUNDARY: 'lineage goes on beyond `within`; widen it, or ask without `strict`',
}

/** A question that asked for everything or nothing (`strict`) and cannot have everything. */
export function incomplete(truncatedBy: TruncationReason, asOf: Instant): GraphQLError {
  return new GraphQLError(`The answer would be incomplete: ${whyIncomplete[truncatedBy]}.`, {
    extensions: { code: 'INCOMPLETE', truncatedBy, asOf: new Date(asOf).toISOString() },
  })
}

/** Whoever asks may not. */
export const forbidden = ({ message, ...missing }: Refusal): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'FORBIDDEN', ...missing } })
