import type { ApolloServerPlugin } from '@apollo/server'
import { type DocumentNode, type GraphQLSchema, getOperationAST, isObjectType } from 'graphql'
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity'
import { badUserInput } from '../errors.ts'
import { type Allowance, priceOf } from '../rates/index.ts'

/**
 * Values that one operation may ask for, with every list as long as its arguments let it be. The largest operation of our own pages
 * asks for 27,000.
 */
export const MOST_COMPLEX = 100_000

/** A question of its own, whatever it selects: it may follow the whole graph. */
const OF_A_QUESTION = 4_000

/** Refuses an operation whose arguments, variables among them, ask for too much, before anything of it is answered. Its sender pays for what it asks. */
export const boundedComplexity: ApolloServerPlugin<{ allowance?: Allowance }> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, request, operationName, contextValue: { allowance } }) => {
      const complexity = complexityOf(schema, document, request.variables ?? {}, operationName ?? undefined)
      await allowance?.spend(priceOf('values', complexity ?? 0))
      if (complexity !== null && complexity > MOST_COMPLEX) throw tooComplex(complexity)
    },
  }),
}

/** Null: the executor will refuse it for what is wrong in its variables. */
function complexityOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName: string | undefined,
): number | null {
  if (!getOperationAST(query, operationName)) return null
  try {
    return getComplexity({
      schema,
      query,
      variables,
      estimators: [byArguments],
      ...(operationName ? { operationName } : {}),
    })
  } catch {
    return null
  }
}

/** `first` and `limit` say how many of a list may come. What has neither is bounded as it is answered (`nodes.ts`). */
const byArguments: ComplexityEstimator = ({ type, args, childComplexity }) => {
  const own = isObjectType(type) && type.name === 'Query' ? OF_A_QUESTION : 1
  const most = args.first ?? args.limit
  return own + childComplexity * (typeof most === 'number' ? Math.max(1, most) : 1)
}

const tooComplex = (complexity: number) =>
  badUserInput(
    `This asks for up to ${complexity} values; at most ${MOST_COMPLEX} are answered at once. Ask for shorter lists (\`first\`, \`limit\`), page with \`after\`, or send several requests. /export writes a whole answer.`,
    'query',
  )
