import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { adaIsIn, artifact, minute, run, tell, tellRuns } from '../../testkit/story.ts'

let api: Api
let shop: Workspace
beforeAll(async () => {
  api = await startApi()
  shop = await api.workspace(['admin'])
  await tellAll(shop)
})
afterAll(() => api.stop())

const train = { namespace: 'jobs', name: 'train' }

/** Orders with e-mail addresses become features, of which a model is trained, that is deployed; and a list goes to a vendor. */
async function tellAll(by: Workspace): Promise<void> {
  const system = (key: string, more: object) =>
    tell(by, 'registerSystem', { idempotencyKey: key, key, name: key, role: 'ANALYTICS', ...more })
  const place = (it: object, systemKey: string, columns: object[] = []) =>
    tell(by, 'registerArtifact', { idempotencyKey: JSON.stringify(it), artifact: it, systemKey, columns })
  const errors = [
    await system('shop', { region: 'DE', retentionDays: 30 }),
    await system('mailer', { region: 'us-east-1', role: 'VENDOR', controls: ['SSO'] }),
    await place(artifact('orders'), 'shop', [{ name: 'email', category: 'user.contact.email' }]),
    await place(artifact('mailing'), 'mailer', [{ name: 'email', category: 'user.contact.email' }]),
  ]
  expect(errors.flat()).toEqual([])
  await adaIsIn(by, 'orders', 0)
  const model = { version: { artifact: artifact('churn', 'MODEL'), version: 'v1' } }
  const runs = await tellRuns(by, [
    run('train', 1, 2, { kind: 'TRAINING', reads: ['orders'], writes: [model], purposes: ['analytics'] }),
    run('send', 3, 4, { reads: ['orders'], writes: ['mailing'], purposes: ['marketing'] }),
    run('clean', 3, 4, { reads: ['logs'], writes: ['tidy'] }),
  ])
  expect(runs.flat()).toEqual([])
  await declare(by, 'registerActivity', 'RegisterActivityInput', {
    ...{ idempotencyKey: 'a', key: 'churn', purposes: ['analytics'], jobs: [train], at: minute(0) },
    ...{ subjects: ['customer'], controllers: ['Fernhollow GmbH, Berlin'], retentionDays: 30, owner: 'Nora' },
  })
  await declare(by, 'recordBasis', 'RecordBasisInput', {
    ...{ idempotencyKey: 'b', iri: 'eu-gdpr:A6-1-b', purposes: ['analytics'], at: minute(0) },
  })
}

