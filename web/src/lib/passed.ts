import 'server-only'
import { get, type Question, send, take } from './api.ts'

/** What the API says of a file that the browser has to know. */
const told = [
  'content-type',
  'content-length',
  'content-disposition',
  'content-digest',
  // Of what somebody attached: it does nothing where it is opened.
  'content-security-policy',
]

/**
 * A file of the API, for a link of our own pages: it passes through as it comes, and no cache keeps it.
 * @param path with its query
 * @param name of the file, where the API gives it none
 * @throws ApiError UNREACHABLE
 */
export async function passed(path: string, name?: string): Promise<Response> {
  return asFile(await get(path), name)
}

/** An answer as a file, written as it comes. @param type of the file @throws ApiError UNREACHABLE, UNAUTHENTICATED */
export const exported = async (question: Question, type: string): Promise<Response> =>
  asFile(await take('/export', question, type))

function asFile(answer: Response, name?: string): Response {
  const headers = new Headers({ 'cache-control': 'no-store' })
  if (name && answer.ok) headers.set('content-disposition', `attachment; filename="${name}"`)
  for (const header of told) {
    const value = answer.headers.get(header)
    if (value !== null) headers.set(header, value)
  }
  if (!headers.has('content-type')) headers.set('content-type', 'application/octet-stream')
  return new Response(answer.body, { status: answer.status, headers })
}

/**
 * What the API says to a body that passes through to it as it comes. @param otherToken in place of that of whoever is signed in
 * @throws ApiError UNREACHABLE, UNAUTHENTICATED
 */
export async function passedOn(path: string, request: Request, otherToken?: string): Promise<Response> {
  const answer = await send(path, request, otherToken)
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  return new Response(answer.body, { status: answer.status, headers })
}
