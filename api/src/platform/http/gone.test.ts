import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { watchForLeaving } from './index.ts'

const app = fastify()
const seen: boolean[] = []
let arrived = () => {}
let leave = Promise.resolve()
let url = ''
beforeAll(async () => {
  const goneOf = watchForLeaving(app)
  app.post('/', async (request) => {
    const gone = goneOf(request)
    arrived()
    await leave
    // A turn for what was closed to be told.
    await new Promise((done) => setTimeout(done, 50))
    seen.push(gone.aborted)
    return { gone: gone.aborted }
  })
  url = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

const headers = { 'content-type': 'application/json' }
const body = JSON.stringify({ text: 'x'.repeat(100_000) })

describe('whoever sent a request', () => {
  it('has not gone while they wait, though all of their body was read', async () => {
    const answer = await fetch(url, { method: 'POST', headers, body })
    expect(await answer.json()).toEqual({ gone: false })
  })

  it('has gone when they hang up before the answer', async () => {
    const client = new AbortController()
    const here = new Promise<void>((resolve) => {
      arrived = resolve
    })
    let go = () => {}
    leave = new Promise((resolve) => {
      go = resolve
    })
    const asking = fetch(url, { method: 'POST', headers, body, signal: client.signal })
    await here
    client.abort()
    await expect(asking).rejects.toThrow()
    seen.length = 0
    go()
    await expect.poll(() => seen).toEqual([true])
  })
})
