import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, openWorkspace, startApi, type Workspace } from '../../testkit/api.ts'
import { artifact, minute, run, tell, tellRuns, version } from '../../testkit/story.ts'

const now = Date.parse('2026-01-02T00:00:00Z')
let api: Api
beforeAll(async () => {
  api = await startApi({}, () => now)
})
afterAll(() => api.stop())

const person = (n: number) => ({ namespace: 'email', value: `p${n}@example.com` })

const members = (of: object, at: number, people: object[]) => ({
  idempotencyKey: `members ${JSON.stringify(of)} ${at}`,
  at: minute(at),
  version: of,
  mode: 'ADD',
  members: people,
})

const system = (key: string, region: string | null) => ({
  idempotencyKey: key,
  key,
  name: `The ${key}`,
  role: 'DEVELOPMENT',
  ...(region === null ? {} : { region }),
})

const placed = (name: string, systemKey: string, columns: object[] = []) => ({
  idempotencyKey: `place ${name}`,
  artifact: artifact(name),
  systemKey,
  columns,
})

/** A copy in development of orders, with three people; the copy is in Frankfurt, the orders have no system. */
async function shop(): Promise<Workspace> {
  const told = await api.workspace()
  expect(await tell(told, 'registerSystem', system('dev', 'eu-central-1'))).toEqual([])
  const columns = [{ name: 'email', category: 'user.contact.email' }]
  expect(await tell(told, 'registerArtifact', placed('copy', 'dev', columns))).toEqual([])
  const runs = [
    run('load', 1, 5, { writes: ['orders'] }),
    run('dump', 10, 20, { kind: 'COPY', reads: ['orders'], writes: ['copy'] }),
  ]
  expect((await tellRuns(told, runs)).flat()).toEqual([])
  expect(await tell(told, 'recordMembers', members(version('orders'), 6, [person(1), person(2)]))).toEqual([])
  expect(await tell(told, 'recordMembers', members(version('copy'), 21, [person(3)]))).toEqual([])
  return told
}

type Counts = { versions: number; certain: number; possible: number }
type Incident = {
  id: string
  title: string
  revision: number
  closedAt: string | null
  nature: string | null
  exposures: { target: string; name: string; until: string | null }[]
  clocks: { whom: string; due: string | null; state: string }[]
}
type Payload = { incident: Incident | null; userErrors: { code: string; field: string[]; message: string }[] }

