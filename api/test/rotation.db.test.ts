import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Api, openAsAdmin, startApi, type Workspace } from '../../testkit/api.ts'
import { done, seen } from '../../testkit/handling.ts'
import { minute, run, tell, tellRuns, version } from '../../testkit/story.ts'
import { digestIdentity } from '../src/catalog/customers/index.ts'
import { accept } from '../src/ingest/statements/index.ts'
import { type Keys, openKeyFiles, openKeys, type PersonKeys } from '../src/platform/keys/index.ts'
import { suppress } from '../src/requests/suppression/index.ts'
import { places, wrapAll } from '../src/rotation/index.ts'
import { idOf } from '../src/vocabulary/ids.ts'

// A new key for the digests of people (docs/adr/0038). The API's own job sleeps here: the tests are the job.

const NEVER = 3_600_000

let api: Api
let replica: Api
let keys: Keys
beforeAll(async () => {
  api = await startApi({}, undefined, undefined, undefined, { rotationPause: NEVER })
  replica = await startApi({}, undefined, undefined, api.home, { rotationPause: NEVER })
  keys = openKeys(openKeyFiles(join(api.home, 'keys'), null), api.connection)
})
afterAll(async () => {
  await replica.stop()
  await api.stop()
})

type Identity = { namespace: string; value: string }

/** Sent in capitals, so that there is a former spelling, too. */
const ada = { namespace: 'email', value: 'Ada@MÜNCHEN.example' }
const adaPhone = { namespace: 'phone', value: '+49 30 1234567' }
const grace = { namespace: 'email', value: 'grace@example.com' }
const gone = { namespace: 'customer', value: 'gone' }
const people = [ada, adaPhone, grace, gone]

let here: Workspace
/** The same workspace at another replica. */
let there: Workspace

beforeEach(async () => {
  here = await api.workspace()
  there = await openAsAdmin(replica, here.ws)
  expect(await tell(here, 'recordMembers', list('orders', people))).toEqual([])
  expect(await tellRuns(here, [run('copy', 2, 3, { reads: ['orders'], writes: ['backup'] })])).toEqual([[]])
  expect(await tell(here, 'linkIdentities', link('ada', [ada, adaPhone]))).toEqual([])
})
afterEach(() => api.connection.driver.executeQuery('MATCH (n {ws: $ws}) DETACH DELETE n', { ws: here.ws }))

const list = (name: string, members: Identity[], more: object = {}) => ({
  ...{ idempotencyKey: `list ${name}`, at: minute(1), version: version(name), mode: 'FULL', members },
  ...more,
})

const link = (key: string, identities: Identity[]) => ({
  ...{ idempotencyKey: `link ${key}`, at: minute(4), identities, evidence: 'a ticket' },
})

type Told = { code: string; message: string }[]

async function rotate(by = here, reason = 'somebody left'): Promise<Told> {
  const { data } = await by.graphql<{ rotateKey: { userErrors: Told } }>(
    'mutation ($reason: String!) { rotateKey(input: {reason: $reason}) { key { workspace } userErrors { code message } } }',
    { reason },
  )
  return data.rotateKey.userErrors
}

type Rotation = { number: number; left: number; endedAt: string | null }

const rotationOf = async (by = here): Promise<Rotation | null> =>
  (
    await by.ask<{ workspaceKey: { rotation: Rotation | null } }>(
      '{ workspaceKey { rotation { number left endedAt } } }',
      {},
    )
  ).workspaceKey.rotation

async function personKeys(): Promise<PersonKeys> {
  keys.lookAgain(here.ws)
  const { personKeys } = await keys.of(here.ws)
  if (!personKeys) throw new Error('the keys are destroyed')
  return personKeys
}

type Options = Parameters<typeof wrapAll>[1]

const work = async (options?: Options, now = Date.now) =>
  wrapAll({ db: api.connection.workspace(here.ws), personKeys: await personKeys(), now }, options)

/** A whole rotation. */
async function rotated(): Promise<void> {
  expect(await rotate()).toEqual([])
  expect(await work()).toBe(true)
}

type Found = { customerImpact: { customer: { ref: string }; summary: { total: number } } | null }

const impactOf = async (by: Workspace, identity: Identity) =>
  (
    await by.ask<Found>(
      'query ($customer: CustomerInput!) { customerImpact(customer: $customer) { customer { ref identities { namespace } } summary { total } artifacts(first: 50) { edges { node { verdict version { id } } } } } }',
      { customer: { identity } },
    )
  ).customerImpact

