import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openKeys } from '../src/access/index.ts'
import { firstRule } from '../src/modules/customers/former.ts'
import { accept } from '../src/modules/ingest/index.ts'
import { type Api, startApi, type Workspace } from './harness.ts'
import { minute, tell, version } from './story.ts'

// Who is one person, and who is not.

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

type Identity = { namespace: string; value: string }
const phone = (value: string): Identity => ({ namespace: 'phone', value })
const email = (value: string): Identity => ({ namespace: 'email', value })

/** A list of people in a dataset of its own. */
const list = (name: string, members: Identity[], mode = 'FULL') => ({
  ...{ idempotencyKey: `list ${name}`, at: minute(1), version: version(name), mode, members },
})

/** Somebody's ref, and the names of what names them, sorted; null: nobody is known by that. */
async function person(workspace: Workspace, identity: Identity) {
  const { data, errors } = await workspace.graphql<{
    customerImpact: {
      customer: { ref: string }
      artifacts: { edges: { node: { verdict: string; version: { artifact: { name: string } } } }[] }
    }
  } | null>(
    `query ($customer: CustomerInput!) { customerImpact(customer: $customer) { customer { ref }
      artifacts { edges { node { verdict version { artifact { name } } } } } } }`,
    { customer: { identity } },
  )
  if (errors[0]?.extensions.code === 'CUSTOMER_NOT_FOUND') return null
  expect(errors).toEqual([])
  const { customer, artifacts } = data?.customerImpact ?? { customer: { ref: '' }, artifacts: { edges: [] } }
  return { ref: customer.ref, in: artifacts.edges.map(({ node }) => node.version.artifact.name).sort() }
}

describe('two spellings', () => {
  it('behind one switchboard are two people: extensions are kept (libphonenumber-for-php #255)', async () => {
    const workspace = await api.workspace()
    await tell(workspace, 'recordMembers', list('one', [phone('+1 415 555 0132 ext. 101')]))
    await tell(workspace, 'recordMembers', list('two', [phone('+1 415 555 0132;ext=202')]))
    const found = [
      await person(workspace, phone('+14155550132;ext=101')),
      await person(workspace, phone('+1 415 555 0132 x202')),
    ]
    expect(found.map((one) => one?.in)).toEqual([['one'], ['two']])
    expect(found[0]?.ref).not.toBe(found[1]?.ref)
  })

  it('of one domain are one person: punycode is the same address (flora-pm/flora-server #561)', async () => {
    const workspace = await api.workspace()
    await tell(workspace, 'recordMembers', list('shop', [email('ada@bücher.example')]))
    await tell(workspace, 'recordMembers', list('crm', [email('ada@xn--bcher-kva.example')]))
    const found = [
      await person(workspace, email('ada@bücher.example')),
      await person(workspace, email('ada@xn--bcher-kva.example')),
    ]
    expect(found[0]).toEqual(found[1])
    expect(found[0]?.in).toEqual(['crm', 'shop'])
  })
})

/** The same list as the first rule of spelling stored it: digests, and no mark of a later rule. */
async function storedBefore(workspace: Workspace, { idempotencyKey, members, mode }: ReturnType<typeof list>) {
  const { digest } = await openKeys(api.home, api.connection)(workspace.ws)
  const db = api.connection.workspace(workspace.ws)
  const digests = members.map(({ namespace, value }) => {
    const spelled = firstRule(namespace, value)
    if (!spelled) throw new Error('the first rule refused this')
    return { namespace: spelled.namespace, digest: digest(`identity\0${spelled.namespace}\0${spelled.value}`) }
  })
  const about = {
    kind: 'DATASET' as const,
    namespace: 'test',
    name: idempotencyKey.replace('list ', ''),
    version: null,
  }
  const said = { key: idempotencyKey, at: Date.parse(minute(1)), version: about, mode: mode as 'FULL' }
  const [outcome] = await accept({ ws: workspace.ws, db, digest, now: Date.now }, [
    { type: 'members', ...said, members: digests },
  ])
  expect(outcome?.errors).toEqual([])
  await api.connection.driver.executeQuery('MATCH (i:Identity {ws: $ws}) REMOVE i.rule', { ws: workspace.ws })
}

describe('somebody who was recorded by an earlier rule of spelling', () => {
  it.each([
    ['a domain in letters', email('ada@bücher.example')],
    ['angle brackets', email('<ada@example.com>')],
    ['a final dot', email('ada@example.com.')],
    ['an invisible character', { namespace: 'customer_id', value: '\ufeffC-1' }],
    ['a character that is refused now', { namespace: 'customer_id', value: 'C\u00a01' }],
  ])('with %s is found when the value comes back', async (_, identity) => {
    const workspace = await api.workspace()
    await storedBefore(workspace, list('shop', [identity]))
    expect((await person(workspace, identity))?.in).toEqual(['shop'])
  })

  it('in two spellings is one person as soon as either is asked about', async () => {
    const workspace = await api.workspace()
    await storedBefore(workspace, list('shop', [email('ada@bücher.example')]))
    await storedBefore(workspace, list('crm', [email('ada@xn--bcher-kva.example')]))
    expect((await person(workspace, email('ada@xn--bcher-kva.example')))?.in).toEqual(['crm', 'shop'])
  })

  it('is the same person when the value is sent again, under either spelling', async () => {
    const workspace = await api.workspace()
    await storedBefore(workspace, list('shop', [email('Ada@Bücher.example')]))
    const before = await person(workspace, email('ada@bücher.example'))
    expect(await tell(workspace, 'recordMembers', list('crm', [email('ada@xn--bcher-kva.example')]))).toEqual([])
    expect(await person(workspace, email('ada@bücher.example'))).toEqual({ ref: before?.ref, in: ['crm', 'shop'] })
  })

  it('is taken off a list by the value that put them on it', async () => {
    const workspace = await api.workspace()
    const identity = email('ada@bücher.example')
    await storedBefore(workspace, list('shop', [identity], 'ADD'))
    await storedBefore(workspace, list('crm', [identity]))
    const off = { ...list('shop', [identity], 'REMOVE'), idempotencyKey: 'off', at: minute(2) }
    expect(await tell(workspace, 'recordMembers', off)).toEqual([])
    expect((await person(workspace, identity))?.in).toEqual(['crm'])
  })

  it('makes no conflict of a list that is delivered again', async () => {
    const workspace = await api.workspace()
    const said = list('shop', [email('ada@bücher.example'), email('bob@example.com')])
    await storedBefore(workspace, said)
    expect(await tell(workspace, 'recordMembers', said)).toEqual([])
    expect((await person(workspace, email('ada@xn--bcher-kva.example')))?.in).toEqual(['shop'])
  })

  it('without their extension is found by it, and joins nobody who had another', async () => {
    const workspace = await api.workspace()
    await storedBefore(workspace, list('old', [phone('+1 415 555 0132 ext. 101')]))
    expect((await person(workspace, phone('+14155550132;ext=101')))?.in).toEqual(['old'])
    await tell(workspace, 'recordMembers', list('one', [phone('+14155550132;ext=101')]))
    await tell(workspace, 'recordMembers', list('two', [phone('+14155550132;ext=202')]))
    const found = [
      await person(workspace, phone('+14155550132;ext=101')),
      await person(workspace, phone('+14155550132;ext=202')),
    ]
    expect(found[0]?.ref).not.toBe(found[1]?.ref)
    expect([found[0]?.in.includes('two'), found[1]?.in.includes('one')]).toEqual([false, false])
  })
})
