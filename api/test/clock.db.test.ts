import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, openAsAdmin, startApi } from '../../testkit/api.ts'
import { ada, version } from '../../testkit/story.ts'
import { openClock } from '../src/platform/db/index.ts'

const DAY = 86_400_000
const slow = () => Date.now() - DAY

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const failed = (error: unknown) => {
  throw error
}

describe('a replica whose clock is a day behind', () => {
  it('answers with all that others have recorded', async () => {
    const clock = await openClock(api.connection, failed, slow)
    const replica = await startApi({}, clock.now, undefined, api.home)
    const workspace = await api.workspace()
    const members = {
      idempotencyKey: 'm',
      at: new Date(Date.now() - 60_000).toISOString(),
      version: version('orders'),
      mode: 'ADD',
      members: [ada],
    }
    await workspace.graphql('mutation ($input: RecordMembersInput!) { recordMembers(input: $input) { accepted } }', {
      input: members,
    })
    const { data, errors } = await (await openAsAdmin({ url: replica.url, home: api.home }, workspace.ws)).graphql(
      'query ($customer: CustomerInput!) { customerImpact(customer: $customer, strict: true) { summary { total } completeness { complete } } }',
      { customer: { identity: ada } },
    )
    expect(errors).toEqual([])
    expect(data.customerImpact).toEqual({ summary: { total: 1 }, completeness: { complete: true } })
    clock.close()
    await replica.stop()
  })

  it('goes by the database, and one that is ahead by itself', async () => {
    const [behind, ahead] = [
      await openClock(api.connection, failed, slow),
      await openClock(api.connection, failed, () => Date.now() + DAY),
    ]
    expect(Math.abs(behind.now() - Date.now())).toBeLessThan(60_000)
    expect(ahead.now() - Date.now()).toBeGreaterThan(DAY - 60_000)
    behind.close()
    ahead.close()
  })
})
