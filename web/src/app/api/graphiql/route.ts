import { z } from 'zod'
import { refusalOf } from '@/features/graphiql/admission.ts'
import { TOKEN_HEADER } from '@/features/graphiql/token.ts'
import type { Question } from '@/lib/api.ts'
import { forward, readFromPage, refuse } from '@/lib/from-page.ts'

/** Statements about a few hundred people; longer ones go to the API itself. */
const MAX_BODY_BYTES = 256 * 1024

const Body = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
})

/**
 * GraphiQL's way to the API. What comes with a token is sent on under that token, as it is. What comes without one is
 * asked for whoever is signed in, if it is a query and nothing else.
 */
export async function POST(request: Request): Promise<Response> {
  const read = await readFromPage(request, MAX_BODY_BYTES)
  if ('refused' in read) return read.refused
  const body = Body.safeParse(read.sent)
  if (!body.success) return refuse(400, 'BAD_REQUEST', 'Send an object with a `query`, and `variables` if it has any.')
  const question = questionOf(body.data)
  const token = request.headers.get(TOKEN_HEADER)?.trim()
  if (token) return forward(question, token)
  const refusal = refusalOf(question.query)
  if (refusal) return refuse(400, refusal.code, refusal.message, { locations: refusal.locations })
  return forward(question)
}

const questionOf = ({ query, operationName, variables }: z.infer<typeof Body>): Question => ({
  query,
  variables: variables ?? {},
  ...(operationName && { operationName }),
})
