import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, openDatabase, startApi, type Workspace } from '../../testkit/api.ts'
import { upload } from '../../testkit/statements.ts'
import { ada, minute, tell, touched, version } from '../../testkit/story.ts'
import { consentedAt } from '../src/consents/index.ts'
import type { Connection } from '../src/platform/db/index.ts'
import { consenting, delivery, inCalls, linking } from './oracle/arbitraries.ts'
import { consentOf } from './oracle/consents.ts'
import { hold, telling } from './oracle/hold.ts'
import { persons } from './oracle/persons.ts'
import { minute as minuteOf } from './oracle/statements.ts'
import { tell as words } from './oracle/story.ts'
import { freshWorkspace } from './oracle/workspace.ts'

let api: Api
let connection: Connection
beforeAll(async () => {
  api = await startApi()
  connection = await openDatabase()
})
afterAll(async () => {
  await api.stop()
  await connection.close()
})

const bob = { namespace: 'email', value: 'bob@example.com' }
const device = { namespace: 'device', value: 'ab-1' }

const consent = (at: number, more: object = {}) => ({
  idempotencyKey: `consent ${at} ${JSON.stringify(more)}`,
  at: minute(at),
  purposes: ['marketing'],
  status: 'GIVEN',
  members: [ada],
  ...more,
})

type States = { purpose: string; status: string; by: Record<string, unknown> }[]
type Person = { states: States; history: { totalCount: number; edges: { node: Record<string, unknown> }[] } }

const QUESTION = `query ($customer: CustomerInput!, $asOf: DateTime, $first: Int!, $after: String) {
  consents(customer: $customer, asOf: $asOf) {
    states { purpose status by { key at recordedAt mechanism notice until evidence namespace shared } }
    history(first: $first, after: $after) { totalCount edges { node { key status at } } pageInfo { endCursor hasNextPage } }
  }
}`

async function ask(workspace: Workspace, who: object = ada, more: object = {}): Promise<Person> {
  const variables = { customer: { identity: who }, first: 50, ...more }
  const { data, errors } = await workspace.graphql<{ consents: Person }>(QUESTION, variables)
  expect(errors).toEqual([])
  return data.consents
}

const states = async (workspace: Workspace, who: object = ada, more: object = {}) =>
  (await ask(workspace, who, more)).states.map(({ purpose, status }) => `${purpose} ${status}`)

type Unconsented = { certain: number; possible: number; edges: { certain: boolean }[] }

async function unconsented(workspace: Workspace, of: object, purpose: string, more: object = {}) {
  const { data, errors } = await workspace.graphql<{ unconsented: Unconsented }>(
    `query ($version: VersionInput!, $purpose: String!, $asOf: DateTime) {
      unconsented(version: $version, purpose: $purpose, asOf: $asOf) { certain possible edges { certain } }
    }`,
    { version: of, purpose, ...more },
  )
  expect(errors).toEqual([])
  return data.unconsented
}