async function declare(by: Workspace, name: string, type: string, input: object): Promise<void> {
  const { data, errors } = await by.graphql<Record<string, { userErrors: object[] }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code field message } } }`,
    { input },
  )
  expect([errors, data[name]?.userErrors]).toEqual([[], []])
}

type Answer = {
  declared: number
  undeclared: number
  missing: number
  completeness: { complete: boolean }
  activities: { totalCount: number; edges: { node: Entry }[] }
}
type Entry = {
  key: string
  declaration: { id: string } | null
  jobs: { name: string; runs: number }[]
  elements: { name: string; article: string; missing: boolean; undeclared: string[] }[]
  ai: {
    fields: string[]
    bases: string[]
    compatibility: { purpose: string; decision: string }[]
    transformations: string[]
    models: { model: string; version: string; deployments: string[] }[]
  } | null
}

const query = `query ($asOf: DateTime) { processingRecord(asOf: $asOf) {
  declared undeclared missing completeness { complete }
  activities { totalCount edges { node { key declaration { id } jobs { name runs }
    elements { name article missing undeclared }
    ai { fields bases compatibility { purpose decision } transformations models { model version deployments } } } } } } }`

async function recordAt(by: Workspace, asOf: string | null = null): Promise<Answer> {
  const { data, errors } = await by.graphql<{ processingRecord: Answer }>(query, { asOf })
  expect(errors).toEqual([])
  return data.processingRecord
}

const entry = ({ activities }: Answer, key: string) => activities.edges.find(({ node }) => node.key === key)?.node

describe('the record of processing', () => {
  it('has what was declared, what no activity names, and says which elements are missing', async () => {
    const record = await recordAt(shop)
    expect([record.declared, record.undeclared, record.completeness.complete]).toEqual([1, 1, true])
    const churn = entry(record, 'churn')
    expect(churn?.jobs).toEqual([{ name: 'train', runs: 1 }])
    expect(churn?.elements.filter(({ missing }) => missing).map(({ name }) => name)).toEqual([
      ...['DATA_CATEGORIES', 'RECIPIENTS', 'MEASURES'],
    ])
    // The job without personal data is no processing of it.
    const send = entry(record, 'jobs send')
    expect(send?.declaration).toBeNull()
    expect(new Set(send?.elements.map(({ article }) => article)).size).toBe(7)
    expect(send?.elements.find(({ name }) => name === 'TRANSFERS')).toMatchObject({
      ...{ missing: true, undeclared: ['us-east-1'] },
    })
    expect(record.activities.totalCount).toBe(2)
  })

  it('has of an activity with a model what else is asked', async () => {
    const record = await recordAt(shop)
    expect(entry(record, 'jobs send')?.ai).toBeNull()
    const { ai } = entry(record, 'churn') ?? {}
    expect(ai?.fields).toEqual(['orders.email (user.contact.email)'])
    expect(ai?.bases).toEqual([expect.stringContaining('Processing for analytics rests on')])
    expect(ai?.compatibility).toEqual([{ purpose: 'analytics', decision: 'GAP' }])
    expect(ai?.transformations).toEqual(['PERSONAL', 'TRAINING'])
    expect(ai?.models).toEqual([{ model: 'churn', version: 'v1', deployments: [] }])
  })

  it('is of any time: what arrived later was not declared then', async () => {
    const before = await recordAt(shop, minute(2))
    expect([before.declared, before.activities.edges.map(({ node }) => node.key)]).toEqual([0, ['jobs train']])
  })

  it('is that of its workspace alone', async () => {
    const other = await recordAt(await api.workspace(['reader']))
    expect([other.declared, other.undeclared, other.activities.totalCount]).toEqual([0, 0, 0])
  })

  it('is closed to a pipeline', async () => {
    const { errors } = await (await api.workspace(['pipeline'])).graphql(query)
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
  })
})

describe('as a file', () => {
  const file = (by: Workspace, search: string) =>
    fetch(`${api.url}/record${search}`, { headers: { authorization: `Bearer ${by.token}` } })

  it('is JSON, CSV and PDF, each with how complete it is', async () => {
    const json = (await (await file(shop, '')).json()) as { complete: boolean; activities: object[]; missing: number }
    expect([json.complete, json.activities.length]).toEqual([true, 2])
    expect(json.missing).toBe((await recordAt(shop)).missing)
    const csv = await (await file(shop, '?format=csv')).text()
    expect(csv.split('\r\n')[0]).toContain('"activity","role","declared","article"')
    expect(csv.trimEnd().split('\r\n').at(-1)).toContain('"end","complete, as of ')
    expect(csv).toContain('"churn","CONTROLLER","declared","Art. 30(1)(g)","Security measures","MISSING"')
    const pdf = await file(shop, '?format=pdf')
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it.each(['?format=xml', '?asOf=yesterday'])('refuses %s', async (search) => {
    expect((await file(shop, search)).status).toBe(400)
  })

  it('is refused to a pipeline', async () => {
    expect((await file(await api.workspace(['pipeline']), '')).status).toBe(403)
  })
})

it('an activity with an unknown category, or an empty recipient, is refused by field', async () => {
  const base = { idempotencyKey: 'x', key: 'x', purposes: ['analytics'], at: minute(0) }
  const ask = async (more: object) => {
    const { data } = await shop.graphql<{ registerActivity: { userErrors: { field: string[] }[] } }>(
      'mutation ($input: RegisterActivityInput!) { registerActivity(input: $input) { userErrors { field } } }',
      { input: { ...base, ...more } },
    )
    return data.registerActivity.userErrors
  }
  expect(await ask({ categories: ['user.nonsense'] })).toEqual([{ field: ['categories'] }])
  expect(await ask({ recipients: ['mailer', ' '] })).toEqual([{ field: ['recipients'] }])
})