const answers = async (by: Workspace, who = people) => Promise.all(who.map((identity) => impactOf(by, identity)))

const refOf = async (by: Workspace, identity: Identity) => (await impactOf(by, identity))?.customer.ref ?? null

const rows = async <Row>(cypher: string) =>
  (await api.connection.driver.executeQuery(cypher, { ws: here.ws })).records.map((record) => record.toObject() as Row)

const identities = async () => rows<{ digest: string }>('MATCH (i:Identity {ws: $ws}) RETURN i.digest AS digest')

/** Everything that is stored, with the digests of these people that it has under a key of before alone. */
async function leftovers(who = people): Promise<string[]> {
  const newest = await personKeys()
  const wanted = who.flatMap(({ namespace, value }) => {
    const digested = digestIdentity(newest, namespace, value)
    if ('invalid' in digested) throw new Error('these identities are sound')
    return [digested, ...(digested.former ?? [])].flatMap(({ earlier = [] }) => earlier)
  })
  expect(wanted.length).toBeGreaterThanOrEqual(who.length)
  const stored = await rows<{ of: string; properties: object }>(
    `MATCH (n {ws: $ws}) RETURN labels(n)[0] AS of, properties(n) AS properties
     UNION ALL MATCH ({ws: $ws})-[r]->() RETURN type(r) AS of, properties(r) AS properties`,
  )
  return stored.flatMap(({ of, properties }) => {
    const text = JSON.stringify(properties)
    return wanted.some((digest) => text.includes(digest)) ? of : []
  })
}

/** How statements are marked by which nobody can be guessed from what they say. */
const marksOfStatements = async () =>
  (
    await rows<{ mark: string }>(
      'MATCH (s:Statement {ws: $ws}) RETURN DISTINCT left(s.digest, 6) AS mark ORDER BY mark',
    )
  ).map(({ mark }) => mark)

const openRequest = (by: Workspace, identity: Identity, type = 'ACCESS') =>
  done(by, 'openRequest', 'OpenRequestInput', {
    ...{ type, regime: 'EU', memberState: 'DE', receivedAt: '2026-01-02T08:00:00Z', identities: [identity] },
  })

/** Something in every place that digests are stored in. */
async function fillAllPlaces(): Promise<void> {
  const [{ id } = { id: '' }] = await rows<{ id: string }>(
    "MATCH (v:Version {ws: $ws})-[:VERSION_OF]->(a:Artifact {name: 'orders'}) RETURN v.id AS id",
  )
  const erasure = { customer: { identity: gone }, versionId: id, outcome: 'deleted', evidence: 'a ticket' }
  expect(await tell(here, 'recordErasure', { idempotencyKey: 'e', at: minute(5), ...erasure })).toEqual([])
  await openRequest(here, ada)
  const first = digestIdentity(await personKeys(), grace.namespace, grace.value)
  if ('invalid' in first) throw new Error('this identity is sound')
  await api.connection
    .workspace(here.ws)
    .write('suppress', (tx) => tx.run(suppress, { digests: [first.digest], at: 0, request: 'r' }))
}

