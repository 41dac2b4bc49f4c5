import type { ApolloServerPlugin } from '@apollo/server'
import { type DocumentNode, GraphQLError, visit } from 'graphql'
import { webOperations } from '../generated/webOperations.ts'
import { type Actor, may, type RequestAudit } from '../platform/access/index.ts'
import { operationId } from '../platform/bounds/index.ts'

type Asker = { actor: Actor; audit: Pick<RequestAudit, 'refuse'>; caller?: { operation: string } }

/**
 * Refuses what may not be asked, whatever its fields: the schema, by who may not read lineage; and where only persisted operations are
 * answered, all else that comes in a person's name than what the web server was built with. A program's token says itself what it asks.
 */
export const mayAsk = <C extends Asker>(isPersisted: boolean): ApolloServerPlugin<C> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, contextValue: { actor, audit, caller } }) => {
      const refusal = refusalOf(document, actor, isPersisted)
      if (refusal === null) return
      audit.refuse('REQUEST_SEND', caller?.operation ?? 'POST /graphql')
      throw new GraphQLError(refusal, { extensions: { code: 'FORBIDDEN' } })
    },
  }),
})

function refusalOf(document: DocumentNode, actor: Actor, isPersisted: boolean): string | null {
  if (isPersisted && actor.kind === 'PERSON' && !webOperations.has(operationId(document)))
    return 'This server answers people what its own pages ask, and nothing else (OPERATIONS=persisted). Send other questions with an API token.'
  if (asksForSchema(document) && !may(actor, 'LINEAGE_READ'))
    return 'The schema is told to who may read lineage. Use a token with such a role, or read it in schema/ of the source.'
  return null
}

function asksForSchema(document: DocumentNode): boolean {
  let asks = false
  visit(document, {
    Field: ({ name: { value } }) => {
      asks ||= value === '__schema' || value === '__type'
    },
  })
  return asks
}
