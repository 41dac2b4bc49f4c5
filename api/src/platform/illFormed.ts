import type { ApolloServerPlugin } from '@apollo/server'
import { badUserInput } from './errors.ts'
import { ILL_FORMED, illFormedIn } from './http/index.ts'

/** Names in a question that no encoding can hold would find what others are called. Throws BAD_USER_INPUT. */
export function refuseIllFormed(variables: unknown): void {
  const path = illFormedIn(variables)
  if (path) throw badUserInput(ILL_FORMED, path.join('.'))
}

/** Of mutations, each statement is refused by itself (ingest/statements/validate.ts). */
export const wellFormedQuestions: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, request }) => {
      if (operation?.operation === 'query') refuseIllFormed(request.variables)
    },
  }),
}