describe('while a new key is brought in', () => {
  it('every question about a person is answered as before, on each replica, at every place', async () => {
    await fillAllPlaces()
    const before = await answers(here)
    expect(before.map((one) => one?.summary.total)).toEqual([2, 2, 2, 2])
    expect(await answers(there)).toEqual(before)
    expect(await rotate()).toEqual([])
    const met = new Set<number>()
    const goesOn = async (place: number) => {
      if (met.has(place)) return true
      met.add(place)
      expect(await answers(here)).toEqual(before)
      expect(await answers(there)).toEqual(before)
      return true
    }
    expect(await work({ limit: 1, goesOn })).toBe(true)
    expect([...met]).toEqual(places.map((_, place) => place))
    expect(await answers(there)).toEqual(before)
    expect(await leftovers()).toEqual([])
    expect(await marksOfStatements()).toEqual(['k0001:'])
  })

  it('statements name people who are known, and new ones, once each', async () => {
    await fillAllPlaces()
    const known = (await identities()).length
    const refs = await Promise.all(people.map((identity) => refOf(here, identity)))
    expect(await rotate()).toEqual([])
    let told = 0
    const newcomers: Identity[] = []
    const goesOn = async () => {
      const by = told % 2 === 0 ? here : there
      const newcomer = { namespace: 'customer', value: `new ${told}` }
      newcomers.push(newcomer)
      expect(await tell(by, 'recordMembers', list(`more ${told}`, [...people, newcomer]))).toEqual([])
      expect(await tell(by, 'linkIdentities', link(`${told}`, [grace, newcomer]))).toEqual([])
      told += 1
      return true
    }
    expect(await work({ limit: 3, goesOn })).toBe(true)
    expect(told).toBeGreaterThan(places.length)
    expect(await identities()).toHaveLength(known + told)
    const now = await Promise.all(people.map((identity) => refOf(there, identity)))
    expect([now[0], now[1], now[3]]).toEqual([refs[0], refs[1], refs[3]])
    const grownTogether = await Promise.all([grace, ...newcomers].map((identity) => refOf(here, identity)))
    expect(new Set(grownTogether).size).toBe(1)
    expect(await leftovers([...people, ...newcomers])).toEqual([])
    expect(await marksOfStatements()).toEqual(['k0001:'])
  })

  it('a statement that comes again is the same, and another one under its key is a conflict', async () => {
    const again = async () => {
      for (const by of [here, there]) {
        expect(await tell(by, 'recordMembers', list('orders', people))).toEqual([])
        expect(await tell(by, 'linkIdentities', link('ada', [ada, adaPhone]))).toEqual([])
        const [conflict] = await tell(by, 'linkIdentities', link('ada', [ada, grace]))
        expect(conflict?.code).toBe('IDEMPOTENCY_CONFLICT')
      }
    }
    expect(await rotate()).toEqual([])
    await again()
    await work({ limit: 2, goesOn: () => again().then(() => true) })
    await again()
    await rotated()
    await again()
    expect(await identities()).toHaveLength(people.length)
  })

  it('an upload that began before names nobody twice', async () => {
    const known = (await identities()).length
    expect(await rotate()).toEqual([])
    const head = { idempotencyKey: 'u', at: minute(1), version: version('uploaded'), mode: 'FULL' }
    const lines = [head, ...people, { namespace: 'customer', value: 'uploaded' }].map((one) => JSON.stringify(one))
    const answer = await fetch(`${replica.url}/ingest/members?upload=one`, {
      method: 'POST',
      headers: { authorization: `Bearer ${there.token}`, 'content-type': 'application/x-ndjson' },
      body: `${lines.join('\n')}\n`,
    })
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('"people":5')])
    expect(await work()).toBe(true)
    expect(await identities()).toHaveLength(known + 1)
    expect((await impactOf(here, ada))?.summary.total).toBe(3)
  })
})

it('people who are linked while the job is at them are those whom the links make', async () => {
  const pair = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.boolean())
  let round = 0
  const property = fc.asyncProperty(fc.array(pair, { minLength: 3, maxLength: 6 }), async (pairs) => {
    round += 1
    const who = Array.from({ length: 6 }, (_, n) => ({ namespace: 'login', value: `${round} ${n}` }))
    const linked = pairs.filter(([a, b]) => a !== b)
    const [before, during] = [linked.slice(0, 2), linked.slice(2)]
    const say = ([a, b, first]: [number, number, boolean], key: string) =>
      tell(first ? here : there, 'linkIdentities', link(`${round} ${key}`, [who[a], who[b]] as Identity[]))
    expect(await tell(here, 'recordMembers', list(`round ${round}`, who))).toEqual([])
    for (const [n, one] of before.entries()) expect(await say(one, `before ${n}`)).toEqual([])
    expect(await rotate()).toEqual([])
    const told = Promise.all(during.map((one, n) => say(one, `during ${n}`)))
    expect(await work({ limit: 1 })).toBe(true)
    expect((await told).flat()).toEqual([])
    const refs = await Promise.all(who.map((identity) => refOf(there, identity)))
    expect(groups(refs)).toEqual(groups(joined(who.length, linked)))
    expect(await leftovers(who)).toEqual([])
  })
  await fc.assert(property, { numRuns: 3 })
})

/** Of each, the first that it goes with. */
const groups = (of: readonly unknown[]) => of.map((one) => of.indexOf(one))

/** What pairs join, by the least of each group: naively. */
function joined(count: number, pairs: readonly (readonly [number, number, boolean])[]): number[] {
  let of = Array.from({ length: count }, (_, n) => n)
  for (const [a, b] of [...pairs, ...pairs, ...pairs])
    of = of.map((one) => (one === of[a] || one === of[b] ? Math.min(of[a] ?? one, of[b] ?? one) : one))
  return of
}

