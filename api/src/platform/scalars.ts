import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { formatInstant, type InstantInput, parseInstant } from '../vocabulary/instant.ts'

/** How a malformed time is answered; format.ts knows a shape error by it. */
export const malformedTime = 'A time is RFC 3339 with a zone, such as 2026-03-01T09:00:00Z.'

function parse(value: unknown, node?: ValueNode): InstantInput {
  const instant = typeof value === 'string' ? parseInstant(value) : null
  if (instant === null) throw new GraphQLError(malformedTime, node ? { nodes: node } : {})
  return instant
}

/** RFC 3339 ↔ milliseconds. A time without zone passes as such: ingest refuses it per statement. */
export const DateTime = new GraphQLScalarType<InstantInput, string>({
  name: 'DateTime',
  description: 'An instant in RFC 3339 with a zone, such as `2026-03-01T09:00:00Z`. Millisecond precision.',
  serialize: (value) => formatInstant(value as number),
  parseValue: (value) => parse(value),
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null, node),
})

/** How a malformed date is answered; format.ts knows a shape error by it. */
export const malformedDate = 'A date is ISO 8601, such as 2026-04-07.'

function parseDate(value: unknown, node?: ValueNode): string {
  const real = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value)
  if (!real) throw new GraphQLError(malformedDate, node ? { nodes: node } : {})
  return value
}

/** 30 February is none. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && formatInstant(time).startsWith(text)
}

/** A day in ISO 8601. */
export const DateOnly = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day without a time, in ISO 8601, such as `2026-04-07`.',
  serialize: (value) => value as string,
  parseValue: (value) => parseDate(value),
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : null, node),
})
