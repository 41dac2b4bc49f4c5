import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { addressOf, noteAddresses } from './clientAddress.ts'

test('where a request came from is what the socket says, whatever its headers claim', async () => {
  noteAddresses()
  let seen: IncomingHttpHeaders = {}
  const server = createServer((request, response) => {
    seen = request.headers
    response.end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await fetch(`http://127.0.0.1:${port}`, { headers: { 'x-dyetrace-address': '198.51.100.1' } })
  server.close()
  expect(addressOf(new Headers(seen as Record<string, string>), null)).toBe('127.0.0.1')
})
