import { z } from 'zod'
import { ApiError, post } from '@/lib/api.ts'
import { operations } from '@/lib/operations.ts'
import { isSameOrigin } from '@/lib/same-origin.ts'

// A comparison names up to 1,000 drawn versions.
const MAX_BODY_CHARACTERS = 64 * 1024

const Body = z.object({ operationName: z.string(), variables: z.record(z.string(), z.unknown()).default({}) })

/**
 * The one way from a page to the API: takes the name of one of our operations and its variables, from our own pages
 * only, and adds the token, which the browser never sees. There is no GET: what is asked must not end up in a log.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuse(403, 'FORBIDDEN', 'Only pages of this server may ask here.')
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return refuse(415, 'BAD_REQUEST', 'Send application/json.')
  }
  const text = await request.text()
  if (text.length > MAX_BODY_CHARACTERS) return refuse(413, 'BAD_REQUEST', 'The question is too long.')
  const body = Body.safeParse(parseJson(text))
  const query = body.success ? operations.get(body.data.operationName) : undefined
  if (!body.success || query === undefined) return refuse(400, 'BAD_REQUEST', 'Name one of the pages’ operations.')
  return forward(query, body.data.variables)
}

async function forward(query: string, variables: Record<string, unknown>): Promise<Response> {
  try {
    const answer = await post({ query, variables })
    // A wrong token is this server's fault and nothing that a page could mend.
    const status = answer.status === 401 || answer.status === 403 ? 502 : answer.status
    return new Response(answer.body, { status, headers: responseHeaders })
  } catch (error) {
    if (error instanceof ApiError) return refuse(502, error.code, error.message)
    throw error
  }
}

const responseHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' }

function refuse(status: number, code: string, message: string): Response {
  return Response.json({ errors: [{ message, extensions: { code } }] }, { status, headers: responseHeaders })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
