/** A cookie as a browser takes it. */
export type SignedInCookie = { name: string; value: string; domain: string; path: string }

/**
 * Signs in at a web server by its provider, the demo's, as a browser would.
 * @param web such as `http://127.0.0.1:3000`. @param person such as `handler`
 * @returns the session's cookie. @throws Error where nobody was signed in
 */
export async function signIn(web: string, person: string): Promise<SignedInCookie> {
  const jar = new Map<string, { value: string; path: string }>()
  const chosen = await follow(jar, new URL('/sign-in/start', web))
  if (!chosen.pathname.startsWith('/interaction/')) throw new Error(`The sign-in led to ${chosen}.`)
  await follow(jar, chosen, new URLSearchParams({ person }))
  const name = `dyetrace-${new URL(web).port}`
  const session = jar.get(name)
  if (!session) throw new Error(`Nobody was signed in at ${web} as ${person}.`)
  return { name, value: session.value, domain: new URL(web).hostname, path: '/' }
}

type Jar = Map<string, { value: string; path: string }>

/** Goes where it is sent, and keeps the cookies. @returns where it ends */
async function follow(jar: Jar, from: URL, form?: URLSearchParams): Promise<URL> {
  let [url, body] = [from, form]
  for (let steps = 0; steps < 12; steps += 1) {
    const cookies = [...jar].filter(([, { path }]) => url.pathname.startsWith(path))
    const headers = { cookie: cookies.map(([name, { value }]) => `${name}=${value}`).join('; ') }
    const response = await fetch(
      url,
      body ? { method: 'POST', body, headers, redirect: 'manual' } : { headers, redirect: 'manual' },
    )
    await response.arrayBuffer()
    keep(jar, response.headers.getSetCookie())
    const next = response.headers.get('location')
    if (next === null) return url
    url = new URL(next, url)
    body = undefined
  }
  throw new Error(`The sign-in goes round and round, at ${url.origin}${url.pathname}.`)
}

function keep(jar: Jar, set: string[]): void {
  for (const cookie of set) {
    const [pair = '', ...attributes] = cookie.split(/; */)
    const [name = '', value = ''] = pair.split('=', 2)
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/'
    if (value === '') jar.delete(name)
    else jar.set(name, { value, path })
  }
}