async function send(by: Workspace, name: string, input: object): Promise<Payload> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) {
    incident { id title revision closedAt nature exposures { target name until } clocks { whom due state } }
    userErrors { code field message } } }`
  const { data, errors } = await by.graphql<Record<string, Payload>>(query, { input })
  expect(errors).toEqual([])
  return data[name] as Payload
}

const exposure = (of: object, from = 0, until: number | null = null) => ({
  of,
  from: minute(from),
  ...(until === null ? {} : { until: minute(until) }),
  kinds: ['CONFIDENTIALITY'],
})

async function opened(by: Workspace, ...exposures: object[]): Promise<Incident> {
  const { incident, userErrors } = await send(by, 'openIncident', {
    title: 'Contractors read a copy',
    awareAt: minute(100),
    exposures,
  })
  expect(userErrors).toEqual([])
  if (!incident) throw new Error('no incident')
  return incident
}

const QUESTION = `query ($id: ID!) { incident(id: $id) { revision affected {
  certain possible versions artifacts systems
  byExposure { versions certain possible } bySystem { system { key } versions certain possible }
  byRegion { region versions certain possible } byCategory { category versions certain possible }
  list { totalCount edges { node { artifact { name } versions certain possible } } }
  people(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { certain node { ref } } }
  unknown completeness { complete truncatedBy reached caveats { code count message items(first: 3) { id label version { id } alike { id } run { id } } } }
} } }`

type Answer = Counts & {
  artifacts: number
  systems: number
  byRegion: (Counts & { region: string | null })[]
  byCategory: (Counts & { category: string | null })[]
  people: { totalCount: number; pageInfo: { endCursor: string }; edges: { certain: boolean; node: { ref: string } }[] }
  list: { edges: { node: Counts & { artifact: { name: string } } }[] }
  unknown: string[]
  completeness: { complete: boolean }
}

async function affected(by: Workspace, id: string): Promise<Answer> {
  const { data, errors } = await by.graphql<{ incident: { affected: Answer } }>(QUESTION, { id })
  expect(errors).toEqual([])
  return data.incident.affected
}

it('says whom an exposed system concerns, for certain and possibly, by region and category', async () => {
  const told = await shop()
  const { id } = await opened(told, exposure({ system: 'dev' }))
  const answer = await affected(told, id)
  expect(answer).toMatchObject({ certain: 1, possible: 2, artifacts: 1, systems: 1, completeness: { complete: true } })
  expect(answer.byRegion).toMatchObject([{ region: 'eu-central-1', certain: 1, possible: 2 }])
  expect(answer.byCategory).toMatchObject([{ category: 'user.contact.email', certain: 1, possible: 2 }])
  expect(answer.list.edges.map(({ node }) => node.artifact.name)).toEqual(['copy'])
  expect(answer.people).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
  expect(answer.unknown).toContain('An exposure has not ended: the numbers may grow.')
})

it('counts who was erased while it lasted, and not who was erased before', async () => {
  const told = await shop()
  const { data } = await told.graphql<{ artifacts: { edges: { node: { currentVersion: { id: string } } }[] } }>(
    '{ artifacts(filter: { text: "copy" }) { edges { node { currentVersion { id } } } } }',
  )
  const versionId = data.artifacts.edges[0]?.node.currentVersion.id
  const erase = (n: number, at: number) =>
    tell(told, 'recordErasure', {
      idempotencyKey: `erase ${n}`,
      at: minute(at),
      customer: { identity: person(n) },
      versionId,
      outcome: 'deleted',
      evidence: 'ticket',
    })
  expect(await erase(3, 40)).toEqual([])
  expect(await affected(told, (await opened(told, exposure({ system: 'dev' }, 30, 60))).id)).toMatchObject({
    certain: 1,
  })
  expect(await affected(told, (await opened(told, exposure({ system: 'dev' }, 45, 60))).id)).toMatchObject({
    certain: 0,
  })
})

it('leaves out what was not there yet, and what was gone', async () => {
  const told = await shop()
  const before = await opened(told, exposure({ artifact: artifact('copy') }, 0, 15))
  expect(await affected(told, before.id)).toMatchObject({ versions: 0, certain: 0, possible: 0 })
  const destroyed = { idempotencyKey: 'gone', at: minute(30), version: version('copy'), evidence: 'dropped' }
  expect(await tell(told, 'recordDestruction', destroyed)).toEqual([])
  const after = await opened(told, exposure({ artifact: artifact('copy') }, 31, 60))
  const answer = await affected(told, after.id)
  expect(answer).toMatchObject({ versions: 0, certain: 0, possible: 0 })
  expect(answer.unknown.join('\n')).toContain('No version of copy was on record in that time')
})

it('follows a deployment through the models that it served', async () => {
  const told = await shop()
  const model = (name: string) => ({ version: version(name, 'MODEL', 'v1') })
  const runs = [
    run('train old', 30, 31, { kind: 'TRAINING', reads: ['orders'], writes: [model('old')] }),
    run('train new', 32, 33, { kind: 'TRAINING', reads: ['other'], writes: [model('new')] }),
  ]
  expect((await tellRuns(told, runs)).flat()).toEqual([])
  expect(await tell(told, 'recordMembers', members(version('new', 'MODEL', 'v1'), 34, [person(9)]))).toEqual([])
  const serve = (at: number, name: string) =>
    tell(told, 'deploy', {
      idempotencyKey: `deploy ${at}`,
      at: minute(at),
      deployment: artifact('api', 'DEPLOYMENT'),
      models: [version(name, 'MODEL', 'v1')],
    })
  expect(await serve(40, 'old')).toEqual([])
  expect(await serve(50, 'new')).toEqual([])
  const during = async (from: number, until: number) => {
    const { id } = await opened(told, exposure({ artifact: artifact('api', 'DEPLOYMENT') }, from, until))
    const { certain, possible, versions } = await affected(told, id)
    return { certain, possible, versions }
  }
  expect(await during(41, 49)).toEqual({ certain: 0, possible: 2, versions: 2 })
  expect(await during(51, 60)).toEqual({ certain: 1, possible: 0, versions: 2 })
  expect(await during(45, 55)).toEqual({ certain: 1, possible: 2, versions: 4 })
})

it('pages through people by ref, each once', async () => {
  const told = await shop()
  const { id } = await opened(told, exposure({ system: 'dev' }), exposure({ artifact: artifact('orders') }))
  const seen: string[] = []
  for (let after: string | null = null, page = 0; page < 5; page += 1) {
    const { data } = await told.graphql<{ incident: { affected: Answer } }>(
      'query ($id: ID!, $after: String) { incident(id: $id) { affected { people(first: 2, after: $after) { pageInfo { hasNextPage endCursor } edges { certain node { ref } } } } } }',
      { id, after },
    )
    const { edges, pageInfo } = data.incident.affected.people as Answer['people'] & {
      pageInfo: { hasNextPage: boolean }
    }
    seen.push(...edges.map(({ node }) => node.ref))
    expect(edges.every(({ certain }) => certain)).toBe(true)
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  expect(seen).toHaveLength(3)
  expect(new Set(seen).size).toBe(3)
})

it('has 72 hours to the hour, until the authority is told', async () => {
  const told = await shop()
  const { id, clocks } = await opened(told, exposure({ system: 'dev' }))
  expect(clocks).toMatchObject([
    { whom: 'AUTHORITY', due: '2026-01-04T01:40:00.000Z', state: 'OPEN' },
    { whom: 'PEOPLE', due: null, state: 'OPEN' },
  ])
  const amended = await send(told, 'amendIncident', {
    id,
    revision: 1,
    authorityNotifiedAt: minute(200),
    nature: 'A share',
  })
  expect(amended.incident).toMatchObject({
    revision: 2,
    nature: 'A share',
    clocks: [{ state: 'DONE' }, { state: 'OPEN' }],
  })
})

it('lets nobody overwrite what another has changed, and nothing change once it is closed', async () => {
  const told = await shop()
  const { id } = await opened(told, exposure({ system: 'dev' }))
  const amend = (revision: number, more: object) => send(told, 'amendIncident', { id, revision, ...more })
  expect((await amend(1, { title: 'First' })).incident).toMatchObject({ title: 'First', revision: 2 })
  expect((await amend(1, { title: 'Second' })).userErrors).toMatchObject([
    { code: 'CHANGED_MEANWHILE', field: ['revision'] },
  ])
  const corrected = await amend(2, { exposures: [exposure({ artifact: artifact('copy') }, 30, 40)] })
  expect(corrected.incident?.exposures).toMatchObject([{ target: 'ARTIFACT', name: 'copy', until: minute(40) }])
  expect((await send(told, 'closeIncident', { id, revision: 3 })).incident?.closedAt).not.toBeNull()
  expect((await amend(4, { title: 'Third' })).userErrors).toMatchObject([{ code: 'CHANGED_MEANWHILE', field: ['id'] }])
  const { data } = await told.graphql<{ incidents: { totalCount: number } }>('{ incidents { totalCount } }')
  expect(data.incidents.totalCount).toBe(1)
})

it('takes one of two amendments that come at once', async () => {
  const told = await shop()
  const { id } = await opened(told, exposure({ system: 'dev' }))
  const both = await Promise.all(
    ['a', 'b', 'c', 'd'].map((title) => send(told, 'amendIncident', { id, revision: 1, title })),
  )
  expect(both.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1)
})

it('refuses what cannot be, by its field, and records nothing', async () => {
  const told = await shop()
  const good = { title: 'x', awareAt: minute(100), exposures: [exposure({ system: 'dev' })] }
  for (const [bad, code, field] of [
    [{ title: ' ' }, 'TOO_LONG', 'title'],
    [{ zone: 'Mars' }, 'INVALID_TIME', 'zone'],
    [{ awareAt: '2026-01-01T00:00:00' }, 'INVALID_TIME', 'awareAt'],
    [{ awareAt: '2027-01-01T00:00:00Z' }, 'TIME_IN_FUTURE', 'awareAt'],
    [{ nature: 'x'.repeat(4_001) }, 'TOO_LONG', 'nature'],
    [{ exposures: [] }, 'INVALID_RANGE', 'exposures'],
    [{ exposures: [exposure({ system: 'nowhere' })] }, 'NOT_FOUND', 'exposures.0.of'],
    [{ exposures: [exposure({ versionId: 'nothing' })] }, 'NOT_FOUND', 'exposures.0.of'],
    [{ exposures: [exposure({ version: version('nothing') })] }, 'NOT_FOUND', 'exposures.0.of'],
    [{ exposures: [exposure({ system: 'dev' }, 9, 9)] }, 'INVALID_RANGE', 'exposures.0.until'],
    [{ exposures: [{ ...exposure({ system: 'dev' }), kinds: [] }] }, 'INVALID_RANGE', 'exposures.0.kinds'],
    [
      { exposures: [exposure({ system: 'dev' }), exposure({ system: 'dev' }, 9e6)] },
      'TIME_IN_FUTURE',
      'exposures.1.from',
    ],
  ] as const) {
    const { incident, userErrors } = await send(told, 'openIncident', { ...good, ...bad })
    expect(incident).toBeNull()
    expect(userErrors).toMatchObject([{ code, field: field.split('.') }])
  }
  expect((await send(told, 'closeIncident', { id: 'none', revision: 1 })).userErrors).toMatchObject([
    { code: 'NOT_FOUND' },
  ])
  const { data } = await told.graphql<{ incidents: { totalCount: number } }>('{ incidents { totalCount } }')
  expect(data.incidents.totalCount).toBe(0)
})

async function file(by: Workspace, path: string): Promise<{ status: number; text: string }> {
  const reply = await fetch(new URL(path, api.url), { headers: { authorization: `Bearer ${by.token}` } })
  return { status: reply.status, text: await reply.text() }
}

it('is written for a regulator, with what is not known and without an identity', async () => {
  const told = await shop()
  const { id } = await opened(told, exposure({ system: 'dev' }))
  const { text } = await file(told, `/incidents/${id}/report`)
  expect(JSON.parse(text)).toMatchObject({
    nature: { people: { certain: 1, possible: 2 }, byRegion: [{ region: 'eu-central-1' }] },
    measures: 'not said yet',
    complete: true,
  })
  expect(JSON.parse(text).notKnown).toContain('Where people live is not recorded.')
  const table = await file(told, `/incidents/${id}/report?format=csv`)
  expect(table.text).toContain('"category","user.contact.email","","1","2","1"')
  const people = await file(told, `/incidents/${id}/people`)
  expect(people.text.trim().split('\r\n')).toHaveLength(5)
  expect(people.text).toContain('"end","3","complete",""')
  for (const one of [text, table.text, people.text]) expect(one).not.toContain('example.com')
  expect((await file(told, `/incidents/${id}/report?format=pdf`)).status).toBe(400)
  expect((await file(told, '/incidents/none/report')).status).toBe(404)
})

it('shows people to those who may ask about people, and gives files to those who may take answers away', async () => {
  const admin = await shop()
  const { id } = await opened(admin, exposure({ system: 'dev' }))
  const [reader, approver, auditor, other] = await Promise.all([
    openWorkspace(api, admin.ws, ['reader']),
    openWorkspace(api, admin.ws, ['approver']),
    openWorkspace(api, admin.ws, ['auditor']),
    api.workspace(),
  ])
  expect((await reader.graphql(QUESTION, { id })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(await affected(auditor, id)).toMatchObject({ certain: 1 })
  expect((await send(auditor, 'closeIncident', { id, revision: 1 })).userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
  expect((await file(approver, `/incidents/${id}/people`)).status).toBe(403)
  expect((await file(auditor, `/incidents/${id}/people`)).status).toBe(200)
  expect((await other.graphql(QUESTION, { id })).data).toEqual({ incident: null })
  expect((await file(other, `/incidents/${id}/report`)).status).toBe(404)
  const policy = 'mutation ($n: [GrantKind!]!) { setAccessPolicy(input: { grantsNeeded: $n }) { userErrors { code } } }'
  await admin.graphql(policy, { n: ['PEOPLE'] })
  const { data, errors } = await auditor.graphql<{ incident: { affected: null } }>(QUESTION, { id })
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', grant: 'PEOPLE' }, path: ['incident', 'affected'] }])
  expect(data.incident.affected).toBeNull()
  expect((await file(auditor, `/incidents/${id}/report`)).status).toBe(403)
})

it('puts changes, looks and files on record', async () => {
  const told = await shop()
  const { id } = await opened(told, exposure({ system: 'dev' }))
  await affected(told, id)
  await file(told, `/incidents/${id}/people`)
  const { data } = await told.graphql<{
    auditEntries: { edges: { node: { fields: string[]; about: string[]; count: number } }[] }
  }>('{ auditEntries(first: 100) { edges { node { fields about count } } } }')
  const said = data.auditEntries.edges.map(({ node }) => `${node.fields} ${node.about} ${node.count}`)
  expect(said).toContain(`Mutation.openIncident ${id},revision 1 1`)
  expect(said).toContain(`Query.incident ${id} 1`)
  expect(said).toContain('Incident.affected  3')
  expect(said.some((one) => one.startsWith('GET /incidents/:id/people'))).toBe(true)
})
