import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { openClient } from '../../testkit/client.ts'

const HOUR = 3_600_000

let now = Date.now()
let api: Api
let replica: Api
beforeAll(async () => {
  api = await startApi({}, () => now)
  replica = await startApi({}, () => now, undefined, api.home)
})
afterAll(async () => {
  await replica.stop()
  await api.stop()
})

type Token = { id: string; name: string; owner: string; roles: string[]; createdBy: string; lastUsedAt: string | null }
type Made = {
  token: Token | null
  secret: string | null
  userErrors: { code: string; field: string[]; message: string }[]
}

const payload =
  'token { id name owner roles createdBy createdAt expiresAt lastUsedAt revokedAt replaces } secret userErrors { code field message }'

async function change(workspace: Workspace, name: 'createToken' | 'rotateToken' | 'revokeToken', input: object) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const { data, errors } = await workspace.graphql<Record<string, Made>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} } }`,
    { input },
  )
  expect(errors).toEqual([])
  return data[name] as Made
}

const create = (workspace: Workspace, input: object = {}) =>
  change(workspace, 'createToken', { name: 'nightly', roles: ['READER'], hours: 24, ...input })

/** Whether a token opens anything, at either replica. */
const opens = async (secret: string | null, at: Api = api) =>
  (await openClient(at.url, { token: secret ?? '' }).graphql('{ __typename }')).status === 200

async function listed(workspace: Workspace): Promise<Token[]> {
  const { data } = await workspace.graphql<{ tokens: { edges: { node: Token }[] } }>(
    '{ tokens { edges { node { id name owner roles createdBy lastUsedAt } } } }',
  )
  return data.tokens.edges.map(({ node }) => node)
}

describe('a token of a program', () => {
  it('has a name, an owner, roles and an end, and is shown once', async () => {
    const admin = await api.workspace(['admin'])
    const { token, secret } = await create(admin, { owner: 'data platform', roles: ['READER', 'PIPELINE'] })
    expect(token).toMatchObject({ name: 'nightly', owner: 'data platform', roles: ['READER', 'PIPELINE'] })
    expect(token?.createdBy).toBe('test admin')
    expect(secret).toMatch(/^dye_m_[0-9a-f]{48}_/)
    expect(await opens(secret)).toBe(true)
    expect(JSON.stringify(await listed(admin))).not.toContain(secret)
  })

  it('is kept as a hash, in the database alone', async () => {
    const admin = await api.workspace(['admin'])
    const files = await readdir(join(api.home, 'grants'))
    const { secret } = await create(admin)
    expect(await readdir(join(api.home, 'grants'))).toEqual(files)
    const { records } = await api.connection.driver.executeQuery(
      'MATCH (t:Token {ws: $ws}) RETURN properties(t) AS p',
      {
        ws: admin.ws,
      },
    )
    expect(records).toHaveLength(1)
    const kept = JSON.stringify(records[0]?.get('p'))
    expect(kept).not.toContain(secret)
    expect(kept).not.toContain(secret?.split('_')[2])
  })

  it('is who a statement came from', async () => {
    const admin = await api.workspace(['admin'])
    const { secret } = await create(admin, { name: 'airflow', roles: ['PIPELINE'] })
    await openClient(api.url, { token: secret ?? '' }).graphql(
      'mutation { registerSystem(input: {idempotencyKey: "s", key: "crm", name: "CRM", role: PRIMARY}) { userErrors { code } } }',
    )
    const { data } = await admin.graphql<{ activity: { arrivals: { by: string }[] } }>(
      '{ activity { arrivals { by } } }',
    )
    expect(data.activity.arrivals).toEqual([{ by: 'airflow' }])
  })

  it('is good at every replica, and revoked at every replica at once', async () => {
    const admin = await api.workspace(['admin'])
    const { token, secret } = await create(admin)
    expect([await opens(secret), await opens(secret, replica)]).toEqual([true, true])
    await change(admin, 'revokeToken', { id: token?.id })
    expect([await opens(secret), await opens(secret, replica)]).toEqual([false, false])
    const again = await change(admin, 'revokeToken', { id: token?.id })
    expect(again.userErrors).toEqual([])
  })

  it('says when it was used last', async () => {
    const admin = await api.workspace(['admin'])
    const { token, secret } = await create(admin)
    expect(token?.lastUsedAt).toBeNull()
    await opens(secret)
    await expect.poll(async () => (await listed(admin))[0]?.lastUsedAt).toBe(new Date(now).toISOString())
  })

  it('makes way for another, and both are good for as long as was asked', async () => {
    const admin = await api.workspace(['admin'])
    const before = await create(admin, { hours: 100 })
    const after = await change(admin, 'rotateToken', { id: before.token?.id, hours: 100, overlapHours: 2 })
    expect(after.token).toMatchObject({ name: 'nightly', roles: ['READER'], replaces: before.token?.id })
    expect([await opens(before.secret), await opens(after.secret)]).toEqual([true, true])
    now += 2 * HOUR
    expect([await opens(before.secret), await opens(after.secret)]).toEqual([false, true])
  })

  it('that is to make way ends no later than it would have', async () => {
    const admin = await api.workspace(['admin'])
    const before = await create(admin, { hours: 1 })
    await change(admin, 'rotateToken', { id: before.token?.id, hours: 100, overlapHours: 48 })
    now += HOUR
    expect(await opens(before.secret)).toBe(false)
  })

  it('opens no other workspace, though it names one', async () => {
    const [one, other] = [await api.workspace(['admin']), await api.workspace(['admin'])]
    const { secret } = await create(one)
    const named = (ws: string) => Buffer.from(ws).toString('base64url')
    expect(await opens(secret?.replace(named(one.ws), named(other.ws)) ?? '')).toBe(false)
  })
})

describe('what is done to tokens', () => {
  it('is on record in the transaction of the change, with the token that it was done to', async () => {
    const admin = await api.workspace(['admin'])
    const first = await create(admin)
    const next = await change(admin, 'rotateToken', { id: first.token?.id, hours: 1 })
    await change(admin, 'revokeToken', { id: next.token?.id })
    const { records } = await api.connection.driver.executeQuery(
      'MATCH (e:AuditEntry {ws: $ws}) RETURN e.body AS body ORDER BY e.at, e.body',
      { ws: admin.ws },
    )
    const done = records.map((record) => JSON.parse(record.get('body')))
    const told = done.map(({ fields, about, outcome }) => `${fields} ${about} ${outcome}`).sort()
    expect(told).toEqual(
      [
        `Mutation.createToken ${first.token?.id} ALLOWED`,
        `Mutation.rotateToken ${next.token?.id} ALLOWED`,
        `Mutation.revokeToken ${next.token?.id} ALLOWED`,
      ].sort(),
    )
    expect(JSON.stringify(done)).not.toContain(next.secret)
  })
})

describe('a token that cannot be made', () => {
  const cases: [string, object, object][] = [
    ['without a name', { name: ' ' }, { code: 'TOO_LONG', field: ['name'] }],
    ['without a role', { roles: [] }, { code: 'INVALID_RANGE', field: ['roles'] }],
    ['for no time', { hours: 0 }, { code: 'INVALID_RANGE', field: ['hours'] }],
    ['for more than a year', { hours: 8_761 }, { code: 'INVALID_RANGE', field: ['hours'] }],
  ]
  it.each(cases)('is refused with what to do: %s', async (_, input, error) => {
    const { token, secret, userErrors } = await create(await api.workspace(['admin']), input)
    expect({ token, secret, userErrors }).toMatchObject({ token: null, secret: null, userErrors: [error] })
  })

  it('would give more than its maker may', async () => {
    const handler = await api.workspace(['handler'])
    const { userErrors } = await create(handler, { roles: ['PIPELINE', 'ADMIN'] })
    expect(userErrors).toMatchObject([{ code: 'FORBIDDEN', field: ['roles'] }])
    expect((await create(handler, { roles: ['PIPELINE'] })).userErrors).toEqual([])
  })

  it('is one more than there may be', async () => {
    const admin = await api.workspace(['admin'])
    const many = Array.from({ length: 100 }, () => create(admin))
    expect((await Promise.all(many)).flatMap(({ userErrors }) => userErrors)).toEqual([])
    const { userErrors } = await create(admin)
    expect(userErrors).toMatchObject([{ code: 'TOO_MANY', message: expect.stringContaining('revoke') }])
  }, 60_000)

  it('stands for one that is not there, or has ended', async () => {
    const [admin, other] = [await api.workspace(['admin']), await api.workspace(['admin'])]
    const foreign = (await create(other)).token?.id
    for (const name of ['rotateToken', 'revokeToken'] as const) {
      const { userErrors } = await change(admin, name, { id: foreign, ...(name === 'rotateToken' ? { hours: 1 } : {}) })
      expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }])
    }
    const own = (await create(admin)).token?.id
    await change(admin, 'revokeToken', { id: own })
    const { userErrors } = await change(admin, 'rotateToken', { id: own, hours: 1 })
    expect(userErrors).toMatchObject([{ code: 'INVALID_RANGE', field: ['id'] }])
  })
})

describe('the list of tokens', () => {
  it('goes on page by page, newest first', async () => {
    const admin = await api.workspace(['admin'])
    for (const name of ['first', 'second', 'third']) {
      now += 1_000
      await create(admin, { name })
    }
    const page = async (after: string | null) =>
      (
        await admin.graphql<{
          tokens: {
            totalCount: number
            edges: { node: Token }[]
            pageInfo: { endCursor: string; hasNextPage: boolean }
          }
        }>(
          'query ($after: String) { tokens(first: 2, after: $after) { totalCount edges { node { name } } pageInfo { endCursor hasNextPage } } }',
          { after },
        )
      ).data.tokens
    const one = await page(null)
    expect(one).toMatchObject({ totalCount: 3, edges: [{ node: { name: 'third' } }, { node: { name: 'second' } }] })
    expect(await page(one.pageInfo.endCursor)).toMatchObject({
      edges: [{ node: { name: 'first' } }],
      pageInfo: { hasNextPage: false },
    })
  })

  it.each(['reader', 'handler', 'approver', 'pipeline'] as const)('is not for a %s', async (role) => {
    const { errors } = await (await api.workspace([role])).graphql('{ tokens { totalCount } }')
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
  })
})
