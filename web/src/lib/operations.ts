import 'server-only'
import * as generated from '@/generated/graphql.ts'
import { operationName } from './request.ts'

/**
 * Every operation that our pages ask, by its name, as text. A browser names an operation and sends variables; what is
 * sent on is our own text, so that a page does nothing else in this server's name. GraphiQL, which asks what is typed, has
 * a way of its own: queries only (app/api/graphiql).
 */
export const operations: ReadonlyMap<string, string> = new Map(
  Object.values(generated).flatMap((value): [string, string][] => {
    if (!(value instanceof generated.TypedDocumentString)) return []
    const name = operationName(value)
    return name === null ? [] : [[name, value.toString()]]
  }),
)
