/** A cookie that a response sets. `seconds` null: until the browser is closed; 0: taken away. */
type Cookie = { name: string; value: string; seconds: number | null }

/**
 * What our cookies are called at an address. Over https no other host, and no page of a part of the site, can set a cookie of such a name
 * (RFC 6265bis, `__Host-`). Without it, cookies of all ports of a host are one jar, so that the port is in the name.
 */
export const cookieNames = (origin: string): { session: string; signIn: string } => {
  const { protocol, port } = new URL(origin)
  const [before, after] = protocol === 'https:' ? ['__Host-', ''] : ['', `-${port || 80}`]
  return { session: `${before}dyetrace${after}`, signIn: `${before}dyetrace-sign-in${after}` }
}

/** As `Set-Cookie` has it: out of reach of scripts, and not sent along with what other sites ask. */
export function setCookie(origin: string, { name, value, seconds }: Cookie): string {
  const parts = [`${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
  if (new URL(origin).protocol === 'https:') parts.push('Secure')
  if (seconds !== null) parts.push(`Max-Age=${seconds}`)
  return parts.join('; ')
}

/** The value of a cookie in a request; null: none. */
export function cookieIn(headers: Headers, name: string): string | null {
  for (const part of headers.get('cookie')?.split(';') ?? []) {
    const [key, value] = part.trim().split('=', 2)
    if (key === name && value) return value
  }
  return null
}
