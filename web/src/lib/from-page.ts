import 'server-only'
import { ApiError, post, type Question } from './api.ts'
import { bodyText } from './bodyText.ts'

const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }

/**
 * What a page of this server sent: JSON, by POST. Nothing asked is in an address, and no answer is kept by a cache. That it comes from a
 * page, the door has seen (access/door.ts).
 * @param most bytes
 * @returns what was sent, null where it is no JSON; or why it is refused
 */
export async function readFromPage(request: Request, most: number): Promise<{ sent: unknown } | { refused: Response }> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return { refused: refuse(415, 'BAD_REQUEST', 'Send application/json.') }
  }
  const text = await bodyText(request, most)
  if (text === null) return { refused: refuse(413, 'BAD_REQUEST', `The question is longer than ${most} bytes.`) }
  return { sent: parseJson(text) }
}

/** An error as GraphQL answers it. @param more further extensions and locations */
export function refuse(status: number, code: string, message: string, more: { locations?: unknown } = {}): Response {
  return Response.json({ errors: [{ message, ...more, extensions: { code } }] }, { status, headers })
}

/** Asks the API and hands its answer to the page. @param token that was typed there, instead of what says who is signed in */
export async function forward(question: Question, token?: string): Promise<Response> {
  try {
    const answer = await post(question, token)
    // Where the API refuses what this server signed, the page cannot mend it; a wrong token that was typed there it can.
    const ours = token === undefined && (answer.status === 401 || answer.status === 403)
    return new Response(answer.body, { status: ours ? 502 : answer.status, headers })
  } catch (error) {
    if (error instanceof ApiError)
      return refuse(error.code === 'UNAUTHENTICATED' ? 401 : 502, error.code, error.message)
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