describe('the job', () => {
  it('goes on from where it was killed, and whoever was killed does no more', async () => {
    await fillAllPlaces()
    const before = await answers(here)
    expect(await rotate()).toEqual([])
    let resume = () => {}
    const killed = new Promise<void>((done) => {
      resume = done
    })
    let steps = 0
    const first = work({
      limit: 1,
      goesOn: async () => {
        steps += 1
        if (steps === 3) await killed
        return true
      },
    })
    await expect.poll(() => steps).toBe(3)
    expect(await work()).toBe(false)
    expect(await answers(there)).toEqual(before)
    const later = () => Date.now() + 61_000
    expect(await work({ limit: 1 }, later)).toBe(true)
    resume()
    expect(await first).toBe(false)
    expect(await leftovers()).toEqual([])
    expect(await answers(here)).toEqual(before)
    expect(await rotationOf()).toMatchObject({ number: 1, left: 0, endedAt: expect.any(String) })
  })

  it('is done by the program itself, once', async () => {
    expect(await rotate()).toEqual([])
    expect(await rotationOf()).toMatchObject({ number: 1, endedAt: null })
    expect((await rotationOf())?.left).toBeGreaterThan(people.length)
    const own = { rotationPause: 50 }
    const workers = await Promise.all([1, 2].map(() => startApi({}, undefined, undefined, api.home, own)))
    await expect.poll(async () => (await rotationOf())?.endedAt ?? null, { timeout: 20_000 }).not.toBeNull()
    await Promise.all(workers.map((worker) => worker.stop()))
    expect(await leftovers()).toEqual([])
  })

  it('waits while the workspace is made anew', async () => {
    expect(await rotate()).toEqual([])
    await rows("CREATE (:Rebuild {ws: $ws, phase: 'ASIDE', from: 36, holder: 'another', until: timestamp() + 600000})")
    expect(await work()).toBe(false)
    expect((await identities()).filter(({ digest }) => digest.startsWith('k'))).toEqual([])
    await rows('MATCH (r:Rebuild {ws: $ws}) DELETE r')
    expect(await work()).toBe(true)
  })
})

describe('a replica that has not heard of the new key', () => {
  it('makes nobody a second time, and finds everybody', async () => {
    await answers(there)
    const known = (await identities()).length
    await rotated()
    expect(await tell(there, 'recordMembers', list('late', [ada, grace]))).toEqual([])
    expect(await identities()).toHaveLength(known)
    expect((await impactOf(there, grace))?.summary.total).toBe(3)
  })

  it('stores no digest that it made before', async () => {
    const slow = openKeys(openKeyFiles(join(api.home, 'keys'), null), api.connection)
    const { digest, personKeys: before } = await slow.of(here.ws)
    const known = (await identities()).length
    await rotated()
    expect(before?.count).toBe(0)
    const person = digestIdentity(before, grace.namespace, grace.value)
    if ('invalid' in person) throw new Error('this identity is sound')
    const db = api.connection.workspace(here.ws)
    const about = { kind: 'DATASET' as const, namespace: 'test', name: 'late', version: null }
    const [outcome] = await accept({ ws: here.ws, db, digest, personKeys: before, now: Date.now }, [
      { type: 'members', key: 'late', at: Date.parse(minute(1)), version: about, mode: 'FULL', members: [person] },
    ])
    expect(outcome?.errors).toEqual([])
    expect(await identities()).toHaveLength(known)
    expect(await leftovers()).toEqual([])
  })

  it('finds somebody in its first question', async () => {
    const before = await answers(there)
    await rotated()
    expect(await answers(there)).toEqual(before)
  })

  it('opens no second request of one person', async () => {
    await answers(there)
    await openRequest(here, ada)
    await rotated()
    const { data } = await there.graphql<{ openRequest: { userErrors: Told } }>(
      'mutation ($input: OpenRequestInput!) { openRequest(input: $input) { userErrors { code message } } }',
      {
        input: {
          ...{ type: 'ACCESS', regime: 'EU', memberState: 'DE', receivedAt: '2026-01-02T08:00:00Z' },
          identities: [ada],
        },
      },
    )
    expect(data.openRequest.userErrors.map(({ code }) => code)).toEqual(['DUPLICATE_REQUEST'])
  })
})

