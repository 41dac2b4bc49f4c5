import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import type { Client } from '../../testkit/client.ts'
import { openPeopleOf } from '../../testkit/people.ts'
import { ada, adaIsIn, artifact, minute, run, tell, tellRuns, version } from '../../testkit/story.ts'
import type { Role } from '../src/platform/access/index.ts'

let api: Api
let people: (ws: string, subject: string, roles: Role[]) => Promise<Client>
beforeAll(async () => {
  api = await startApi()
  people = await openPeopleOf(api)
})
afterAll(() => api.stop())

type Case = { id: string; version: number; stage: string; plan: Planned | null; moves: string[] }
type Planned = { number: number; digest: string; state: string; total: number; intact: boolean }
type Payload = { request: Case | null; userErrors: { code: string; field: string[]; message: string }[] }

const CASE = 'id version stage moves plan { number digest state total intact }'

async function send(by: Client, name: string, type: string, input: object): Promise<Payload> {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { request { ${CASE} } userErrors { code field message } } }`
  const { data, errors } = await by.graphql<Record<string, Payload>>(query, { input })
  expect(errors).toEqual([])
  return data[name] as Payload
}

async function done(by: Client, name: string, type: string, input: object): Promise<Case> {
  const { request, userErrors } = await send(by, name, type, input)
  expect(userErrors).toEqual([])
  return request as Case
}

const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code)

type World = { admin: Workspace; hanna: Client; paul: Client }

/** Ada's rows are in orders, and in what was computed of it. Hanna handles requests, Paul approves plans. */
async function world(): Promise<World> {
  const admin = await api.workspace(['admin'])
  await adaIsIn(admin, 'orders', 0)
  expect(await tellRuns(admin, [run('build', 1, 2, { reads: ['orders'], writes: ['features'] })])).toEqual([[]])
  return {
    admin,
    hanna: await people(admin.ws, 'hanna', ['handler']),
    paul: await people(admin.ws, 'paul', ['approver']),
  }
}

async function discovered(by: Client, type = 'DELETION'): Promise<Case> {
  const opened = await done(by, 'openRequest', 'OpenRequestInput', {
    type,
    regime: 'EU',
    memberState: 'DE',
    receivedAt: '2026-01-02T08:00:00Z',
    identities: [ada],
  })
  const verified = await done(by, 'verifyRequester', 'VerifyRequesterInput', { ...seen(opened), method: 'ACCOUNT' })
  return acknowledged(by, await done(by, 'discover', 'DiscoverInput', seen(verified)))
}

const seen = ({ id, version }: Case) => ({ id, version })

async function acknowledged(by: Client, request: Case): Promise<Case> {
  type Answer = { request: { manifest: { digest: string; gaps: { code: string }[] } } }
  const query = 'query ($id: ID!) { request(id: $id) { manifest { digest gaps { code } } } }'
  const { digest, gaps } = (await by.ask<Answer>(query, { id: request.id })).request.manifest
  if (gaps.length === 0) return request
  return done(by, 'acknowledgeGaps', 'AcknowledgeGapsInput', {
    ...seen(request),
    manifest: digest,
    gaps: gaps.map(({ code }) => code),
    note: 'Asked the owner of each.',
  })
}

const plan = (by: Client, request: Case) => send(by, 'plan', 'PlanInput', seen(request))
const decide = (by: Client, name: 'approvePlan' | 'rejectPlan', request: Case, more: object = {}) =>
  send(by, name, 'DecidePlanInput', { ...seen(request), digest: request.plan?.digest ?? '', ...more })

async function planned(by: Client): Promise<Case> {
  const { request, userErrors } = await plan(by, await discovered(by))
  expect(userErrors).toEqual([])
  return request as Case
}

const idOf = async (by: Client, text: string): Promise<string> => {
  type Found = { search: { edges: { node: { id: string; name: string } }[] } }
  const { search } = await by.ask<Found>(
    'query ($text: String!) { search(text: $text) { edges { node { id name } } } }',
    { text },
  )
  return search.edges.find(({ node }) => node.name === text)?.node.id ?? ''
}

const reread = async (by: Client, { id }: Case): Promise<Case> =>
  (await by.ask<{ request: Case }>(`query ($id: ID!) { request(id: $id) { ${CASE} } }`, { id })).request

type Task = {
  number: number
  step: string
  action: string
  name: string | null
  state: string
  ready: boolean
  versionId: string | null
}
async function tasks(by: Client, { id }: Case, filter: object = {}): Promise<Task[]> {
  type Answer = { request: { plan: { tasks: { totalCount: number; edges: { node: Task }[] } } } }
  const query = `query ($id: ID!, $filter: TaskFilter) { request(id: $id) { plan { tasks(filter: $filter) { totalCount
    edges { node { number step action name state ready versionId after { id } due demanded assurance ground outcome deferredUntil } } } } } }`
  const { totalCount, edges } = (await by.ask<Answer>(query, { id, filter })).request.plan.tasks
  expect(totalCount).toBe(edges.length)
  return edges.map(({ node }) => node)
}

describe('a plan', () => {
  it('treats each version on the manifest once, in the order of the steps', async () => {
    const { hanna } = await world()
    const request = await planned(hanna)
    expect(request).toMatchObject({ stage: 'AWAITING_APPROVAL', plan: { number: 1, state: 'PROPOSED', intact: true } })
    expect((await tasks(hanna, request)).map(({ action, name }) => [action, name])).toEqual([
      ['SUPPRESS', null],
      ['DELETE_ROWS', 'features'],
      ['DELETE_ROWS', 'orders'],
      ['FORGET_IDENTITIES', null],
      ['VERIFY', null],
    ])
    expect(await tasks(hanna, request, { steps: ['RAW'], actions: ['DELETE_ROWS'] })).toHaveLength(2)
    expect(await tasks(hanna, request, { states: ['DONE'] })).toEqual([])
  })

  it('is refused until every gap of the manifest is acknowledged, and then made of the same data', async () => {
    const { hanna } = await world()
    const opened = await discovered(hanna)
    const again = await done(hanna, 'discover', 'DiscoverInput', seen(opened))
    expect(codes(await plan(hanna, again))).toEqual(['PLAN_BLOCKED'])
    expect(await reread(hanna, again)).toMatchObject({ stage: 'PLANNING', plan: null, version: again.version })
    expect((await plan(hanna, await acknowledged(hanna, again))).userErrors).toEqual([])
  })

  it('is refused for a manifest that the data has outgrown', async () => {
    const { admin, hanna } = await world()
    const request = await discovered(hanna)
    await adaIsIn(admin, 'copies', 5)
    expect(codes(await plan(hanna, request))).toEqual(['PLAN_STALE'])
  })

  it('is blocked by a model without a position, which it names', async () => {
    const { admin, hanna } = await world()
    const training = { version: version('churn', 'MODEL', '1') }
    expect(await tellRuns(admin, [run('train', 3, 4, { reads: ['features'], writes: [training] })])).toEqual([[]])
    const request = await discovered(hanna)
    const refused = await plan(hanna, request)
    expect(codes(refused)).toEqual(['PLAN_BLOCKED'])
    expect(refused.userErrors[0]?.message).toContain('churn')
    const query = 'query ($id: ID!) { planPreview(request: $id) { total current gaps { code name versions } } }'
    expect((await hanna.ask<{ planPreview: object }>(query, { id: request.id })).planPreview).toEqual({
      total: 6,
      current: true,
      gaps: [{ code: 'MODEL_WITHOUT_POSITION', name: 'churn', versions: 1 }],
    })
  })

  it('is told before anybody asks for deletion: what it would do in each system', async () => {
    const { admin, hanna } = await world()
    const place = async (systemKey: string, system: object, names: string[], kind: 'DATASET' | 'MODEL' = 'DATASET') => {
      const described = { idempotencyKey: systemKey, key: systemKey, name: systemKey, ...system }
      expect(await tell(admin, 'registerSystem', described)).toEqual([])
      for (const name of names) {
        const registered = { idempotencyKey: `a ${name}`, artifact: artifact(name, kind), systemKey }
        expect(await tell(admin, 'registerArtifact', registered)).toEqual([])
      }
    }
    await place('shop', { role: 'PRIMARY', region: 'DE' }, ['orders'])
    await place('nightly', { role: 'BACKUP', retentionDays: 36_500 }, ['copies'])
    await place('models', { role: 'TRAINING' }, ['churn'], 'MODEL')
    const training = { version: version('churn', 'MODEL', '1') }
    const runs = [
      run('copy', 2, 3, { reads: ['orders'], writes: ['copies'] }),
      run('train', 4, 5, { reads: ['features'], writes: [training] }),
    ]
    expect(await tellRuns(admin, runs)).toEqual([[], []])
    const query = `query ($customer: CustomerInput!) { customerImpact(customer: $customer) { summary { total bySystem {
      system { key } verdict artifacts versions live byKind { kind artifacts versions live }
      strongest(first: 1) { artifact { name } verdict versions live } wouldDo { action versions until undecided } } } } }`
    type Row = { system: { key: string } | null; versions: number; wouldDo: { until: string | null }[] }
    const { customerImpact: impact } = await hanna.ask<{
      customerImpact: { summary: { total: number; bySystem: Row[] } }
    }>(query, { customer: { identity: ada } })
    const one = { versions: 1, live: 1 }
    const row = (key: string | null, name: string, kind: string, verdict: string, wouldDo: object) => ({
      ...{ system: key === null ? null : { key }, verdict, artifacts: 1, ...one },
      byKind: [{ kind, artifacts: 1, ...one }],
      strongest: [{ artifact: { name }, verdict, ...one }],
      wouldDo: [{ versions: 1, until: null, undecided: false, ...wouldDo }],
    })
    const expected = [
      row('shop', 'orders', 'DATASET', 'CONFIRMED', { action: 'DELETE_ROWS' }),
      row(null, 'features', 'DATASET', 'DERIVED', { action: 'DELETE_ROWS' }),
      row('nightly', 'copies', 'DATASET', 'DERIVED', {
        action: 'EXPIRE_BACKUP',
        until: expect.stringMatching(/^2125-/),
      }),
      row('models', 'churn', 'MODEL', 'DERIVED', { action: 'KEEP_MODEL', undecided: true }),
    ]
    expect(impact.summary.total).toBe(4)
    expect(impact.summary.bySystem[0]).toEqual(expected[0])
    expect(impact.summary.bySystem).toEqual(expect.arrayContaining(expected))
    expect(impact.summary.bySystem).toHaveLength(4)
  })

  it('is told for a model: what a request by somebody in it would cause', async () => {
    const { admin, hanna } = await world()
    const model = (name: string, named: string) => ({ version: version(name, 'MODEL', named) })
    const runs = [
      run('train', 4, 5, { reads: ['features'], writes: [model('churn', '1')] }),
      run('train again', 6, 7, { reads: ['features'], writes: [model('churn', '2')] }),
      run('tune', 8, 9, { reads: [model('churn', '2')], writes: [model('churn-de', '1')] }),
      run('report', 8, 9, {
        reads: [model('churn', '2')],
        writes: [{ version: version('report'), carries: 'AGGREGATED', claim: 'sums' }],
      }),
    ]
    expect(await tellRuns(admin, runs)).toEqual([[], [], [], []])
    const deployed = {
      ...{ idempotencyKey: 'deploy', at: minute(10), deployment: artifact('live', 'DEPLOYMENT') },
      models: [version('churn', 'MODEL', '2')],
    }
    expect(await tell(admin, 'deploy', deployed)).toEqual([])
    const position = { namespace: 'test', name: 'churn', kind: 'RETRAINING', days: 30 }
    const id = await idOf(admin, 'churn')
    const query = `query ($id: ID!) { modelPreview(id: $id) { completeness { complete } consequences {
      version { name artifact { name } } versions action days undecided position { name } } } }`
    const asked = async () =>
      (await hanna.ask<{ modelPreview: { consequences: object[] } }>(query, { id })).modelPreview
    const of = (name: string, more: object) => ({
      ...{ version: { name: null, artifact: { name } }, versions: 1, days: null, undecided: false, position: null },
      ...more,
    })
    const live = of('live', { action: 'REROUTE', version: expect.objectContaining({ artifact: { name: 'live' } }) })
    const undecided = { action: 'KEEP_MODEL', undecided: true }
    const churn = { name: '2', artifact: { name: 'churn' } }
    const child = { name: '1', artifact: { name: 'churn-de' } }
    expect(await asked()).toEqual({
      completeness: { complete: true },
      consequences: [
        live,
        of('churn', { version: churn, versions: 2, ...undecided }),
        of('churn-de', { version: child, ...undecided }),
      ],
    })
    const declared = { idempotencyKey: 'p', at: minute(1), ...position }
    const declare =
      'mutation ($input: DeclarePositionInput!) { declarePosition(input: $input) { userErrors { message } } }'
    expect(await hanna.ask(declare, { input: declared })).toEqual({ declarePosition: { userErrors: [] } })
    const retrained = { action: 'RETRAIN', days: 30, position: { name: 'churn' } }
    expect((await asked()).consequences).toEqual([
      live,
      of('churn', { version: churn, versions: 2, ...retrained }),
      of('churn-de', { version: child, ...retrained }),
    ])
    for (const none of [await idOf(admin, 'orders'), 'none'])
      expect(await hanna.ask(query, { id: none })).toEqual({ modelPreview: null })
  })

  it('says so where what is stored was changed', async () => {
    const { admin, hanna } = await world()
    const request = await planned(hanna)
    await api.connection.driver.executeQuery(
      "MATCH (t:Task {ws: $ws}) WHERE t.name = 'orders' SET t.action = 'NOTHING'",
      { ws: admin.ws },
    )
    expect((await reread(hanna, request)).plan).toMatchObject({ intact: false })
  })

  it('of access is none: the request goes on to its answer', async () => {
    const { hanna } = await world()
    const request = await discovered(hanna, 'ACCESS')
    expect(request.moves).toContain('DELIVER')
    expect(request.moves).not.toContain('PLAN')
    expect(codes(await plan(hanna, request))).toEqual(['WRONG_STAGE'])
  })
})

describe('a position', () => {
  const POSITION = 'kind at recordedAt days text'
  type Declared = { position: Record<string, unknown> | null; userErrors: { code: string; field: string[] }[] }
  const declare = async (by: Client, more: object = {}): Promise<Declared> => {
    const query = `mutation ($input: DeclarePositionInput!) { declarePosition(input: $input) { position { ${POSITION} } userErrors { code field } } }`
    const input = {
      idempotencyKey: 'churn 1',
      at: '2026-01-01T00:00:00Z',
      namespace: 'test',
      name: 'churn',
      kind: 'RETRAINING',
      days: 30,
      ...more,
    }
    return (await by.ask<{ declarePosition: Declared }>(query, { input })).declarePosition
  }
  const exempt = { kind: 'EXEMPTION', days: null, ground: 'Weights hold nobody', evidence: 'a'.repeat(64) }

  it('of a model lets its versions, and those fine-tuned from it, be planned', async () => {
    const { admin, hanna, paul } = await world()
    const [base, tuned] = [version('churn', 'MODEL', '1'), version('churn-eu', 'MODEL', '1')]
    const train = run('train', 3, 4, { reads: ['features'], writes: [{ version: base }] })
    const tune = run('tune', 5, 6, { kind: 'FINE_TUNING', reads: [{ version: base }], writes: [{ version: tuned }] })
    expect(await tellRuns(admin, [train, tune])).toEqual([[], []])
    const request = await discovered(hanna)
    expect(codes(await plan(hanna, request))).toEqual(['PLAN_BLOCKED', 'PLAN_BLOCKED'])
    expect((await declare(hanna)).userErrors).toEqual([])
    const waiting = (await plan(hanna, request)).request as Case
    const models = await tasks(hanna, waiting, { steps: ['MODELS'] })
    expect(models.map(({ name, action }) => [name, action])).toEqual([
      ['churn', 'RETRAIN'],
      ['churn-eu', 'RETRAIN'],
    ])
    expect(
      (await declare(hanna, { ...exempt, idempotencyKey: 'churn 2', at: '2026-02-01T00:00:00Z' })).userErrors,
    ).toEqual([])
    expect(codes(await decide(paul, 'approvePlan', waiting))).toEqual(['PLAN_STALE'])
  })

  it('that comes again changes nothing, and with other content is refused', async () => {
    const { hanna } = await world()
    const first = await declare(hanna)
    expect(await declare(hanna)).toEqual(first)
    expect(await declare(hanna, { days: 60 })).toMatchObject({
      position: null,
      userErrors: [{ code: 'IDEMPOTENCY_CONFLICT', field: ['idempotencyKey'] }],
    })
  })

  it('that is later counts, in whatever order they come, and is text for a notice', async () => {
    const { hanna } = await world()
    await declare(hanna, { ...exempt, idempotencyKey: 'later', at: '2026-02-01T00:00:00Z' })
    await declare(hanna)
    const query =
      '{ positions { totalCount edges { node { kind } } } position(namespace: "test", name: "churn") { kind } positionsNotice }'
    expect(await hanna.ask(query, {})).toEqual({
      positions: { totalCount: 1, edges: [{ node: { kind: 'EXEMPTION' } }] },
      position: { kind: 'EXEMPTION' },
      positionsNotice:
        'churn (test), since 2026-02-01: It is not changed when somebody asks for deletion. The ground: Weights hold nobody.',
    })
  })

  it.each([
    ['without its days', { days: null }, 'MISSING', 'days'],
    ['with no day', { days: 0 }, 'INVALID_RANGE', 'days'],
    ['without a ground', { ...exempt, ground: ' ' }, 'MISSING', 'ground'],
    ['without evidence', { ...exempt, evidence: null }, 'MISSING', 'evidence'],
    ['with evidence that is no digest', { ...exempt, evidence: 'see the wiki' }, 'INVALID_RANGE', 'evidence'],
    ['without a method', { kind: 'UNLEARNING', days: null }, 'MISSING', 'method'],
    ['that is two of the three', { ...exempt, days: 30 }, 'INVALID_RANGE', 'days'],
    ['of no model', { name: '' }, 'MISSING', 'name'],
    ['that is not yet so', { at: '2099-01-01T00:00:00Z' }, 'TIME_IN_FUTURE', 'at'],
  ])('%s is refused, and names the field', async (_, more, code, field) => {
    const { hanna } = await world()
    expect(await declare(hanna, more)).toMatchObject({ position: null, userErrors: [{ code, field: [field] }] })
    expect(await hanna.ask('{ positions { totalCount } }', {})).toEqual({ positions: { totalCount: 0 } })
  })
})

describe('a hold', () => {
  type Held = {
    hold: { id: string; releasedAt: string | null } | null
    tasks: number
    userErrors: { code: string; field: string[] }[]
  }
  const ask = async (by: Client, name: string, type: string, input: object): Promise<Held> => {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { hold { id releasedAt } tasks userErrors { code field } } }`
    return (await by.ask<Record<string, Held>>(query, { input }))[name] as Held
  }
  const hold = (by: Client, target: string, more: object = {}) =>
    ask(by, 'hold', 'HoldInput', { target, ground: 'A court asked for it.', ...more })
  const stateIn = async (by: Client, request: Case, name: string) =>
    (await tasks(by, request)).find((task) => task.name === name)?.state

  it('makes a plan that waits stale, and is in the next one', async () => {
    const { hanna, paul } = await world()
    const request = await planned(hanna)
    const orders = (await tasks(hanna, request)).find(({ name }) => name === 'orders')?.versionId ?? ''
    expect((await hold(hanna, orders)).userErrors).toEqual([])
    expect(codes(await decide(paul, 'approvePlan', request))).toEqual(['PLAN_STALE'])
    const { request: rejected } = await decide(paul, 'rejectPlan', request, { note: 'A court asked.' })
    const { request: newer } = await plan(hanna, rejected as Case)
    expect(await stateIn(hanna, newer as Case, 'orders')).toBe('HELD')
    expect(await stateIn(hanna, newer as Case, 'features')).toBe('PENDING')
    expect((await decide(paul, 'approvePlan', newer as Case)).request?.stage).toBe('EXECUTING')
  })

  it('stops the tasks of an approved plan, and its release has them done; the plan stays as it was approved', async () => {
    const { admin, hanna, paul } = await world()
    const request = await planned(hanna)
    await decide(paul, 'approvePlan', request)
    const orders = (await tasks(hanna, request)).find(({ name }) => name === 'orders')?.versionId ?? ''
    const held = await hold(hanna, orders)
    expect(held.tasks).toBe(1)
    expect(await stateIn(hanna, request, 'orders')).toBe('HELD')
    await api.connection.driver.executeQuery("MATCH (r:Request {ws: $ws}) SET r.stage = 'FINALIZING'", { ws: admin.ws })
    const release = () => ask(hanna, 'releaseHold', 'ReleaseHoldInput', { id: held.hold?.id ?? '' })
    expect((await release()).tasks).toBe(1)
    expect((await release()).tasks).toBe(0)
    expect(await stateIn(hanna, request, 'orders')).toBe('PENDING')
    expect(await reread(hanna, request)).toMatchObject({ stage: 'EXECUTING', plan: { intact: true } })
  })

  it('on an artifact keeps all its versions', async () => {
    const { admin, hanna, paul } = await world()
    const request = await planned(hanna)
    await decide(paul, 'approvePlan', request)
    const { records } = await api.connection.driver.executeQuery(
      "MATCH (a:Artifact {ws: $ws}) WHERE a.name = 'orders' RETURN a.id AS id",
      { ws: admin.ws },
    )
    expect((await hold(hanna, records[0]?.get('id'))).tasks).toBe(1)
  })

  it.each([
    ['without a ground', { ground: ' ' }, 'MISSING', 'ground'],
    ['on what is not there', { target: 'nowhere' }, 'NOT_FOUND', 'target'],
    ['that is over already', { until: '2020-01-01T00:00:00Z' }, 'INVALID_RANGE', 'until'],
  ])('%s is refused, and names the field', async (_, more, code, field) => {
    const { hanna } = await world()
    expect(await hold(hanna, 'nowhere', more)).toMatchObject({ hold: null, userErrors: [{ code, field: [field] }] })
    expect(await hanna.ask('{ holds { totalCount } }', {})).toEqual({ holds: { totalCount: 0 } })
  })
})

