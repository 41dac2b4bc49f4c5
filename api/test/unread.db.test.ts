import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'

let api: Api
let reader: Workspace
beforeAll(async () => {
  api = await startApi()
  reader = await api.workspace(['reader'])
})
afterAll(() => api.stop())

/** Sends the beginning of a body, never its end. @returns what is answered meanwhile */
function answerToUnfinished(path: string, token: string | null): Promise<{ status: number; headers: object }> {
  return new Promise((answered, failed) => {
    const sent = request(`${api.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': '1000000',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
    })
    sent.on('error', failed).on('response', ({ statusCode = 0, headers }) => {
      sent.destroy()
      answered({ status: statusCode, headers })
    })
    sent.write('{"query": "')
  })
}

const paths = ['/graphql', '/export', '/api/v1/lineage', '/api/v1/lineage/batch', '/ingest/members?upload=u']

describe('a body', () => {
  it.each(paths)('without a token is not read at %s', async (path) => {
    const { status, headers } = await answerToUnfinished(path, null)
    expect(status).toBe(401)
    expect(headers).toMatchObject({ 'www-authenticate': 'Bearer' })
  })

  it.each(paths)('with a token that does not exist is not read at %s', async (path) => {
    expect((await answerToUnfinished(path, `dye_${'x'.repeat(43)}`)).status).toBe(401)
  })

  it.each(paths.slice(1))('from whoever may only read is not read at %s', async (path) => {
    const { status } = await answerToUnfinished(path, reader.token)
    expect(status).toBe(403)
  })

  it('is not read where nothing is', async () => {
    expect((await answerToUnfinished('/nowhere', null)).status).toBe(404)
  })
})
