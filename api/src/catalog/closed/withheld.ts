import { type GraphQLOutputType, getNamedType, getNullableType, isListType } from 'graphql'
import type { Closing } from './closing.ts'

/** What stands in the place of a text that is withheld. */
export const CLOSED = 'closed'

/**
 * What is answered in the place of a value that is withheld. What there was nothing of stays so; a list says no more than whether it had
 * anything. Pure.
 */
export function withheld(value: unknown, type: GraphQLOutputType, { sealing }: Pick<Closing, 'sealing'>): unknown {
  if (value === null || value === undefined) return value
  const scalar = getNamedType(type).name
  const one = (text: unknown) => (scalar === 'ID' ? sealing.seal(String(text)) : scalar === 'String' ? CLOSED : null)
  if (Array.isArray(value)) return value.slice(0, 1).map(one)
  return isListType(getNullableType(type)) ? [one(value)] : one(value)
}
