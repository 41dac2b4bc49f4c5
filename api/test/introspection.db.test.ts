import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Api, startApi } from '../../testkit/api.ts'
import { openClient } from '../../testkit/client.ts'

let api: Api
beforeAll(async () => {
  // As the API runs: Apollo tells nobody its schema there unless it is told to.
  vi.stubEnv('NODE_ENV', 'production')
  api = await startApi()
})
afterAll(async () => {
  await api.stop()
  vi.unstubAllEnvs()
})

describe('the schema', () => {
  it.each(['pipeline', 'reader'] as const)(
    'is told to a %s’s token, by the question that clients begin with',
    async (role) => {
      const workspace = await api.workspace([role])
      const { errors, data } = await workspace.graphql<IntrospectionQuery>(getIntrospectionQuery())
      expect(errors).toEqual([])
      expect(buildClientSchema(data).getQueryType()?.getFields()).toHaveProperty('customerImpact')
    },
  )

  it('is told to nobody without a token', async () => {
    const answer = await openClient(api.url).post('/graphql', { query: getIntrospectionQuery() })
    expect(answer.status).toBe(401)
    expect(JSON.parse(answer.text)).not.toHaveProperty('data')
  })
})