describe('recordConsent', () => {
  it('keeps what, when and how, and answers it as of any time', async () => {
    const workspace = await api.workspace()
    const more = { mechanism: 'web form', notice: 'privacy 4', evidence: 'form 17', until: minute(90) }
    expect(await tell(workspace, 'recordConsent', consent(10, more))).toEqual([])
    expect(await tell(workspace, 'recordConsent', consent(20, { status: 'WITHDRAWN' }))).toEqual([])
    expect(await states(workspace, ada, { asOf: minute(9) })).toEqual([])
    expect(await states(workspace, ada, { asOf: minute(10) })).toEqual(['marketing GIVEN'])
    expect(await states(workspace)).toEqual(['marketing WITHDRAWN'])
    const [state] = (await ask(workspace, ada, { asOf: minute(15) })).states
    expect(state?.by).toMatchObject({ ...more, at: minute(10), namespace: 'email', shared: false })
    expect(Date.parse(String(state?.by.recordedAt))).toBeGreaterThan(Date.parse(minute(10)))
    const { history } = await ask(workspace, ada, { first: 1 })
    expect(history).toMatchObject({ totalCount: 2, edges: [{ node: { status: 'WITHDRAWN' } }] })
  })

  it('keeps the first arrival when it comes again', async () => {
    const workspace = await api.workspace()
    await tell(workspace, 'recordConsent', consent(10))
    const first = (await ask(workspace)).states
    expect(await tell(workspace, 'recordConsent', consent(10))).toEqual([])
    expect((await ask(workspace)).states).toEqual(first)
    const other = { ...consent(10), status: 'REFUSED' }
    expect(await tell(workspace, 'recordConsent', other)).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }])
  })

  it.each([
    ['without a purpose', { purposes: [] }, 'MISSING', 'purposes'],
    ['for a purpose that nobody knows', { purposes: ['marketing', 'marketting.email'] }, 'NOT_FOUND', 'purposes'],
    ['whose end is before its beginning', { until: minute(9) }, 'INVALID_TIME', 'until'],
    ['that has an end and gives nothing', { status: 'WITHDRAWN', until: minute(99) }, 'INVALID_RANGE', 'until'],
    ['of nobody', { members: [] }, 'MISSING', 'members'],
    ['of a time to come', { at: '2999-01-01T00:00:00Z' }, 'TIME_IN_FUTURE', 'at'],
  ])('refuses a consent %s', async (_, more, code, field) => {
    const workspace = await api.workspace()
    expect(await tell(workspace, 'recordConsent', consent(10, more))).toMatchObject([
      { code, field: expect.arrayContaining([field]) },
    ])
    const { errors } = await workspace.graphql(QUESTION, { customer: { identity: ada }, first: 1 })
    expect(errors).toMatchObject([{ extensions: { code: 'CUSTOMER_NOT_FOUND' } }])
  })

  it('refuses alone whom nobody can be, and takes the whole once it comes corrected', async () => {
    const workspace = await api.workspace()
    const wrong = { namespace: 'email', value: 'nobody' }
    const said = { ...consent(10), idempotencyKey: 'k', members: [ada, wrong] }
    expect(await tell(workspace, 'recordConsent', said)).toMatchObject([{ field: ['members', '1', 'value'] }])
    expect(await states(workspace)).toEqual(['marketing GIVEN'])
    expect(await tell(workspace, 'recordConsent', { ...said, members: [ada, bob] })).toEqual([])
    expect((await ask(workspace)).history.totalCount).toBe(1)
    expect(await states(workspace, bob)).toEqual(['marketing GIVEN'])
  })

  it('touches nothing: no answer of lineage knows of it', async () => {
    const workspace = await api.workspace()
    await tell(workspace, 'recordConsent', consent(10))
    expect(await touched(workspace)).toEqual([])
  })

  it('is of the person, by whichever identity it comes', async () => {
    const workspace = await api.workspace()
    await tell(workspace, 'recordConsent', consent(10))
    const link = { idempotencyKey: 'l', at: minute(1), identities: [ada, device], evidence: 'account' }
    expect(await tell(workspace, 'linkIdentities', link)).toEqual([])
    expect(await states(workspace, device)).toEqual(['marketing GIVEN'])
    await tell(workspace, 'recordConsent', consent(20, { status: 'WITHDRAWN', members: [device] }))
    expect(await states(workspace)).toEqual(['marketing WITHDRAWN'])
  })
})

