/** What is asked of the door: a request's line and headers. */
export type Asked = { method: string; path: string; headers: Headers }

export type Door = {
  /** Where people open these pages. */
  origins: readonly string[]
  /** The header in which a proxy says which host was asked for; null: none is believed. */
  hostHeader: string | null
}

/** Why a request gets no further. */
export type Refusal = { status: 403 | 421; message: string }

/** What health checks ask, by whatever name; it tells nothing. */
const OPEN = '/healthz'

/** What a sign-in provider sends by itself: its token says who it is. */
const FROM_SERVERS = '/sign-out/back-channel'

/**
 * The address at which somebody opened these pages; null: none of ours. It is the `Host` header that counts, since a page whose name was
 * made to lead here (DNS rebinding) cannot change it; a forwarded host can be sent by anybody, and counts only where a proxy is trusted.
 */
export function originOf(headers: Headers, { origins, hostHeader }: Door): string | null {
  const host = (hostHeader && headers.get(hostHeader)) || headers.get('host')
  return origins.find((origin) => new URL(origin).host === host?.toLowerCase()) ?? null
}

/** Whether a request may come in. Pure. @returns why not; null: it may */
export function refusalAt(door: Door, { method, path, headers }: Asked): Refusal | null {
  if (path === OPEN) return null
  const origin = originOf(headers, door)
  if (origin === null)
    return { status: 421, message: 'This server does not answer for this host. Set WEB_URLS to allow it.' }
  if (path === FROM_SERVERS && method === 'POST') return null
  const isPage = (method === 'GET' || method === 'HEAD') && !path.startsWith('/api/')
  const allowed = isPage ? mayLook(headers, origin) : isFromPage(headers, origin)
  return allowed ? null : { status: 403, message: 'Only pages of this server may use this address.' }
}

/**
 * Whether a request was made by a page of this server. A browser states where a request comes from in `Sec-Fetch-Site` and `Origin`,
 * which no page can forge. A request with neither is not from a page. https://developer.mozilla.org/docs/Web/HTTP/Headers/Sec-Fetch-Site
 */
export function isFromPage(headers: Headers, origin: string): boolean {
  const [site, from] = [headers.get('sec-fetch-site'), headers.get('origin')]
  if (site === null && from === null) return false
  return (site === null || site === 'same-origin') && (from === null || from === origin)
}

/** A page of another site may link here, and not take what is here as a picture, a script or by asking for it. */
function mayLook(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site')
    return headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document'
  const from = headers.get('origin')
  return from === null || from === origin
}
