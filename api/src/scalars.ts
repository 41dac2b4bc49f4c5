import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { formatInstant, type InstantInput, parseInstant } from './instant.ts'

function parse(value: unknown): InstantInput {
  const instant = typeof value === 'string' ? parseInstant(value) : null
  if (instant === null) throw new GraphQLError('A time is RFC 3339 with a zone, such as 2026-03-01T09:00:00Z.')
  return instant
}

/** RFC 3339 ↔ milliseconds. A time without zone passes as such: ingest refuses it per statement. */
export const DateTime = new GraphQLScalarType<InstantInput, string>({
  name: 'DateTime',
  description: 'An instant in RFC 3339 with a zone, such as `2026-03-01T09:00:00Z`. Millisecond precision.',
  serialize: (value) => formatInstant(value as number),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
})
