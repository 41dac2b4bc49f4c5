import 'server-only'
import { formatDocument } from '@urql/core'
import { type DocumentNode, Kind, print } from 'graphql'
import * as generated from '@/generated/graphql.ts'

/**
 * Every operation that our pages ask, by its name, as text. A browser names an operation and sends variables; what is
 * sent on is our own text, so that a page does nothing else in this server's name. GraphiQL, which asks what is typed, has
 * a way of its own: queries only (app/api/graphiql).
 */
export const operations: ReadonlyMap<string, string> = new Map(
  Object.values(generated).flatMap((value): [string, string][] => {
    if (!isDocument(value)) return []
    const name = value.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)?.name?.value
    // With `__typename`, as the client's cache expects it.
    return name === undefined ? [] : [[name, print(formatDocument(value))]]
  }),
)

function isDocument(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.DOCUMENT
}
