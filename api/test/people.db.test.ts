import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { minute, run, tell, tellRuns, version } from '../../testkit/story.ts'
import { firstRule } from '../src/catalog/customers/former.ts'
import { accept, type Command } from '../src/ingest/statements/index.ts'
import { openKeyFiles, openKeys } from '../src/platform/keys/index.ts'
import type { IdentityDigest } from '../src/vocabulary/command.ts'

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
  idempotencyKey: `list ${name}`,
  at: minute(1),
  version: version(name),
  mode,
  members,
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

/** These identities as the first rule of spelling stored them: digests, and no mark of a later rule. */
async function acceptBefore(
  workspace: Workspace,
  identities: Identity[],
  commandOf: (digests: IdentityDigest[]) => Command,
) {
  const { digest } = await openKeys(openKeyFiles(join(api.home, 'keys'), null), api.connection).of(workspace.ws)
  const db = api.connection.workspace(workspace.ws)
  const digests = identities.map(({ namespace, value }) => {
    const spelled = firstRule(namespace, value)
    if (!spelled) throw new Error('the first rule refused this')
    return { namespace: spelled.namespace, digest: digest(`identity\0${spelled.namespace}\0${spelled.value}`) }
  })
  const context = { ws: workspace.ws, db, digest, personKeys: null, now: Date.now }
  const [outcome] = await accept(context, [commandOf(digests)])
  expect(outcome?.errors).toEqual([])
  await api.connection.driver.executeQuery('MATCH (i:Identity {ws: $ws}) REMOVE i.rule', { ws: workspace.ws })
}

async function storedBefore(workspace: Workspace, { idempotencyKey, members, mode }: ReturnType<typeof list>) {
  const about = {
    kind: 'DATASET' as const,
    namespace: 'test',
    name: idempotencyKey.replace('list ', ''),
    version: null,
  }
  const said = { key: idempotencyKey, at: Date.parse(minute(1)), version: about, mode: mode as 'FULL' }
  await acceptBefore(workspace, members, (digests) => ({ type: 'members', ...said, members: digests }))
}

