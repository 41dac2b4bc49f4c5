import 'server-only'

const baseUrl = () => (process.env.DYETRACE_API_URL || 'http://127.0.0.1:4000').replace(/\/+$/, '')

/** An address of the API behind this server. */
export const apiAddress = (path: string): string => `${baseUrl()}${path}`

/** The GraphQL endpoint behind this server. */
export const apiUrl = (): string => apiAddress('/graphql')

/** The API's address as pipelines reach it, DYETRACE_PUBLIC_API_URL; without one, the address that this server uses. */
export function publicApiUrl(): string {
  return process.env.DYETRACE_PUBLIC_API_URL?.replace(/\/+$/, '') || baseUrl()
}
