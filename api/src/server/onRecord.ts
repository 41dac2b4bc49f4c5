import type { ApolloServerPlugin } from '@apollo/server'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { RequestAudit } from '../platform/access/index.ts'
import type { Context } from './context.ts'

/**
 * No answer of GraphQL leaves before what was asked is on record: where that fails, the answer is that failure. Stands before plugins
 * that look at the answer's errors.
 */
export const onRecordFirst = (
  format: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError,
): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue: { audit }, response: { body, http } }) => {
      try {
        await audit?.settle()
      } catch (error) {
        if (body.kind !== 'single') throw error
        http.status = 500
        body.singleResult = { errors: [format(new GraphQLError('the audit failed').toJSON(), error)] }
      }
    },
  }),
})

/**
 * Settles a request's audit before its answer is sent, of whatever route. Returns the one audit of a request, which is made by the first
 * who asks for it.
 */
export function settleBeforeSending(app: FastifyInstance) {
  const audits = new WeakMap<FastifyRequest, RequestAudit>()
  app.addHook('onSend', async (request, reply) => {
    const audit = audits.get(request)
    // Once: an answer that tells of its failure is sent as it is.
    audits.delete(request)
    await audit?.settle(reply.statusCode === 503 ? 'DROPPED' : reply.statusCode >= 400 ? 'FAILED' : 'ALLOWED')
  })
  return (request: FastifyRequest, make: () => RequestAudit): RequestAudit => {
    const audit = audits.get(request) ?? make()
    audits.set(request, audit)
    return audit
  }
}