const linkedBefore = (workspace: Workspace, identities: Identity[]) =>
  acceptBefore(workspace, identities, (digests) => ({
    ...{ type: 'link', key: 'linked before', at: Date.parse(minute(1)), evidence: 'a form' },
    identities: digests,
  }))

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

  it('stays linked when their new spelling is linked to somebody else', async () => {
    const workspace = await api.workspace()
    const [old, now] = [email('ada@bücher.example'), email('ada@xn--bcher-kva.example')]
    await storedBefore(workspace, list('shop', [old]))
    await tell(workspace, 'recordMembers', list('calls', [phone('+49 30 1234567')]))
    await linkedBefore(workspace, [old, phone('+49 30 1234567')])
    await tell(workspace, 'recordMembers', list('crm', [now]))
    await tell(workspace, 'recordMembers', list('desk', [{ namespace: 'customer_id', value: 'C-9' }]))
    const link = { idempotencyKey: 'link', at: minute(3), evidence: 'a ticket' }
    const linked = { ...link, identities: [now, { namespace: 'customer_id', value: 'C-9' }] }
    expect(await tell(workspace, 'linkIdentities', linked)).toEqual([])
    expect((await person(workspace, old))?.in).toEqual(['calls', 'crm', 'desk', 'shop'])
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
    expect((await touchedBy(workspace, phone('+14155550132;ext=202'))).list).toEqual(['old POSSIBLE'])
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

const shop = (value: string): Identity => ({ namespace: 'shop_account', value })
const link = (key: string, identities: Identity[], more: object = {}) => ({
  idempotencyKey: key,
  at: minute(3),
  identities,
  evidence: 'the account form',
  ...more,
})

/** What somebody's data touched, as `name VERDICT`, sorted, and the contradictions that the answer names. */
async function touchedBy(workspace: Workspace, identity: Identity) {
  const { data, errors } = await workspace.graphql<{
    customerImpact: {
      customer: { ref: string }
      completeness: { caveats: { code: string; count: number; items: { label: string }[] }[] }
      artifacts: {
        edges: {
          node: { verdict: string; reason: string | null; version: { id: string; artifact: { name: string } } }
        }[]
      }
    }
  }>(
    `query ($customer: CustomerInput!) { customerImpact(customer: $customer) {
      customer { ref } completeness { caveats { code count items { label } } }
      artifacts { edges { node { verdict reason version { id artifact { name } } } } } } }`,
    { customer: { identity } },
  )
  expect(errors).toEqual([])
  const { customer, completeness, artifacts } = data.customerImpact
  const nodes = artifacts.edges.map(({ node }) => node)
  return {
    ref: customer.ref,
    caveats: completeness.caveats,
    reasons: nodes.flatMap(({ reason }) => reason ?? []),
    versions: nodes.map(({ version: { id, artifact } }) => ({ id, name: artifact.name })),
    list: nodes.map(({ verdict, version }) => `${version.artifact.name} ${verdict}`).sort(),
  }
}

const erase = (workspace: Workspace, customer: object, versionId: string | undefined, at = 4) =>
  tell(workspace, 'recordErasure', {
    idempotencyKey: `erase ${JSON.stringify(customer)}`,
    at: minute(at),
    customer,
    versionId,
    outcome: 'deleted',
    evidence: 'count of rows: 0',
  })

/** Two people in `orders`, which is appended to and copied after whatever is said first. */
async function afterwards(workspace: Workspace): Promise<void> {
  await tellRuns(workspace, [
    run('append', 6, 7, { writes: ['orders'] }),
    run('copy', 8, 9, { reads: ['orders'], writes: ['copy'] }),
  ])
}

describe('an identity that several people share', () => {
  const [p1, p3, p4] = [shop('p1'), shop('p3'), shop('family')]
  const shared = async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [run('w', 1, 2, { writes: ['orders', 'household'] })])
    await tell(workspace, 'recordMembers', { ...list('orders', [p1, p3]), at: minute(3) })
    await tell(workspace, 'recordMembers', { ...list('household', [p4], 'ADD'), at: minute(3) })
    for (const [key, who] of [['l1', p1] as const, ['l2', p3] as const])
      expect(await tell(workspace, 'linkIdentities', link(key, [who, p4], { kind: 'SHARED' }))).toEqual([])
    return workspace
  }

  it('joins nobody, and what names it may be about each of them', async () => {
    const workspace = await shared()
    const [one, other] = [await touchedBy(workspace, p1), await touchedBy(workspace, p3)]
    expect([one.list, other.list]).toEqual([
      ['household POSSIBLE', 'orders CONFIRMED'],
      ['household POSSIBLE', 'orders CONFIRMED'],
    ])
    expect(one.ref).not.toBe(other.ref)
    expect(one.reasons).toEqual(['SHARED_IDENTITY'])
    expect(one.caveats.find(({ code }) => code === 'SHARED_IDENTITY')?.count).toBe(1)
  })

  it('lets no erasure of the one touch what names the other (6b)', async () => {
    const workspace = await shared()
    const orders = (await touchedBy(workspace, p1)).versions.find(({ name }) => name === 'orders')
    expect(await erase(workspace, { identity: p1 }, orders?.id)).toEqual([])
    await afterwards(workspace)
    expect((await touchedBy(workspace, p1)).list).toEqual(['household POSSIBLE', 'orders ERASED'])
    expect((await touchedBy(workspace, p3)).list).toEqual([
      ...['copy DERIVED', 'household POSSIBLE', 'orders CONFIRMED', 'orders DERIVED'],
    ])
  })

  it('makes everybody who shares it possible among the people of a version', async () => {
    const workspace = await shared()
    const { data } = await workspace.graphql(
      'query ($version: VersionInput!) { affectedCustomers(version: $version) { certain possible } }',
      { version: version('household') },
    )
    expect(data).toEqual({ affectedCustomers: { certain: 1, possible: 2 } })
  })

  it('is nobody else’s any more once the link is taken back', async () => {
    const workspace = await shared()
    expect(await tell(workspace, 'unlinkIdentities', link('u', [p1, p4], { at: minute(5) }))).toEqual([])
    expect((await touchedBy(workspace, p1)).list).toEqual(['orders CONFIRMED'])
  })

  it('is one of two in its link: of three, nobody could tell which', async () => {
    const workspace = await api.workspace()
    const errors = await tell(workspace, 'linkIdentities', link('l', [p1, p3, p4], { kind: 'SHARED' }))
    expect(errors).toMatchObject([{ code: 'INVALID_RANGE', field: ['identities'] }])
  })

  it('and joined at one time is shared, and a contradiction', async () => {
    const workspace = await shared()
    await tell(workspace, 'linkIdentities', link('same', [p1, p4]))
    const { list: found, caveats } = await touchedBy(workspace, p1)
    expect(found).toEqual(['household POSSIBLE', 'orders CONFIRMED'])
    expect(caveats.find(({ code }) => code === 'CONTRADICTION')?.count).toBe(1)
  })
})