describe('uploaded consents', () => {
  const head = (more: object = {}) => ({
    idempotencyKey: 'list',
    at: minute(10),
    consent: { purposes: ['marketing'], status: 'GIVEN', mechanism: 'import', ...more },
  })
  const people = Array.from({ length: 1_000 }, (_, n) => ({ namespace: 'email', value: `p${n}@example.com` }))

  it('are consents like any other, for as many people as they name', async () => {
    const workspace = await api.workspace()
    const withdrawn = { ...head({ status: 'WITHDRAWN', mechanism: null }), idempotencyKey: 'second', at: minute(20) }
    const { body } = await upload(workspace, 'u', [head(), ...people, withdrawn, ...people.slice(0, 300)])
    expect(body).toMatchObject({ lists: { accepted: 2, refused: 0 }, people: 1_300, errors: [] })
    expect(await states(workspace, people[7])).toEqual(['marketing WITHDRAWN'])
    expect(await states(workspace, people[700])).toEqual(['marketing GIVEN'])
    const list = { idempotencyKey: 'm', at: minute(5), version: version('audience'), mode: 'FULL', members: people }
    expect(await tell(workspace, 'recordMembers', list)).toEqual([])
    const of = version('audience')
    expect(await unconsented(workspace, of, 'marketing.advertising')).toMatchObject({ certain: 300, possible: 0 })
    expect(await unconsented(workspace, of, 'marketing', { asOf: minute(15) })).toMatchObject({ certain: 0 })
    expect(await unconsented(workspace, of, 'train_ai_system')).toMatchObject({ certain: 1_000 })
  })

  it('are refused whole where their head is wrong, by its line', async () => {
    const workspace = await api.workspace()
    const { body } = await upload(workspace, 'u', [head({ purposes: [] }), ada, head({ status: 'MAYBE' }), bob])
    expect(body.lists).toEqual({ accepted: 0, refused: 2 })
    expect(body.errors.map(({ line, code }) => [line, code])).toEqual([
      [1, 'MISSING'],
      [3, 'INVALID_LINE'],
    ])
  })
})

describe('unconsented', () => {
  it('counts who is named for certain, and who may be in it besides', async () => {
    const workspace = await api.workspace()
    const list = { idempotencyKey: 'm', at: minute(2), version: version('orders'), mode: 'ADD', members: [ada, bob] }
    await tell(workspace, 'recordMembers', list)
    const training = {
      idempotencyKey: 'r',
      runId: 'r',
      kind: 'TRAINING',
      job: { namespace: 'jobs', name: 'train' },
      startedAt: minute(3),
      endedAt: minute(4),
      inputs: [{ version: version('orders') }],
      outputs: [{ version: version('churn', 'MODEL') }],
    }
    expect(await tell(workspace, 'recordRun', training)).toEqual([])
    expect(await unconsented(workspace, version('churn', 'MODEL'), 'marketing')).toMatchObject({
      certain: 0,
      possible: 2,
    })
    await tell(workspace, 'recordConsent', consent(1))
    expect(await unconsented(workspace, version('churn', 'MODEL'), 'marketing')).toMatchObject({
      certain: 0,
      possible: 1,
    })
    expect(await unconsented(workspace, version('orders'), 'marketing')).toMatchObject({
      certain: 1,
      possible: 0,
      edges: [{ certain: true }],
    })
  })
})

/** What the filter says of identities, line by line. */
async function allowed(workspace: Workspace, query: string, people: readonly object[]) {
  const body = people.map((one) => `${JSON.stringify(one)}\n`).join('')
  const { status, text } = await workspace.post(`/consents/members?${query}`, body, {
    'content-type': 'application/x-ndjson',
  })
  return {
    status,
    lines:
      status === 200
        ? text
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line))
        : text,
  }
}

