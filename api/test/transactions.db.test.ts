import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi } from '../../testkit/api.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const retire = (key: string) =>
  `mutation { again: retireJob(input: {idempotencyKey: "${key}", at: "2026-01-01T00:00:00Z", job: {namespace: "a", name: "b"}}) { userErrors { code } } }`

it('a transaction of a request names its token, its field and the request, and nothing that the caller wrote', async () => {
  const workspace = await api.workspace()
  await workspace.graphql(retire('first'))
  const session = api.connection.driver.session()
  // Holds what the request has to change at its end, so that it is listed until this is let go.
  const hold = session.beginTransaction()
  await hold.run('MATCH (w:Workspace {ws: $ws}) SET w.held = true', { ws: workspace.ws })
  const request = workspace.graphql(retire('second'))
  const listed = await untilListed(workspace.ws)
  await hold.rollback()
  await session.close()
  expect((await request).errors).toEqual([])
  expect(listed).toEqual({
    actor: 'MACHINE',
    token: expect.stringMatching(/^[0-9a-f]{12}$/),
    operation: 'mutation retireJob',
    request: expect.stringMatching(/^req-/),
    statement: 'ingest',
    ws: workspace.ws,
  })
})

async function untilListed(ws: string): Promise<unknown> {
  for (;;) {
    const { records } = await api.connection.driver.executeQuery(
      "SHOW TRANSACTIONS YIELD metaData WHERE metaData.ws = $ws AND metaData.statement = 'ingest' RETURN metaData",
      { ws },
    )
    if (records[0]) return records[0].get('metaData')
  }
}
