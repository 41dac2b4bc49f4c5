import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Api, startApi } from '../../testkit/api.ts'
import { openClient } from '../../testkit/client.ts'
import { allowed, roles } from '../src/platform/access/index.ts'

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
  it.each(roles.filter((role) => allowed.LINEAGE_READ.includes(role)))(
    'is told to a %s’s token, by the question that clients begin with',
    async (role) => {
      const workspace = await api.workspace([role])
      const { errors, data } = await workspace.graphql<IntrospectionQuery>(getIntrospectionQuery())
      expect(errors).toEqual([])
      expect(buildClientSchema(data).getQueryType()?.getFields()).toHaveProperty('customerImpact')
    },
  )

  it.each([
    ['as a whole', getIntrospectionQuery()],
    ['of one type', '{ __type(name: "Query") { name } }'],
    ['in a fragment', '{ ...F } fragment F on Query { __schema { types { name } } }'],
    ['beside what is allowed', 'query { __typename named: __schema { types { name } } }'],
  ])('is not told to who may only write: %s', async (_, query) => {
    const workspace = await api.workspace(['pipeline'])
    const { status, data, errors } = await workspace.graphql(query)
    expect({ status, data }).toEqual({ status: 403, data: undefined })
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    expect(errors[0]?.message).toContain('may read lineage')
  })

  it('is told to nobody without a token', async () => {
    const answer = await openClient(api.url).post('/graphql', { query: getIntrospectionQuery() })
    expect(answer.status).toBe(401)
    expect(JSON.parse(answer.text)).not.toHaveProperty('data')
  })
})
