import 'server-only'
import { z } from 'zod'
import type { TypedDocumentString } from '@/generated/graphql.ts'
import { ApiError, asApiError } from './api-error.ts'
import { apiAddress, apiUrl } from './env.ts'
import { personToken } from './person.ts'

export { ApiError } from './api-error.ts'

const TIMEOUT_MS = 60_000

const Answer = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.looseObject({ code: z.string().optional() }).optional() }))
    .optional(),
})

export type Question = { query: string; operationName?: string; variables: unknown }

/** Sends a question to the API for whoever is signed in, or under another token. @throws ApiError UNREACHABLE, UNAUTHENTICATED */
export async function post(question: Question, otherToken?: string): Promise<Response> {
  const token = otherToken ?? (await personToken())
  return fetch(apiUrl(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(question),
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => {
    throw new ApiError('UNREACHABLE', 'The lineage service is not responding.')
  })
}

/** A file of the API, for whoever is signed in, or under another token. @param path with its query @throws ApiError UNREACHABLE */
export async function get(path: string, otherToken?: string): Promise<Response> {
  const headers = { authorization: `Bearer ${otherToken ?? (await personToken())}` }
  return fetch(apiAddress(path), { headers, cache: 'no-store' }).catch(() => {
    throw new ApiError('UNREACHABLE', 'The lineage service is not responding.')
  })
}

/** A question's answer as a file of the API, which may take long. @param accept its type @throws ApiError UNREACHABLE, UNAUTHENTICATED */
export async function take(path: string, question: Question, accept: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept, authorization: `Bearer ${await personToken()}` }
  const options = { method: 'POST', headers, body: JSON.stringify(question), cache: 'no-store' } as const
  return fetch(apiAddress(path), options).catch(() => {
    throw new ApiError('UNREACHABLE', 'The lineage service is not responding.')
  })
}

/**
 * Sends a file to the API as it comes, for whoever is signed in, or under another token.
 * @throws ApiError UNREACHABLE, UNAUTHENTICATED
 */
export async function send(path: string, file: Request, otherToken?: string): Promise<Response> {
  const token = otherToken ?? (await personToken())
  const told = ['content-type', 'content-length'].flatMap((name) => {
    const value = file.headers.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  const headers = { ...Object.fromEntries(told), authorization: `Bearer ${token}` }
  // Node asks for `duplex` where a body is a stream; the types of the browser do not know it.
  const options = { method: 'POST', headers, body: file.body, cache: 'no-store', duplex: 'half' } as RequestInit
  return fetch(apiAddress(path), options).catch(() => {
    throw new ApiError('UNREACHABLE', 'The lineage service is not responding.')
  })
}

/** Asks from the server itself. @throws ApiError with the first error's code; what was asked is never in its text. */
export async function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await post({ query: document.toString(), variables })
  const parsed = Answer.safeParse(await response.json().catch(() => null))
  if (!parsed.success) throw new ApiError('UNREACHABLE', `The lineage service answered ${response.status}.`)
  const [error] = parsed.data.errors ?? []
  if (error) throw asApiError(error)
  return parsed.data.data as Data
}

/**
 * Asks for what a page is about. A failure is an answer of the page, too: what it says depends on the code.
 * @returns null: the API knows of no such thing
 */
export async function askForPage<Found extends object>(
  asked: () => Promise<Found | null | undefined>,
): Promise<Found | { code: string } | null> {
  try {
    return (await asked()) ?? null
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { code: error.code }
  }
}