describe('an exemption', () => {
  const change = (by: Client, name: string, type: string, request: Case, input: object) =>
    send(by, name, type, { ...seen(request), ...input })
  const exempt = (by: Client, request: Case, versionIds: string[], more: object = {}) =>
    change(by, 'exempt', 'ExemptInput', request, {
      versionIds,
      basis: 'LEGAL_OBLIGATION',
      ground: 'Invoices are kept for ten years: § 147 AO.',
      ...more,
    })
  const idOf = async (by: Client, request: Case, name: string) =>
    (await tasks(by, request)).find((task) => task.name === name)?.versionId ?? ''
  const taskOf = async (by: Client, request: Case, name: string) =>
    (await tasks(by, request)).find((task) => task.name === name)

  it('makes a plan that waits stale, is in the next one, and can be taken back', async () => {
    const { hanna, paul } = await world()
    const request = await planned(hanna)
    const orders = await idOf(hanna, request, 'orders')
    const { request: exempted } = await exempt(hanna, request, [orders])
    expect(codes(await decide(paul, 'approvePlan', exempted as Case))).toEqual(['PLAN_STALE'])
    const { request: rejected } = await decide(paul, 'rejectPlan', exempted as Case, { note: 'Keep the invoices.' })
    const newer = (await plan(hanna, rejected as Case)).request as Case
    expect(await taskOf(hanna, newer, 'orders')).toMatchObject({
      state: 'DONE',
      outcome: 'RETAINED_EXEMPT',
      ground: expect.stringContaining('§ 147 AO'),
    })
    const query =
      'query ($id: ID!) { request(id: $id) { exemptions { totalCount edges { node { versionId name basis until setBy } } } } }'
    expect(await hanna.ask(query, { id: newer.id })).toMatchObject({
      request: {
        exemptions: {
          totalCount: 1,
          edges: [
            { node: { versionId: orders, name: 'orders', basis: 'LEGAL_OBLIGATION', until: null, setBy: 'hanna' } },
          ],
        },
      },
    })
    const back = await change(hanna, 'withdrawExemption', 'WithdrawExemptionInput', newer, { versionIds: [orders] })
    expect(back.userErrors).toEqual([])
    expect(codes(await decide(paul, 'approvePlan', back.request as Case))).toEqual(['PLAN_STALE'])
  })

  it('until a time defers its task', async () => {
    const { hanna } = await world()
    const request = await planned(hanna)
    const until = '2099-01-01T00:00:00.000Z'
    const { request: exempted } = await exempt(hanna, request, [await idOf(hanna, request, 'orders')], { until })
    const again = await done(hanna, 'discover', 'DiscoverInput', seen(exempted as Case))
    const newer = (await plan(hanna, await acknowledged(hanna, again))).request as Case
    expect(await taskOf(hanna, newer, 'orders')).toMatchObject({ state: 'DEFERRED', deferredUntil: until })
  })

  it.each([
    ['without a ground', { ground: ' ' }, 'MISSING', ['ground']],
    ['of what is not on the manifest', { versionIds: ['nowhere'] }, 'NOT_FOUND', ['versionIds', '0']],
    ['of nothing', { versionIds: [] }, 'MISSING', ['versionIds']],
    ['until a time that is over', { until: '2020-01-01T00:00:00Z' }, 'INVALID_RANGE', ['until']],
  ])('%s is refused, and names the field', async (_, more, code, field) => {
    const { hanna } = await world()
    const request = await planned(hanna)
    const { userErrors } = await exempt(hanna, request, [await idOf(hanna, request, 'orders')], more)
    expect(userErrors).toMatchObject([{ code, field }])
    expect((await reread(hanna, request)).version).toBe(request.version)
  })

  it('of a model is refused: its position says what becomes of it', async () => {
    const { admin, hanna } = await world()
    const training = { version: version('churn', 'MODEL', '1') }
    expect(await tellRuns(admin, [run('train', 3, 4, { reads: ['features'], writes: [training] })])).toEqual([[]])
    const found = await discovered(hanna)
    type Answer = { request: { manifest: { items: { edges: { node: { versionId: string } }[] } } } }
    const query =
      'query ($id: ID!) { request(id: $id) { manifest { items(filter: { kinds: [MODEL] }) { edges { node { versionId } } } } } }'
    const model = (await hanna.ask<Answer>(query, found)).request.manifest.items.edges[0]?.node.versionId ?? ''
    expect(codes(await exempt(hanna, found, [model]))).toEqual(['INVALID_RANGE'])
  })

  it('is refused once the plan was approved', async () => {
    const { hanna, paul } = await world()
    const request = await planned(hanna)
    const orders = await idOf(hanna, request, 'orders')
    await decide(paul, 'approvePlan', request)
    expect(codes(await exempt(hanna, await reread(hanna, request), [orders]))).toEqual(['WRONG_STAGE'])
  })
})

