/**
 * Where somebody goes on after signing in: a page of this server, whatever the address says. An address that leads elsewhere, or to
 * signing in or out again, is the home page. Pure.
 */
export function returnAddress(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 2000 || !URL.canParse(wanted, HERE)) return '/'
  const { origin, pathname, search, hash } = new URL(wanted, HERE)
  const local = origin === HERE && wanted.startsWith('/') && !pathname.startsWith('//')
  return local && !/^\/(sign-in|sign-out|api)(\/|$)/.test(pathname) ? `${pathname}${search}${hash}` : '/'
}

/** Stands for this server: nobody else has this name (RFC 2606). */
const HERE = 'http://here.invalid'
