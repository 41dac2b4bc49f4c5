/**
 * Whether a request was made by a page of this server. A browser states where a request comes from in `Sec-Fetch-Site`,
 * which no page can forge; an older one sends at least `Origin`. A request with neither is not from a page, and refused:
 * only pages have business here. https://developer.mozilla.org/docs/Web/HTTP/Headers/Sec-Fetch-Site
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  if (origin === null || host === null || !URL.canParse(origin)) return false
  return new URL(origin).host === host
}
