import { GraphQLError, Kind, type OperationDefinitionNode, parse, type SourceLocation } from 'graphql'

/** Why a document is not sent under the pages' own token. */
export type Refusal = { code: string; message: string; locations?: readonly SourceLocation[] }

/** As many as the API takes in one document. */
const MAX_TOKENS = 10_000

/**
 * Whether a document may be asked under the pages' own token, which may do more than ask: only if all of its operations
 * are queries. It is looked at as a document, not searched as a text, and all of it: which operation is run is said
 * elsewhere in the request. Pure. @returns null: it may
 */
export function refusalOf(query: string): Refusal | null {
  try {
    const { definitions } = parse(query, { maxTokens: MAX_TOKENS, noLocation: true })
    const other = definitions
      .filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
      .find(({ operation }) => operation !== 'query')
    return other ? { code: 'TOKEN_REQUIRED', message: remedyFor(other) } : null
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const { message, locations } = error
    return { code: 'GRAPHQL_PARSE_FAILED', message, ...(locations && { locations }) }
  }
}

function remedyFor({ operation, name }: OperationDefinitionNode): string {
  return (
    `Without a token, only queries run here. This document has a ${operation}${name ? ` (${name.value})` : ''}, so ` +
    'nothing was run. Enter a token in the field above: the page /integrate makes one that may send statements.'
  )
}
