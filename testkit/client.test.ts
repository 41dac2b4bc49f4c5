import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openClient } from './client.ts'
import { Refused } from './refused.ts'
import { record } from './statements.ts'

/** What the server answers next, and what it heard last. */
let answer: { status: number; body: string }
let heard: { path: string | undefined; authorization: string | undefined; body: string; port: number | undefined }
let server: Server
let url: string

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    const { authorization } = request.headers
    heard = { path: request.url, authorization, body, port: request.socket.remotePort }
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const answering = (body: unknown, status = 200) => {
  answer = { status, body: typeof body === 'string' ? body : JSON.stringify(body) }
}

describe('a client', () => {
  it('sends its token, and nothing in its place when it has none', async () => {
    answering({ data: {} })
    await openClient(url, { token: 'dye_1' }).graphql('{ a }')
    expect(heard).toMatchObject({ path: '/graphql', authorization: 'Bearer dye_1' })
    await openClient(url).graphql('{ a }')
    expect(heard.authorization).toBeUndefined()
  })

  it('gives the errors of an answer to whoever looks at them, and throws them otherwise', async () => {
    answering({ data: null, errors: [{ message: 'Nobody is called so.', extensions: { code: 'CUSTOMER_NOT_FOUND' } }] })
    const client = openClient(url)
    expect((await client.graphql('query Who { a }')).errors).toMatchObject([{ message: 'Nobody is called so.' }])
    await expect(client.ask('query Who { a }', {})).rejects.toMatchObject({
      message: 'The API refused Who:\n  CUSTOMER_NOT_FOUND: Nobody is called so.',
      codes: ['CUSTOMER_NOT_FOUND'],
    })
  })

  it('says what came instead of JSON', async () => {
    answering('<html>Bad gateway</html>', 502)
    await expect(openClient(url).graphql('{ a }')).rejects.toThrow('HTTP 502: <html>Bad gateway</html>')
  })

  it('with one connection sends everything over it', async () => {
    answering({ data: {} })
    const client = openClient(url, { connections: 1 })
    const ports = new Set<number | undefined>()
    for (let turn = 0; turn < 3; turn += 1) {
      await client.graphql('{ a }')
      ports.add(heard.port)
    }
    client.close()
    expect(ports.size).toBe(1)
  })

  it('stops when it is told to', async () => {
    answering({ data: {} })
    const signal = AbortSignal.abort()
    await expect(openClient(url, { signal }).graphql('{ a }')).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('a statement', () => {
  it('that is not accepted throws every reason, with its place among several', async () => {
    const wrong = { code: 'INVALID_TIME', field: ['startedAt'], message: 'This is no time.' }
    answering({ data: { recordRuns: [{ userErrors: [] }, { userErrors: [wrong] }] } })
    const refused = record(openClient(url), 'recordRuns', [])
    await expect(refused).rejects.toBeInstanceOf(Refused)
    await expect(refused).rejects.toThrow('INVALID_TIME: item 1, startedAt: This is no time.')
  })
})
