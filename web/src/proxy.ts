import { type NextRequest, NextResponse } from 'next/server'
import { access, cookieIn, cookieNames, originOf, refusalAt } from './access/index.ts'
import { contentSecurityPolicy } from './lib/content-security-policy.ts'

/** What somebody may open who is not signed in. */
const OPEN = [
  '/healthz',
  '/icon.svg',
  '/sign-in',
  '/sign-in/start',
  '/sign-in/callback',
  '/sign-out',
  '/sign-out/back-channel',
]

const YEAR = 31_536_000

/** Pages of one task each, for people outside: the link is what lets them in. */
const TASK_LINKS = '/t/'

/**
 * The door of this server: lets in who asks for one of its hosts, from where they may ask, and is signed in. What is asked of the API
 * needs a session besides (lib/person.ts), so that nothing depends on this alone.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { settings, sessions, signInLimit } = await access()
  const { method, headers } = request
  const { pathname, search } = request.nextUrl
  const refusal = refusalAt(settings, { method, path: pathname, headers })
  if (refusal) return refuse(refusal.status, 'FORBIDDEN', refusal.message)
  if (pathname === '/healthz') return NextResponse.next()
  const wait = await signInLimit.waitOf(pathname, headers)
  if (wait !== null) return refuse(429, 'RATE_LIMITED', TOO_OFTEN, { 'retry-after': String(wait) })
  if (pathname.startsWith('/_next/image')) return refuse(404, 'NOT_FOUND', 'There is nothing at this address.')
  const origin = originOf(headers, settings) ?? ''
  const isOpen = OPEN.includes(pathname) || pathname.startsWith(TASK_LINKS)
  const id = cookieIn(headers, cookieNames(origin).session)
  if (!isOpen && !(id && (await sessions.find(id)))) {
    if (method !== 'GET' || pathname.startsWith('/api/')) return refuse(401, 'UNAUTHENTICATED', SIGNED_OUT)
    return NextResponse.redirect(new URL(`/sign-in?${new URLSearchParams({ to: pathname + search })}`, origin))
  }
  return withPolicy(request, origin, isReadable(pathname) ? null : new URL('/no-such-page', request.url))
}

/** An address that cannot be decoded is nobody's: pages would fail over it. */
function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}

const TOO_OFTEN = 'Too many requests came from your address. Wait a minute, then try again.'

const SIGNED_OUT = 'You are signed out. Reload the page to sign in again.'

/**
 * Gives every page a Content-Security-Policy with a nonce of its own. Next reads the nonce from the request's header and
 * puts it on the scripts that it writes. `instead`: of the page that was asked for.
 */
function withPolicy(request: NextRequest, origin: string, instead: URL | null): Response {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const passed = { request: { headers } }
  const response = instead ? NextResponse.rewrite(instead, passed) : NextResponse.next(passed)
  response.headers.set('content-security-policy', policy)
  if (origin.startsWith('https:')) response.headers.set('strict-transport-security', `max-age=${YEAR}`)
  return response
}

/** As the API says it. */
const refuse = (status: number, code: string, message: string, more: Record<string, string> = {}) =>
  NextResponse.json(
    { errors: [{ message, extensions: { code } }] },
    { status, headers: { 'cache-control': 'no-store', ...more } },
  )

/** What is left out goes past this door, which would hold a body in memory: whoever answers there looks for themselves (lib/atDoor.ts). */
export const config = { matcher: ['/((?!_next/static/|api/tasks/).*)'] }