describe('POST /consents/members', () => {
  it('says of each identity whether that person has consented, and if not, why', async () => {
    const workspace = await api.workspace()
    const cyd = { namespace: 'email', value: 'cyd@example.com' }
    await tell(workspace, 'recordConsent', consent(1, { members: [ada, bob, cyd] }))
    await tell(workspace, 'recordConsent', consent(2, { status: 'WITHDRAWN', members: [bob] }))
    await tell(workspace, 'recordConsent', consent(3, { until: minute(4), members: [cyd] }))
    const link = { idempotencyKey: 'l', at: minute(1), identities: [ada, device], evidence: 'account' }
    await tell(workspace, 'linkIdentities', link)
    const stranger = { namespace: 'email', value: 'nobody@example.com' }
    const { lines } = await allowed(workspace, 'purpose=marketing.advertising', [
      ada,
      bob,
      device,
      cyd,
      stranger,
      { a: 1 },
    ])
    expect(lines).toEqual([
      { n: 1, allowed: true },
      { n: 2, allowed: false, because: 'consent withdrawn 2026-01-01' },
      { n: 3, allowed: true },
      { n: 4, allowed: false, because: 'consent ended 2026-01-01' },
      { n: 5, allowed: false, because: 'no consent on record' },
      { n: 6, error: expect.stringContaining('namespace') },
    ])
    const before = await allowed(workspace, `purpose=marketing&asOf=${minute(1)}`, [bob])
    expect(before.lines).toEqual([{ n: 1, allowed: true }])
    const both = await allowed(workspace, 'purpose=marketing&purpose=train_ai_system', [ada])
    expect(both.lines).toEqual([{ n: 1, allowed: false, because: 'no consent on record' }])
  })

  it.each([
    ['without a purpose', 'asOf=2026-01-01T00:00:00Z'],
    ['for a purpose that nobody knows', 'purpose=marketting'],
    ['for a time that is none', 'purpose=marketing&asOf=yesterday'],
  ])('refuses a question %s, with what to do', async (_, query) => {
    const { status, lines } = await allowed(await api.workspace(), query, [ada])
    expect([status, typeof lines]).toEqual([400, 'string'])
  })

  it('is for pipelines, and for nobody who asks about people otherwise', async () => {
    expect((await allowed(await api.workspace(['pipeline']), 'purpose=marketing', [ada])).status).toBe(200)
    expect((await allowed(await api.workspace(['handler']), 'purpose=marketing', [ada])).status).toBe(403)
  })
})

describe('consent records as JSON-LD', () => {
  const record = (more: object = {}) => ({
    type: 'dpv:ConsentRecord',
    identifier: 'record 1',
    dataSubject: { type: 'dpv:DataSubject', scheme: 'email', identifier: ada.value },
    purpose: [{ type: 'dpv:Purpose', identifier: 'marketing' }],
    status: { type: 'https://w3id.org/dpv#ConsentGiven', indicatedAt: minute(10), indicationMethod: 'web form' },
    valid: minute(90),
    ...more,
  })
  const send = async (workspace: Workspace, records: object[]) => {
    const { status, text } = await workspace.post('/consents/records', { records })
    return { status, body: JSON.parse(text) }
  }

  it('come in as statements, and go out as they came', async () => {
    const workspace = await api.workspace()
    expect(await send(workspace, [record()])).toEqual({ status: 200, body: { accepted: 1, refused: [] } })
    expect(await states(workspace, ada, { asOf: minute(20) })).toEqual(['marketing GIVEN'])
    const { data } = await workspace.graphql<{ consents: { customer: { ref: string } } }>(
      'query ($customer: CustomerInput!) { consents(customer: $customer) { customer { ref } } }',
      { customer: { identity: ada } },
    )
    const headers = { authorization: `Bearer ${workspace.token}` }
    const file = await fetch(`${api.url}/consents/records/${data.consents.customer.ref}`, { headers })
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/ld+json; charset=utf-8'])
    const { records } = (await file.json()) as { records: object[] }
    const { dataSubject: _, ...told } = record({
      valid: minute(90),
      status: { ...record().status, type: 'dpv:ConsentGiven' },
    })
    expect(records).toMatchObject([told])
    expect((await fetch(`${api.url}/consents/records/${'0'.repeat(32)}`, { headers })).status).toBe(404)
    const looks = await workspace.graphql<{ auditEntries: { edges: { node: { fields: string[]; count: number } }[] } }>(
      'query ($ref: ID!) { auditEntries(filter: { customer: $ref }, first: 20) { edges { node { fields count } } } }',
      { ref: data.consents.customer.ref },
    )
    const fields = looks.data.auditEntries.edges.map(({ node }) => node)
    expect(fields).toContainEqual({ fields: ['GET /consents/records/:ref'], count: 1 })
  })

  it.each([
    ['has no scope', { purpose: [] }, 'MISSING', ['purposes']],
    [
      'has no time with a zone',
      { status: { ...record().status, indicatedAt: '2026-01-01' } },
      'INVALID_TIME',
      ['status', 'indicatedAt'],
    ],
    [
      'has a status that is none',
      { status: { ...record().status, type: 'dpv:Maybe' } },
      'INVALID_LINE',
      ['status', 'type'],
    ],
    ['is of nobody', { dataSubject: undefined }, 'INVALID_LINE', ['dataSubject']],
  ])('are refused one by one where a record %s', async (_, more, code, field) => {
    const workspace = await api.workspace()
    const { status, body } = await send(workspace, [record({ identifier: 'sound' }), record(more)])
    expect(status).toBe(400)
    expect(body).toMatchObject({ accepted: 1, refused: [{ index: 1, code, field }] })
  })
})

