import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../testkit/api.ts'
import { doorOf } from '../src/ingest/receiver/index.ts'
import { receiveLines } from './lines/adapter.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const line = (key: string, at = 1_000) => JSON.stringify({ key, at, namespace: 'shop', name: key })

async function workspace() {
  const { ws } = await api.workspace()
  const context = {
    ws,
    db: api.connection.workspace(ws),
    digest: (text: string) => text,
    personKeys: null,
    now: Date.now,
  }
  const keysOf = async (query: string) =>
    (await api.connection.driver.executeQuery(query, { ws })).records.map((record) => record.get('key'))
  return {
    send: (...lines: string[]) => receiveLines(doorOf(context), ws, lines.join('\n')),
    accepted: () => keysOf('MATCH (s:Statement {ws: $ws}) RETURN s.key AS key ORDER BY key'),
    refused: () => keysOf('MATCH (r:RefusedEvent {ws: $ws}) WHERE r.id IS NOT NULL RETURN r.id AS key ORDER BY key'),
  }
}

describe('a protocol that is one folder', () => {
  it('has what is sound taken in, and the rest refused and remembered, one by one', async () => {
    const { send, accepted, refused } = await workspace()
    const inFuture = line('late', Date.now() + 86_400_000)
    expect(await send(line('a'), '{"cut', inFuture, line('b'))).toEqual([
      'taken',
      'INVALID_LINE',
      'TIME_IN_FUTURE',
      'taken',
    ])
    expect(await accepted()).toEqual(['a', 'b'])
    expect(await refused()).toEqual(['late', 'line 1'])
  })

  it('has a line that comes again taken once, and its refusal taken back once it is sound', async () => {
    const { send, accepted, refused } = await workspace()
    await send(line('a'), line('late', Date.now() + 86_400_000))
    expect(await send(line('a'), line('late'))).toEqual(['taken', 'taken'])
    expect(await accepted()).toEqual(['a', 'late'])
    expect(await refused()).toEqual([])
  })
})
