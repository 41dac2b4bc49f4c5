const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * What is wrong with an address that this program sends something confidential to, as the end of a sentence; null: nothing. It goes over
 * TLS, but to this machine where it is no production; and what is sent is signed, so a password in the address would prove nothing.
 */
export function faultOfAddress(url: string, isProduction: boolean): string | null {
  if (!URL.canParse(url)) return 'is no address.'
  const { protocol, hostname, username, password } = new URL(url)
  const isOpen = protocol === 'http:' && LOOPBACK.includes(hostname) && !isProduction
  if (protocol !== 'https:' && !isOpen) return 'has to begin with https://.'
  return username || password ? 'must have no user or password: the signature proves who sends it.' : null
}