describe('approval', () => {
  it('by another person lets the plan be carried out, step by step', async () => {
    const { hanna, paul } = await world()
    const request = await planned(hanna)
    const approved = await decide(paul, 'approvePlan', request, { note: 'Read.' })
    expect(approved.userErrors).toEqual([])
    expect(approved.request).toMatchObject({ stage: 'EXECUTING', plan: { state: 'APPROVED', intact: true } })
    const ready = (await tasks(paul, request)).filter(({ ready }) => ready)
    expect(ready.map(({ action }) => action)).toEqual(['SUPPRESS'])
  })

  it('is refused to whoever handled the request, whatever their roles', async () => {
    const { admin } = await world()
    const both = await people(admin.ws, 'hanna', ['handler', 'approver'])
    const request = await planned(both)
    expect(codes(await decide(both, 'approvePlan', request))).toEqual(['OWN_PLAN'])
    const asAdmin = await people(admin.ws, 'hanna', ['admin'])
    expect(codes(await decide(asAdmin, 'approvePlan', request))).toEqual(['OWN_PLAN'])
    expect((await reread(both, request)).stage).toBe('AWAITING_APPROVAL')
  })

  it('is refused to a token of whoever handled the request', async () => {
    const { admin, hanna } = await world()
    const request = await planned(hanna)
    const root = await people(admin.ws, 'root', ['admin'])
    const query = `mutation { createToken(input: {name: "a program", roles: [APPROVER], hours: 1, owner: "hanna"}) { secret userErrors { code } } }`
    const { secret } = (await root.ask<{ createToken: { secret: string } }>(query, {})).createToken
    const { openClient } = await import('../../testkit/client.ts')
    expect(codes(await decide(openClient(api.url, { token: secret }), 'approvePlan', request))).toEqual(['OWN_PLAN'])
  })

  it('is refused to a handler and to an auditor', async () => {
    const { admin, hanna } = await world()
    const request = await planned(hanna)
    for (const role of ['handler', 'auditor'] as const)
      expect(codes(await decide(await people(admin.ws, `a ${role}`, [role]), 'approvePlan', request))).toEqual([
        'FORBIDDEN',
      ])
  })

  it('names the plan by its digest', async () => {
    const { hanna, paul } = await world()
    const request = await planned(hanna)
    expect(codes(await decide(paul, 'approvePlan', request, { digest: 'f'.repeat(64) }))).toEqual(['CHANGED_MEANWHILE'])
    expect(codes(await decide(paul, 'approvePlan', { ...request, version: 1 }))).toEqual(['CHANGED_MEANWHILE'])
  })

  it('of a plan that new lineage made stale is refused, and the difference is shown', async () => {
    const { admin, hanna, paul } = await world()
    const request = await planned(hanna)
    await adaIsIn(admin, 'copies', 5)
    expect(codes(await decide(paul, 'approvePlan', request))).toEqual(['PLAN_STALE'])
    const query = `query ($id: ID!) { request(id: $id) { plan { stale { added gone changed changes { edges { node { kind name now } } } } } } }`
    expect((await paul.ask<{ request: { plan: object } }>(query, { id: request.id })).request.plan).toEqual({
      stale: {
        added: 1,
        gone: 0,
        changed: 0,
        changes: { edges: [{ node: { kind: 'ADDED', name: 'copies', now: 'DELETE_ROWS' } }] },
      },
    })
    const again = await done(hanna, 'discover', 'DiscoverInput', seen(request))
    expect(again).toMatchObject({ stage: 'PLANNING', plan: null })
    const { request: newer } = await plan(hanna, await acknowledged(hanna, again))
    expect(newer?.plan).toMatchObject({ number: 2, state: 'PROPOSED', total: (request.plan?.total ?? 0) + 1 })
    expect((await decide(paul, 'approvePlan', newer as Case)).userErrors).toEqual([])
  })

  it('is not touched by lineage of others', async () => {
    const { admin, hanna, paul } = await world()
    const request = await planned(hanna)
    expect(await tellRuns(admin, [run('other', 6, 7, { reads: ['stock'], writes: ['forecast'] })])).toEqual([[]])
    expect((await decide(paul, 'approvePlan', request)).userErrors).toEqual([])
  })

  it('of two who decide at once goes to one', async () => {
    const { admin, hanna, paul } = await world()
    const request = await planned(hanna)
    const others = await Promise.all(['a', 'b', 'c'].map((name) => people(admin.ws, name, ['approver'])))
    const decided = await Promise.all(
      [paul, ...others].map((by, n) => decide(by, n % 2 ? 'rejectPlan' : 'approvePlan', request, { note: 'Decided.' })),
    )
    expect(decided.flatMap(codes)).toEqual(['CHANGED_MEANWHILE', 'CHANGED_MEANWHILE', 'CHANGED_MEANWHILE'])
    const { records } = await api.connection.driver.executeQuery('MATCH (a:Approval {ws: $ws}) RETURN a', {
      ws: admin.ws,
    })
    expect(records).toHaveLength(1)
  })
})

