import type { TypedDocumentString } from '@/generated/graphql.ts'
import { ApiError, asApiError } from './api-error.ts'

const UNREACHABLE = 'The lineage service is not responding. Try again.'

type Answer = { data?: unknown; errors?: Parameters<typeof asApiError>[0][] }

/** What an operation is called: each of ours has a name, which is unique. Null: the text is a fragment. */
export const operationName = (document: { toString(): string }): string | null =>
  /^\s*(?:query|mutation)\s+(\w+)/.exec(document.toString())?.[1] ?? null

/**
 * Asks the API from a browser, by way of this server, which knows who is signed in. The operation's name and its variables are
 * sent, always in the body: nothing that is asked reaches an address or a proxy's log.
 * @throws ApiError
 */
export async function request<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const response = await fetch('/api/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operationName: operationName(document), variables }),
    signal: signal ?? null,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new ApiError('UNREACHABLE', UNREACHABLE)
  })
  const answer: Answer | null = await response.json().catch(() => null)
  const error = answer?.errors?.[0]
  if (error) throw asApiError(error)
  if (!answer?.data) throw new ApiError('UNREACHABLE', UNREACHABLE)
  return answer.data as Data
}
