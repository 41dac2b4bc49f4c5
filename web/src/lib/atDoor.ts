import 'server-only'
import { access, refusalAt } from '@/access/index.ts'
import { refuse } from './from-page.ts'

/**
 * What the door asks (proxy.ts), for a route that it leaves out because its bodies are large: whether the request comes from a page of this
 * server. Whether somebody is signed in, `personToken` finds out. @returns why not; null: it may come in
 */
export async function refusedAtDoor(request: Request): Promise<Response | null> {
  const { settings, signInLimit } = await access()
  const { method, headers, url } = request
  const path = new URL(url).pathname
  const refusal = refusalAt(settings, { method, path, headers })
  if (refusal) return refuse(refusal.status, 'FORBIDDEN', refusal.message)
  const wait = await signInLimit.waitOf(path, headers)
  return wait === null ? null : refuse(429, 'RATE_LIMITED', 'Too many requests came from your address. Wait a minute.')
}
