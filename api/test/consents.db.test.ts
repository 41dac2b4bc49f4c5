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
    ['whose end is before its beginning', { until: minute(9) }, 'INVALID_TIME', 'until'],
    ['that has an end and gives nothing', { status: 'WITHDRAWN', until: minute(99) }, 'INVALID_RANGE', 'until'],
    ['of nobody', { members: [] }, 'MISSING', 'members'],
    ['of a time to come', { at: '2999-01-01T00:00:00Z' }, 'TIME_IN_FUTURE', 'at'],
  ])('refuses a consent %s', async (_, more, code, field) => {
    const workspace = await api.workspace()
    expect(await tell(workspace, 'recordConsent', consent(10, more))).toMatchObject([{ code, field: [field] }])
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
