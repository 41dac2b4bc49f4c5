import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import { type Crossings, openIdReader } from '../audit/index.ts'
import type { Context } from './context.ts'

/** Tells by which ids an operation asks, before anybody knows what they are. */
export function noticesIds<C extends Context>(schema: GraphQLSchema, crossings: Crossings): ApolloServerPlugin<C> {
  const read = openIdReader(schema)
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, request, contextValue: { actor, caller } }) => {
        crossings.asked({ actor, request: caller?.request ?? '' }, read(document, request.variables ?? {}))
      },
    }),
  }
}