describe('a rejection', () => {
  it('needs a reason, and sends the plan back; whoever rejected may approve the next', async () => {
    const { hanna, paul } = await world()
    const request = await planned(hanna)
    expect(codes(await decide(paul, 'rejectPlan', request))).toEqual(['MISSING'])
    const { request: rejected } = await decide(paul, 'rejectPlan', request, { note: 'Keep the invoices.' })
    expect(rejected).toMatchObject({ stage: 'PLANNING', plan: { state: 'REJECTED' } })
    const { request: newer } = await plan(hanna, rejected as Case)
    expect(newer?.plan).toMatchObject({ number: 2, digest: request.plan?.digest })
    expect((await decide(paul, 'approvePlan', newer as Case)).request?.stage).toBe('EXECUTING')
  })
})

describe('what cannot happen at a stage', () => {
  it('is refused, and changes nothing', async () => {
    const { hanna, paul } = await world()
    const request = await discovered(hanna)
    expect(codes(await decide(paul, 'approvePlan', request))).toEqual(['WRONG_STAGE'])
    expect(codes(await decide(paul, 'rejectPlan', request, { note: 'x' }))).toEqual(['WRONG_STAGE'])
    const waiting = (await plan(hanna, request)).request as Case
    expect(codes(await plan(hanna, waiting))).toEqual(['WRONG_STAGE'])
    const approved = (await decide(paul, 'approvePlan', waiting)).request as Case
    for (const refused of [
      await plan(hanna, approved),
      await decide(paul, 'approvePlan', approved),
      await decide(paul, 'rejectPlan', approved, { note: 'x' }),
      await send(hanna, 'closeRequest', 'CloseInput', { ...seen(approved), as: 'WITHDRAWN' }),
    ])
      expect(codes(refused)).toEqual(['WRONG_STAGE'])
    expect(await reread(hanna, approved)).toEqual(approved)
  })

  it('leaves a plan behind whose request was withdrawn', async () => {
    const { hanna } = await world()
    const request = await planned(hanna)
    const closed = await done(hanna, 'closeRequest', 'CloseInput', { ...seen(request), as: 'WITHDRAWN' })
    expect(closed.plan).toMatchObject({ state: 'SUPERSEDED' })
  })
})