type Finding = { code: string; since: string; certain: number; possible: number; due: string | null; remedy: string }

async function findings(workspace: Workspace, more: object = {}): Promise<Finding[]> {
  const { data, errors } = await workspace.graphql<{ consentFindings: { edges: { node: Finding }[] } }>(
    `query ($asOf: DateTime) { consentFindings(asOf: $asOf) {
      completeness { complete }
      edges { node { code since purpose certain possible due remedy run { id } version { id } } }
    } }`,
    more,
  )
  expect(errors).toEqual([])
  return data.consentFindings.edges.map(({ node }) => node)
}

describe('consentFindings', () => {
  const training = (id: string, from: number) => ({
    idempotencyKey: id,
    runId: id,
    kind: 'TRAINING',
    job: { namespace: 'jobs', name: 'train' },
    purposes: ['train_ai_system'],
    startedAt: minute(from),
    endedAt: minute(from + 1),
    inputs: [{ version: version('orders') }],
    outputs: [{ version: version('churn', 'MODEL'), mode: 'OVERWRITE' }],
  })

  it('tell once Ada withdraws: the live model is due for retraining, and the next run that names her is a finding', async () => {
    const workspace = await api.workspace()
    const purposes = ['train_ai_system']
    await tell(workspace, 'recordConsent', consent(1, { purposes, members: [ada, bob] }))
    const list = { idempotencyKey: 'm', at: minute(2), version: version('orders'), mode: 'FULL', members: [ada, bob] }
    await tell(workspace, 'recordMembers', list)
    expect(await tell(workspace, 'recordRun', training('first', 5))).toEqual([])
    expect(await findings(workspace)).toEqual([])
    await tell(workspace, 'recordConsent', consent(10, { purposes, status: 'WITHDRAWN' }))
    expect(await findings(workspace)).toMatchObject([
      { code: 'RETRAINING_DUE', since: minute(10), certain: 1, possible: 0, due: null, version: expect.anything() },
    ])
    expect(await tell(workspace, 'recordRun', training('second', 20))).toEqual([])
    const told = await findings(workspace)
    expect(told).toMatchObject([{ code: 'WITHDRAWN_IN_RUN', since: minute(20), certain: 1, possible: 0 }])
    expect(await findings(workspace, { asOf: minute(15) })).toMatchObject([{ code: 'RETRAINING_DUE' }])
    // A run that does not say what it is for trains an AI system all the same.
    const { purposes: _, ...silent } = training('third', 25)
    expect(await tell(workspace, 'recordRun', silent)).toEqual([])
    const codes = (await findings(workspace)).map(({ code, since }) => [code, since])
    expect(codes).toEqual([
      ['WITHDRAWN_IN_RUN', minute(25)],
      ['WITHDRAWN_IN_RUN', minute(20)],
    ])
    const removed = { ...list, idempotencyKey: 'n', at: minute(21), mode: 'REMOVE', members: [ada] }
    await tell(workspace, 'recordMembers', removed)
    expect(told[0]?.remedy).toContain('Leave them out')
  })

  it('tell of an audience with people who never consented, and of nothing where nobody is asked', async () => {
    const workspace = await api.workspace()
    const audience = (name: string, purposes: string[]) => ({
      idempotencyKey: name,
      runId: name,
      kind: 'TRANSFORM',
      job: { namespace: 'jobs', name },
      purposes,
      startedAt: minute(5),
      endedAt: minute(6),
      inputs: [],
      outputs: [{ version: version(name), mode: 'OVERWRITE' }],
    })
    expect(await tell(workspace, 'recordRun', audience('newsletter', ['marketing.advertising']))).toEqual([])
    expect(await tell(workspace, 'recordRun', audience('fraud', ['essential']))).toEqual([])
    for (const name of ['newsletter', 'fraud']) {
      const list = {
        idempotencyKey: `m ${name}`,
        at: minute(6),
        version: version(name),
        mode: 'FULL',
        members: [ada, bob],
      }
      expect(await tell(workspace, 'recordMembers', list)).toEqual([])
    }
    expect(await findings(workspace)).toEqual([])
    await tell(workspace, 'recordConsent', consent(1))
    expect(await findings(workspace)).toMatchObject([
      { code: 'NO_CONSENT_IN_VERSION', purpose: 'marketing.advertising', certain: 1, possible: 0 },
    ])
  })
})