describe('a workspace with a new key', () => {
  it('may get another one, and another', async () => {
    await fillAllPlaces()
    const before = await answers(here)
    for (const number of [1, 2, 3]) {
      await rotated()
      expect(await answers(here)).toEqual(before)
      expect(await answers(there)).toEqual(before)
      expect(await leftovers()).toEqual([])
      expect(await rotationOf()).toMatchObject({ number, left: 0 })
    }
    expect(await marksOfStatements()).toEqual(['k0003:'])
    expect(await tell(there, 'recordMembers', list('orders', people))).toEqual([])
  })

  it('knows whom a request of before is about', async () => {
    const request = await openRequest(here, grace)
    await rotated()
    const ref = await refOf(here, grace)
    await done(there, 'verifyRequester', 'VerifyRequesterInput', { ...seen(request), method: 'ACCOUNT' })
    const [found] = await rows<{ customer: string }>('MATCH (r:Request {ws: $ws}) RETURN r.customer AS customer')
    expect(found?.customer).toBe(ref)
    expect(await leftovers()).toEqual([])
  })

  it('knows whom a request is about that was opened before the job came to them', async () => {
    expect(await rotate()).toEqual([])
    const request = await openRequest(here, grace)
    await done(there, 'verifyRequester', 'VerifyRequesterInput', { ...seen(request), method: 'ACCOUNT' })
    const [found] = await rows<{ customer: string }>('MATCH (r:Request {ws: $ws}) RETURN r.customer AS customer')
    expect(found?.customer).toBe(await refOf(there, grace))
    expect(await work()).toBe(true)
  })

  it('names nobody once its keys are destroyed, and leaves none of them', async () => {
    await rotated()
    await rotated()
    const added = await rows<{ id: string }>('MATCH (r:Rotation {ws: $ws}) RETURN r.key AS id')
    const { data } = await here.graphql<{ destroyKey: { userErrors: Told } }>(
      'mutation ($input: DestroyKeyInput!) { destroyKey(input: $input) { userErrors { code message } } }',
      { input: { workspace: here.ws } },
    )
    expect(data.destroyKey.userErrors).toEqual([])
    const files = await readdir(join(api.home, 'keys'))
    for (const id of [idOf(here.ws, 'key'), ...added.map(({ id }) => id)]) {
      expect(files).toContain(`${id}.destroyed`)
      expect(files).not.toContain(`${id}.key`)
    }
    const { errors } = await here.graphql(
      'query ($customer: CustomerInput!) { customerImpact(customer: $customer) { customer { ref } } }',
      {
        customer: { identity: ada },
      },
    )
    expect(errors[0]?.message).toContain('was destroyed')
    expect((await rotate()).map(({ code }) => code)).toEqual(['KEY_DESTROYED'])
    expect(await tellRuns(here, [run('copy', 2, 3, { reads: ['orders'], writes: ['backup'] })])).toEqual([[]])
  })

  it('refuses to work without one of its keys', async () => {
    await rotated()
    const empty = {
      read: async () => null,
      make: async () => Buffer.alloc(32),
      destroy: async () => {},
      encryptAll: async () => 0,
    }
    await expect(openKeys(empty, api.connection).of(here.ws)).rejects.toThrow('Restore the key file')
  })
})

describe('giving a new key', () => {
  it('is refused while another one is brought in, and without a reason', async () => {
    expect((await rotate(here, '  ')).map(({ code }) => code)).toEqual(['TOO_LONG'])
    expect(await rotationOf()).toBeNull()
    expect(await rotate()).toEqual([])
    expect((await rotate(there)).map(({ code }) => code)).toEqual(['WRONG_STAGE'])
    expect(await rotationOf()).toMatchObject({ number: 1 })
  })

  it('is begun once, however many ask for it at once', async () => {
    const told = await Promise.all([here, there, here, there].map((by) => rotate(by)))
    expect(told.filter((errors) => errors.length === 0)).toHaveLength(1)
    expect(await work()).toBe(true)
  })

  it('is on record with its reason', async () => {
    await rotated()
    type Entries = { auditEntries: { edges: { node: { action: string; reason: string; about: string[] } }[] } }
    const { auditEntries } = await here.ask<Entries>(
      '{ auditEntries(first: 50) { edges { node { action reason about } } } }',
      {},
    )
    const found = auditEntries.edges.map(({ node }) => node).filter(({ action }) => action === 'KEY_ROTATE')
    expect(found).toEqual([{ action: 'KEY_ROTATE', reason: 'somebody left', about: [here.ws] }])
  })
})
