import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** The address that a request came from, as this server's own socket has it. Nobody else can set it: see `noteAddresses`. */
const HEADER = 'x-dyetrace-address'

/**
 * Writes onto each request where it came from, over whatever the client wrote there. Next shows pages and routes no socket, and its own
 * `x-forwarded-for` is the client's where the client sends one. Once for this process.
 */
export function noteAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[HEADER] = request.socket.remoteAddress ?? ''
  })
}

/**
 * Who asks, as far as addresses tell: of IPv6, where one customer has at least a /64, its first half. Behind a proxy that sets
 * `addressHeader`, the last address in that header, which is the one that the proxy saw.
 */
export function addressOf(headers: Headers, addressHeader: string | null): string {
  const forwarded = addressHeader === null ? null : headers.get(addressHeader)?.split(',').at(-1)?.trim()
  const address = (forwarded || headers.get(HEADER)) ?? ''
  return address.includes(':') && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address
}
