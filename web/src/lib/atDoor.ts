import 'server-only'
import { access, refusalAt } from '@/access/index.ts'
import { ApiError } from './api.ts'
import { refuse } from './from-page.ts'

/**
 * Answers a request that the door (proxy.ts) leaves out because its bodies are large, once it was asked what the door asks: whether it
 * comes from a page of this server. Whether somebody is signed in, `personToken` finds out.
 */
export async function atDoor(request: Request, answer: () => Promise<Response>): Promise<Response> {
  const refused = await refusedAtDoor(request)
  if (refused) return refused
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return refuse(error.code === 'UNAUTHENTICATED' ? 401 : 502, error.code, error.message)
  }
}

async function refusedAtDoor(request: Request): Promise<Response | null> {
  const { settings, signInLimit } = await access()
  const { method, headers, url } = request
  const path = new URL(url).pathname
  const refusal = refusalAt(settings, { method, path, headers })
  if (refusal) return refuse(refusal.status, 'FORBIDDEN', refusal.message)
  const wait = await signInLimit.waitOf(path, headers)
  return wait === null ? null : refuse(429, 'RATE_LIMITED', 'Too many requests came from your address. Wait a minute.')
}
