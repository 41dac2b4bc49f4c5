import 'server-only'
import { readFile } from 'node:fs/promises'

const baseUrl = () => (process.env.DYETRACE_API_URL || 'http://127.0.0.1:4000').replace(/\/+$/, '')

/** An address of the API behind this server. */
export const apiAddress = (path: string): string => `${baseUrl()}${path}`

/** The GraphQL endpoint behind this server. */
export const apiUrl = (): string => apiAddress('/graphql')

/** The API's address as pipelines reach it, DYETRACE_PUBLIC_API_URL; without one, the address that this server uses. */
export function publicApiUrl(): string {
  return process.env.DYETRACE_PUBLIC_API_URL?.replace(/\/+$/, '') || baseUrl()
}

/**
 * The token that this server speaks with, from the file DYETRACE_TOKEN_FILE or from DYETRACE_TOKEN. The file is read each
 * time, so that a new token needs no restart. It is sent to the API and nowhere else.
 * @throws Error when neither is set or the file cannot be read
 */
export async function apiToken(): Promise<string> {
  const file = process.env.DYETRACE_TOKEN_FILE
  const token = file ? await readFile(file, 'utf8') : (process.env.DYETRACE_TOKEN ?? '')
  if (token.trim() === '') throw new Error('No token: set DYETRACE_TOKEN_FILE or DYETRACE_TOKEN.')
  return token.trim()
}
