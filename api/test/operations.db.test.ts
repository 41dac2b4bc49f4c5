import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../testkit/api.ts'
import { connect } from '../src/platform/db/index.ts'
import { openMetrics } from '../src/server/metrics.ts'
import { createOperations, openReadiness, type Readiness } from '../src/server/operations.ts'

let api: Api
const stops: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  api = await startApi()
})
afterAll(async () => {
  for (const stop of stops) await stop()
  await api.stop()
})

/** The port for operators of a process with this database. */
async function operators(ready: Readiness): Promise<string> {
  const app = createOperations({ ready, metrics: openMetrics(), log: pino({ level: 'silent' }) })
  await app.listen({ host: '127.0.0.1', port: 0 })
  stops.push(() => app.close())
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}

/** Nothing listens there. */
function unreachable(): Readiness {
  const connection = connect('bolt://127.0.0.1:1', 'neo4j', 'none')
  stops.push(() => connection.close())
  return openReadiness(connection)
}

describe("the operators' port", () => {
  it('has the metrics', async () => {
    const metrics = await fetch(`${await operators(openReadiness(api.connection))}/metrics`)
    expect(metrics.status).toBe(200)
    expect(await metrics.text()).toMatch(/^dyetrace_copies \d+$/m)
  })

  it('says ready where the database takes a write', async () => {
    const ready = await fetch(`${await operators(openReadiness(api.connection))}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok' }])
  })

  it('says why it is not ready', async () => {
    const ready = await fetch(`${await operators(unreachable())}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'unavailable', database: 'UNAVAILABLE' }])
  })
})

describe("the API's own port", () => {
  it('has no metrics', async () => {
    expect((await fetch(`${api.url}/metrics`)).status).toBe(404)
  })
})

describe('an address that cannot be decoded', () => {
  it.each(['/%zz', '/%ff', '/graphql/%E0%A4%A', '/api/v1/%c0%af'])('is nowhere: %s', async (path) => {
    const { status } = await fetch(`${api.url}${path}`)
    expect(status).toBe(404)
  })
})