describe('consents on the database', () => {
  const RUNS = Number(process.env.ORACLE_RUNS ?? 200) / 10
  const statement = fc.oneof({ weight: 4, arbitrary: consenting }, { weight: 1, arbitrary: linking })
  const history = fc.tuple(
    fc.array(statement, { minLength: 1, maxLength: 14, size: 'max' }),
    delivery,
    fc.nat({ max: 14 }),
  )

  it('hold for each person as the rules say, in any order, and for everybody at once', async () => {
    await hold(history, RUNS, async ([statements, how, at]) => {
      const said = statements.map((one, n) => ({ ...one, key: `k${String(n).padStart(2, '0')}` }))
      const workspace = freshWorkspace(connection)
      const calls = inCalls(said, how)
      await telling(
        calls.map((call) => call.map(words).join('\n')),
        workspace.ws,
        async () => {
          for (const call of calls) await workspace.send(call)
          const asOf = minuteOf(at)
          const db = connection.workspace(workspace.ws)
          const wrong: string[] = []
          for (const purpose of ['marketing', 'marketing.email', 'train_ai_system']) {
            const { given } = await consentedAt(db, purpose, asOf)
            const everybody = persons(said)
            const expected = everybody.map((person) => consentOf(said, person, purpose, asOf))
            const count = expected.filter((status) => status === 'GIVEN').length
            if (given.size !== count) wrong.push(`${given.size} have consented to ${purpose}, and not ${count}`)
            for (const [place, person] of everybody.entries()) {
              const [namespace, value] = ([...person][0] ?? '').split(':')
              const { consents } = await workspace.ask<{ consents: { states: States } }>(
                'query ($customer: CustomerInput!, $asOf: DateTime) { consents(customer: $customer, asOf: $asOf) { states { purpose status } } }',
                { customer: { identity: { namespace, value } }, asOf: new Date(asOf).toISOString() },
              )
              const got = consents.states.find((state) => state.purpose === purpose)?.status
              // What nothing was said of by its own name is in no list.
              if (got !== undefined && got !== expected[place])
                wrong.push(`${[...person]} for ${purpose}: ${got}, and not ${expected[place]}`)
            }
          }
          return wrong
        },
      )
      await workspace.remove()
    })
  }, 240_000)
})
