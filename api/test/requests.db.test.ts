import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, openWorkspace, startApi, type Workspace } from '../../testkit/api.ts'
import { ada, adaIsIn, minute, tell, version } from '../../testkit/story.ts'

const START = Date.parse('2026-11-02T09:00:00Z')

let now = START
let api: Api
beforeAll(async () => {
  api = await startApi({}, () => now)
})
afterAll(() => api.stop())

type Case = { id: string; version: number; stage: string; state: string; reason: string | null; intact: boolean }
type Payload = {
  request: (Case & Record<string, unknown>) | null
  duplicate: { id: string } | null
  userErrors: { code: string; field: string[]; message: string }[]
}

const CASE = 'id version stage state reason intact customer { ref } clock { due latest daysLeft state }'

async function send(by: Workspace, name: string, type: string, input: object, selection = CASE): Promise<Payload> {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { request { ${selection} } duplicate { id } userErrors { code field message } } }`
  const { data, errors } = await by.graphql<Record<string, Payload>>(query, { input })
  expect(errors).toEqual([])
  return data[name] as Payload
}

const stranger = { namespace: 'email', value: 'nobody@example.com' }
const deletion = {
  type: 'DELETION',
  regime: 'EU',
  memberState: 'DE',
  receivedAt: '2026-11-02T08:00:00Z',
  identities: [ada],
}

const open = (by: Workspace, input: object = {}) =>
  send(by, 'openRequest', 'OpenRequestInput', { ...deletion, ...input })

async function opened(by: Workspace, input: object = {}): Promise<Case> {
  const { request, userErrors } = await open(by, input)
  expect(userErrors).toEqual([])
  return request as Case
}

const verify = (by: Workspace, { id, version }: Case, more: object = {}) =>
  send(by, 'verifyRequester', 'VerifyRequesterInput', { id, version, method: 'ACCOUNT', ...more })
const discover = (by: Workspace, { id, version }: Case, selection?: string) =>
  send(by, 'discover', 'DiscoverInput', { id, version }, selection)
const close = (by: Workspace, { id, version }: Case, more: object) =>
  send(by, 'closeRequest', 'CloseInput', { id, version, ...more })

const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code)

async function withAda(): Promise<Workspace> {
  now = START
  const admin = await api.workspace(['admin'])
  await adaIsIn(admin, 'orders', 0)
  return admin
}

async function events(
  by: Workspace,
  id: string,
): Promise<{ n: number; kind: string; body: Record<string, unknown> }[]> {
  const query = 'query ($id: ID!) { request(id: $id) { events { edges { node { n kind body } } } } }'
  type Answer = {
    request: { events: { edges: { node: { n: number; kind: string; body: Record<string, unknown> } }[] } }
  }
  const { data } = await by.graphql<Answer>(query, { id })
  return data.request.events.edges.map(({ node }) => node)
}

describe('taking a request in', () => {
  it('says the same of somebody who is known and somebody who is not', async () => {
    const admin = await withAda()
    const [known, unknown] = [await opened(admin), await opened(admin, { identities: [stranger] })]
    const apart = { id: null }
    expect({ ...known, ...apart }).toEqual({ ...unknown, ...apart })
    expect(known).toMatchObject({ stage: 'RECEIVED', state: 'OPEN', customer: null, intact: true })
  })

  it('gives the date that the clock gives, and moves it with an extension that was told in time', async () => {
    const admin = await withAda()
    const request = await opened(admin)
    expect(request).toMatchObject({ clock: { due: '2026-12-02', state: 'IN_TIME' } })
    now = Date.parse('2026-12-02T12:00:00Z')
    const extension = { id: request.id, version: 1, noticeAt: '2026-12-02T10:00:00Z', reason: 'COMPLEXITY' }
    const extended = await send(admin, 'extendRequest', 'ExtendInput', extension)
    expect(extended.request).toMatchObject({ version: 2, clock: { due: '2027-02-02' } })
    expect(codes(await send(admin, 'extendRequest', 'ExtendInput', { ...extension, version: 2 }))).toEqual(['TOO_MANY'])
  })

  it('refuses an extension that was told too late, and changes nothing', async () => {
    const admin = await withAda()
    const request = await opened(admin)
    now = Date.parse('2026-12-04T12:00:00Z')
    const late = { id: request.id, version: 1, noticeAt: '2026-12-03T10:00:00Z', reason: 'COMPLEXITY' }
    const refused = await send(admin, 'extendRequest', 'ExtendInput', late)
    expect(refused).toMatchObject({ request: null, userErrors: [{ code: 'TOO_LATE', field: ['noticeAt'] }] })
    expect(await events(admin, request.id)).toHaveLength(1)
  })

  it.each([
    ['without an identity', { identities: [] }, 'MISSING', ['identities']],
    [
      'with an identity that is none',
      { identities: [{ namespace: 'email', value: 'at home' }] },
      'INVALID_IDENTITY',
      ['identities', '0'],
    ],
    ['for a client without their name', { mode: 'PROCESSOR' }, 'MISSING', ['controller']],
    ['that has not come yet', { receivedAt: '2027-01-01T00:00:00Z' }, 'TIME_IN_FUTURE', ['receivedAt']],
    ['at a time without a zone', { receivedAt: '2026-11-02T08:00:00' }, 'INVALID_TIME', ['receivedAt']],
    ['under a law without a Member State', { memberState: null }, 'MISSING', ['memberState']],
    ['in a zone that is none', { zone: 'Europe/Atlantis' }, 'INVALID_RANGE', ['zone']],
  ])('refuses one %s, and names the field', async (_, input, code, field) => {
    const admin = await api.workspace(['admin'])
    const refused = await open(admin, input)
    expect(refused).toMatchObject({ request: null, userErrors: [{ code, field }] })
    const { data } = await admin.graphql<{ requests: { totalCount: number } }>('{ requests { totalCount } }')
    expect(data.requests.totalCount).toBe(0)
  })

  it('finds a second one of the same type by one of its identities, however many are sent at once', async () => {
    const admin = await withAda()
    const both = await Promise.all(
      Array.from({ length: 8 }, (_, n) => open(admin, { identities: [{ namespace: 'login', value: `l${n}` }, ada] })),
    )
    const first = both.filter(({ request }) => request !== null)
    expect(first).toHaveLength(1)
    const rest = both.filter(({ request }) => request === null)
    for (const one of rest) {
      expect(codes(one)).toEqual(['DUPLICATE_REQUEST'])
      expect(one.duplicate?.id).toBe(first[0]?.request?.id)
    }
    expect((await open(admin, { type: 'ACCESS' })).userErrors).toEqual([])
  })

  it('takes the same in again once the first is closed', async () => {
    const admin = await withAda()
    const first = await opened(admin)
    await close(admin, first, { as: 'WITHDRAWN' })
    expect((await open(admin)).userErrors).toEqual([])
  })
})

describe('who asked', () => {
  it('is looked up once they proved who they are', async () => {
    const admin = await withAda()
    const { request } = await verify(admin, await opened(admin))
    expect(request).toMatchObject({ stage: 'DISCOVERING', state: 'IN_PROGRESS' })
    expect(request?.customer).not.toBeNull()
    const kinds = (await events(admin, request?.id ?? '')).map(({ kind }) => kind)
    expect(kinds).toEqual(['OPENED', 'VERIFIED', 'IDENTIFIED'])
  })

  it('stays open where nobody is known by it, until another identity is known', async () => {
    const admin = await withAda()
    const unknown = await verify(admin, await opened(admin, { identities: [stranger] }))
    expect(unknown.request).toMatchObject({ stage: 'RESOLVING_IDENTITY', customer: null })
    const { id = '', version = 0 } = unknown.request ?? {}
    const added = await send(admin, 'addIdentities', 'AddIdentitiesInput', { id, version, identities: [ada] })
    expect(added.request).toMatchObject({ stage: 'DISCOVERING' })
  })

  it('stays open where two people are known by it', async () => {
    const admin = await withAda()
    const bob = { namespace: 'email', value: 'bob@example.com' }
    const named = { idempotencyKey: 'bob', at: minute(1), version: version('orders'), mode: 'ADD', members: [bob] }
    expect(await tell(admin, 'recordMembers', named)).toEqual([])
    const { request } = await verify(admin, await opened(admin, { identities: [ada, bob] }))
    expect(request).toMatchObject({ stage: 'RESOLVING_IDENTITY', customer: null })
  })

  it('is denied as not known in the public words', async () => {
    const admin = await withAda()
    const { request } = await verify(admin, await opened(admin, { identities: [stranger] }))
    const denied = await close(admin, request as Case, { as: 'DENIED', reason: 'NO_MATCH', note: 'Nobody is known.' })
    expect(denied.request).toMatchObject({ stage: 'CLOSED', state: 'DENIED', reason: 'NO_MATCH' })
  })

  it('is not proved by the evidence itself, and a document needs its digest', async () => {
    const admin = await withAda()
    const request = await opened(admin)
    expect(codes(await verify(admin, request, { evidence: 'a photo' }))).toEqual(['INVALID_RANGE'])
    expect(codes(await verify(admin, request, { method: 'DOCUMENT' }))).toEqual(['MISSING'])
    expect((await verify(admin, request, { method: 'DOCUMENT', evidence: 'A'.repeat(64) })).userErrors).toEqual([])
  })

  it('may be asked for proof, which is the public reason to wait, and runs out', async () => {
    const admin = await withAda()
    const { id } = await opened(admin)
    const pause = { id, version: 1, reason: 'IDENTITY', askedAt: '2026-11-02T09:00:00Z' }
    const asked = await send(admin, 'pauseRequest', 'PauseRequestInput', pause)
    expect(asked.request).toMatchObject({ stage: 'VERIFYING', reason: 'NEED_USER_VERIFICATION' })
    expect(codes(await send(admin, 'pauseRequest', 'PauseRequestInput', { ...pause, version: 2 }))).toEqual([
      'TOO_MANY',
    ])
    const expired = await close(admin, asked.request as Case, { as: 'EXPIRED' })
    expect(expired.request).toMatchObject({ state: 'EXPIRED' })
  })

  it('is sealed once for each time that identities were given, and due to be shredded once it is closed', async () => {
    const admin = await withAda()
    const unknown = await verify(admin, await opened(admin, { identities: [stranger] }))
    const { id = '', version = 0 } = unknown.request ?? {}
    const added = await send(admin, 'addIdentities', 'AddIdentitiesInput', { id, version, identities: [ada] })
    const sealed = async () => {
      const query = 'MATCH (:Request {ws: $ws, id: $id})-[:SEALS]->(s:Sealed) RETURN s.shredAt AS at'
      return (await api.connection.driver.executeQuery(query, { ws: admin.ws, id })).records.map((one) => one.get('at'))
    }
    expect(await sealed()).toEqual([null, null])
    await close(admin, added.request as Case, { as: 'WITHDRAWN' })
    expect(await sealed()).toEqual([now + 30 * 86_400_000, now + 30 * 86_400_000])
  })

  it('of a duplicate that was sent at the same time is shredded at once', async () => {
    const admin = await withAda()
    await Promise.all(Array.from({ length: 6 }, () => open(admin)))
    const query = `MATCH (s:Sealed {ws: $ws}) WHERE s.shredAt IS NULL
      RETURN count(s) AS kept, COUNT { (:Request {ws: $ws})-[:SEALS]->(:Sealed) } AS linked`
    const { records } = await api.connection.driver.executeQuery(query, { ws: admin.ws })
    expect(records.map((one) => [one.get('kept'), one.get('linked')])).toEqual([[1, 1]])
  })

  it('leaves no raw identifier in the database', async () => {
    const admin = await withAda()
    const request = await opened(admin, { identities: [ada, { namespace: 'phone', value: '+49 30 901820' }] })
    await verify(admin, request)
    const { records } = await api.connection.driver.executeQuery(
      'MATCH (n {ws: $ws}) RETURN collect(properties(n)) AS all',
      { ws: admin.ws },
    )
    const stored = JSON.stringify(records[0]?.get('all'))
    expect(stored).toContain(request.id)
    expect(stored).not.toMatch(/ada@|4930901820|901820/)
  })
})

const MANIFEST = `manifest { digest asOf epoch complete total live intact gaps { code acknowledged }
  items(first: 500) { totalCount edges { node { versionId name verdict live } } } }`
type Listed = { versionId: string; name: string; verdict: string; live: boolean }
type Found = {
  digest: string
  total: number
  intact: boolean
  gaps: { code: string; acknowledged: boolean }[]
  items: { edges: { node: Listed }[] }
}

async function discovered(by: Workspace): Promise<{ request: Case; manifest: Found }> {
  const { request } = await verify(by, await opened(by))
  const found = await discover(by, request as Case, `${CASE} ${MANIFEST}`)
  expect(found.userErrors).toEqual([])
  return { request: found.request as Case, manifest: found.request?.manifest as Found }
}

async function manifestOf(by: Workspace, id: string): Promise<Found> {
  const { data } = await by.graphql<{ request: { manifest: Found } }>(
    `query ($id: ID!) { request(id: $id) { ${MANIFEST} } }`,
    { id },
  )
  return data.request.manifest
}

describe('a manifest', () => {
  it('has what the answer has, and stays as it was while the graph goes on', async () => {
    const admin = await withAda()
    const { request, manifest } = await discovered(admin)
    const asked = await admin.graphql<{ customerImpact: { artifacts: { edges: { node: object }[] } } }>(
      'query ($c: CustomerInput!) { customerImpact(customer: $c) { artifacts { edges { node { verdict live version { id artifact { name } } } } } } }',
      { c: { identity: ada } },
    )
    const answer = asked.data.customerImpact.artifacts.edges.map(({ node }) => node)
    const frozen = manifest.items.edges.map(({ node: { versionId: id, name, verdict, live } }) => ({
      verdict,
      live,
      version: { id, artifact: { name } },
    }))
    expect(frozen.length).toBeGreaterThan(0)
    expect(frozen).toEqual(answer)
    await adaIsIn(admin, 'copies', 1)
    expect(await manifestOf(admin, request.id)).toEqual(manifest)
    const again = await discover(admin, request, `${CASE} ${MANIFEST}`)
    const newer = again.request?.manifest as Found
    expect(newer.total).toBe(manifest.total + 1)
    expect(newer.digest).not.toBe(manifest.digest)
    expect(newer.intact).toBe(true)
  })

  it('says so where what is stored was changed', async () => {
    const admin = await withAda()
    const { request } = await discovered(admin)
    await api.connection.driver.executeQuery(
      "MATCH (p:ManifestPart {ws: $ws}) SET p.items = replace(p.items, 'CONFIRMED', 'EXCLUDED')",
      { ws: admin.ws },
    )
    expect(await manifestOf(admin, request.id)).toMatchObject({ intact: false })
  })

  it('is not made of an answer that lacks something, and nothing is stored', async () => {
    const small = await startApi({ maxReached: 1 }, () => now, undefined, api.home)
    try {
      const admin = await withAda()
      for (const name of ['a', 'b', 'c']) await adaIsIn(admin, name, 1)
      const { request } = await verify(admin, await opened(admin))
      const there = await openWorkspace(small, admin.ws, ['handler'])
      const { errors } = await there.graphql(
        'mutation ($input: DiscoverInput!) { discover(input: $input) { userErrors { code } } }',
        { input: { id: request?.id, version: request?.version } },
      )
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['INCOMPLETE'])
      expect(await manifestOf(admin, request?.id ?? '')).toBeNull()
    } finally {
      await small.stop()
    }
  })

  it('has gaps, each of which has to be acknowledged by name', async () => {
    const admin = await withAda()
    const { request, manifest } = await discovered(admin)
    const gaps = manifest.gaps.map(({ code }) => code)
    expect(gaps.length).toBeGreaterThan(0)
    const { id, version } = request
    const acknowledge = (input: object) =>
      send(admin, 'acknowledgeGaps', 'AcknowledgeGapsInput', {
        id,
        version,
        manifest: manifest.digest,
        gaps,
        note: 'Asked the owner of each.',
        ...input,
      })
    expect(codes(await acknowledge({ gaps: [] }))).toEqual(['MISSING'])
    expect(codes(await acknowledge({ note: ' ' }))).toEqual(['MISSING'])
    expect(codes(await acknowledge({ manifest: 'f'.repeat(64) }))).toEqual(['CHANGED_MEANWHILE'])
    expect((await acknowledge({})).userErrors).toEqual([])
    const known = await manifestOf(admin, id)
    expect(known.gaps.every(({ acknowledged }) => acknowledged)).toBe(true)
  })

  it('of a later look has its gaps to be acknowledged anew', async () => {
    const admin = await withAda()
    const { request, manifest } = await discovered(admin)
    const { id, version } = request
    const gaps = manifest.gaps.map(({ code }) => code)
    await send(admin, 'acknowledgeGaps', 'AcknowledgeGapsInput', {
      id,
      version,
      manifest: manifest.digest,
      gaps,
      note: 'x',
    })
    now += 1_000
    await discover(admin, { ...request, version: version + 1 })
    expect((await manifestOf(admin, id)).gaps.some(({ acknowledged }) => acknowledged)).toBe(false)
  })
})

describe('the events of a request', () => {
  it.each([
    ['changed', "MATCH (e:CaseEvent {ws: $ws, n: 2}) SET e.body = '{}'"],
    ['given to another', "MATCH (e:CaseEvent {ws: $ws, n: 2}) SET e.by = 'somebody else'"],
    ['dropped', 'MATCH (e:CaseEvent {ws: $ws, n: 2}) DETACH DELETE e'],
    ['cut off at the end', 'MATCH (e:CaseEvent {ws: $ws, n: 3}) DETACH DELETE e'],
  ])('show when one was %s', async (_, tampering) => {
    const admin = await withAda()
    const { request } = await verify(admin, await opened(admin))
    expect(request?.intact).toBe(true)
    await api.connection.driver.executeQuery(tampering, { ws: admin.ws })
    const { data } = await admin.graphql<{ request: Case }>('query ($id: ID!) { request(id: $id) { intact } }', {
      id: request?.id,
    })
    expect(data.request.intact).toBe(false)
  })
})

describe('two handlers', () => {
  it('cannot overwrite each other', async () => {
    const admin = await withAda()
    const request = await opened(admin)
    const both = await Promise.all([verify(admin, request), close(admin, request, { as: 'WITHDRAWN' })])
    const refusals = both.flatMap(codes)
    expect(refusals).toEqual(['CHANGED_MEANWHILE'])
    expect(both.filter(({ request }) => request !== null)).toHaveLength(1)
  })
})

describe('what cannot happen at a stage', () => {
  it('is refused, and changes nothing', async () => {
    const admin = await withAda()
    const request = await opened(admin)
    for (const refused of [
      await discover(admin, request),
      await close(admin, request, { as: 'EXPIRED' }),
      await close(admin, request, { as: 'DENIED' }),
      await close(admin, request, { as: 'DENIED', reason: 'NEED_USER_VERIFICATION' }),
      await send(admin, 'acknowledgeGaps', 'AcknowledgeGapsInput', {
        id: request.id,
        version: 1,
        manifest: '',
        gaps: [],
        note: 'x',
      }),
    ])
      expect(['WRONG_STAGE', 'MISSING']).toContain(codes(refused)[0])
    const { request: closed } = await close(admin, request, { as: 'WITHDRAWN' })
    for (const refused of [
      await verify(admin, closed as Case),
      await close(admin, closed as Case, { as: 'WITHDRAWN' }),
      await send(admin, 'pauseRequest', 'PauseRequestInput', {
        id: request.id,
        version: 2,
        reason: 'CLARIFICATION',
        askedAt: '2026-11-02T09:00:00Z',
      }),
    ])
      expect(codes(refused)).toEqual(['WRONG_STAGE'])
    expect((await events(admin, request.id)).map(({ kind }) => kind)).toEqual(['OPENED', 'WITHDRAWN'])
  })
})

describe('the queue', () => {
  it('has what falls due first on top, and what is closed at the end', async () => {
    const admin = await withAda()
    const at = async (receivedAt: string, value: string) =>
      opened(admin, { receivedAt, identities: [{ namespace: 'login', value }], reference: `T-${value}` })
    const late = await at('2026-09-30T08:00:00Z', 'late')
    const closed = await at('2026-09-01T08:00:00Z', 'closed')
    const today = await at('2026-10-02T08:00:00Z', 'today')
    const soon = await at('2026-10-05T08:00:00Z', 'soon')
    const later = await at('2026-11-01T08:00:00Z', 'later')
    await close(admin, closed, { as: 'WITHDRAWN' })
    type Listed = {
      requests: { totalCount: number; edges: { node: { id: string } }[]; pageInfo: { endCursor: string } }
    }
    const list = async (args: string) => {
      const query = `{ requests${args} { totalCount edges { node { id } } pageInfo { endCursor } } }`
      return (await admin.graphql<Listed>(query)).data.requests
    }
    const ids = async (args: string) => (await list(args)).edges.map(({ node }) => node.id)
    expect(await ids('')).toEqual([late.id, today.id, soon.id, later.id, closed.id])
    expect(await ids('(filter: {due: OVERDUE})')).toEqual([late.id])
    expect(await ids('(filter: {due: TODAY})')).toEqual([today.id])
    expect(await ids('(filter: {due: WEEK})')).toEqual([soon.id])
    expect(await ids('(filter: {due: LATER})')).toEqual([later.id])
    expect(await ids('(filter: {states: [REVOKED]})')).toEqual([closed.id])
    expect(await ids('(filter: {stages: [RECEIVED]})')).toEqual([late.id, today.id, soon.id, later.id])
    expect(await ids('(filter: {stages: [CLOSED]})')).toEqual([closed.id])
    expect(await ids('(filter: {stages: [CLOSED], due: OVERDUE})')).toEqual([])
    expect(await ids('(filter: {stages: [RECEIVED, CLOSED], due: TODAY})')).toEqual([today.id])
    expect(await ids('(filter: {reference: "t-so"})')).toEqual([soon.id])
    const page = await list('(first: 2)')
    expect(page.totalCount).toBe(5)
    expect(await ids(`(first: 2, after: "${page.pageInfo.endCursor}")`)).toEqual([soon.id, later.id])
  })
})

describe('another workspace', () => {
  it('does not know of it', async () => {
    const admin = await withAda()
    const request = await opened(admin)
    const other = await api.workspace(['admin'])
    const { data } = await other.graphql<{ request: null }>('query ($id: ID!) { request(id: $id) { id } }', {
      id: request.id,
    })
    expect(data.request).toBeNull()
    expect(codes(await close(other, request, { as: 'WITHDRAWN' }))).toEqual(['NOT_FOUND'])
  })
})