describe('two customer numbers in one person', () => {
  const number = (value: string): Identity => ({ namespace: 'customer_id', value })
  const [p1, p3, p4] = [number('C-1'), number('C-3'), email('family@example.com')]

  it('are a contradiction that names both (6b)', async () => {
    const workspace = await api.workspace()
    await tell(workspace, 'recordMembers', list('orders', [p1, p3]))
    for (const [key, who] of [['l1', p1] as const, ['l2', p3] as const])
      await tell(workspace, 'linkIdentities', link(key, [who, p4]))
    const found = (await touchedBy(workspace, p3)).caveats.find(({ code }) => code === 'CONTRADICTION')
    expect(found?.count).toBe(2)
    const labels = found?.items.map(({ label }) => label) ?? []
    expect(labels).toEqual(Array(2).fill(expect.stringContaining('several values of customer_id in one person')))
    expect(new Set(labels).size).toBe(2)
  })

  it('are two rows: an erasure of the one leaves the other’s, and the copies of them (6b)', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [run('w', 1, 2, { writes: ['orders'] })])
    await tell(workspace, 'recordMembers', { ...list('orders', [p1, p3]), at: minute(3) })
    for (const [key, who] of [['l1', p1] as const, ['l2', p3] as const])
      await tell(workspace, 'linkIdentities', link(key, [who, p4]))
    const [orders] = (await touchedBy(workspace, p1)).versions
    expect(await erase(workspace, { identity: p1 }, orders?.id)).toEqual([])
    await afterwards(workspace)
    expect((await touchedBy(workspace, p3)).list).toEqual(['copy DERIVED', 'orders CONFIRMED', 'orders DERIVED'])
  })
})

describe('an erasure', () => {
  const [ada, other] = [email('ada@example.com'), shop('ada')]
  const both = async (linkedAt: number) => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [run('w', 1, 2, { writes: ['orders'] })])
    await tell(workspace, 'recordMembers', { ...list('orders', [ada, other]), at: minute(3) })
    await tell(workspace, 'linkIdentities', link('l', [ada, other], { at: minute(linkedAt) }))
    const { ref, versions } = await touchedBy(workspace, ada)
    return { workspace, ref, orders: versions[0]?.id }
  }

  it('clears the identity that it names, and no other of the same person', async () => {
    const { workspace, orders } = await both(3)
    expect(await erase(workspace, { identity: ada }, orders)).toEqual([])
    expect((await touchedBy(workspace, ada)).list).toEqual(['orders CONFIRMED'])
    expect(await erase(workspace, { identity: other }, orders)).toEqual([])
    expect((await touchedBy(workspace, ada)).list).toEqual(['orders ERASED'])
  })

  it('by a ref clears all that were linked at its time', async () => {
    const { workspace, ref, orders } = await both(3)
    expect(await erase(workspace, { ref }, orders)).toEqual([])
    expect((await touchedBy(workspace, ada)).list).toEqual(['orders ERASED'])
  })

  it('by a ref leaves what was linked later', async () => {
    const { workspace, ref, orders } = await both(5)
    expect(await erase(workspace, { ref }, orders)).toEqual([])
    expect((await touchedBy(workspace, ada)).list).toEqual(['orders CONFIRMED'])
  })

  it('by a ref clears what was linked then, though the link is heard of later, and taken back after that', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [run('w', 1, 2, { writes: ['orders'] })])
    await tell(workspace, 'recordMembers', { ...list('orders', [ada, other]), at: minute(3) })
    const { ref, versions } = await touchedBy(workspace, ada)
    expect(await erase(workspace, { ref }, versions[0]?.id)).toEqual([])
    expect((await touchedBy(workspace, other)).list).toEqual(['orders CONFIRMED'])
    await tell(workspace, 'unlinkIdentities', link('u', [ada, other], { at: minute(6) }))
    await tell(workspace, 'linkIdentities', link('l', [ada, other], { at: minute(3) }))
    expect((await touchedBy(workspace, other)).list).toEqual(['orders ERASED'])
  })

  it('dated before its version was made is refused: nothing was deleted there (6c)', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [
      run('w', 1, 2, { writes: ['orders'] }),
      run('b', 6, 7, { reads: ['orders'], writes: ['orders'] }),
    ])
    await tell(workspace, 'recordMembers', { ...list('orders', [ada], 'ADD'), at: minute(3) })
    const { data } = await workspace.graphql<{ artifacts: { edges: { node: { currentVersion: { id: string } } }[] } }>(
      '{ artifacts { edges { node { currentVersion { id } } } } }',
    )
    const current = data.artifacts.edges[0]?.node.currentVersion.id
    expect(await erase(workspace, { identity: ada }, current)).toMatchObject([{ code: 'INVALID_TIME', field: ['at'] }])
    expect((await touchedBy(workspace, ada)).list).toEqual(['orders CONFIRMED', 'orders DERIVED'])
  })

  it('of a version that turns out to have been made later cuts nothing, and is a contradiction', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [run('w', 1, 2, { writes: ['orders'] })])
    await tell(workspace, 'recordMembers', { ...list('orders', [ada], 'ADD'), at: minute(3) })
    const [orders] = (await touchedBy(workspace, ada)).versions
    expect(await erase(workspace, { identity: ada }, orders?.id, 5)).toEqual([])
    expect((await touchedBy(workspace, ada)).list).toEqual(['orders ERASED'])
    await tellRuns(workspace, [{ ...run('w', 1, 9, { writes: ['orders'] }), idempotencyKey: 'the end' }])
    const { list: found, caveats } = await touchedBy(workspace, ada)
    expect(found).toContain('orders CONFIRMED')
    expect(caveats.map(({ code }) => code)).toContain('CONTRADICTION')
  })
})
