import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { upload } from '../../testkit/statements.ts'
import { dataset, runEvent } from '../src/ingest/adapters/openlineage/example.ts'

let api: Api
let workspace: Workspace
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

type Standing = { refused: number; arrivals: { refusal: { code: string } | null }[] }

async function standing(): Promise<Standing> {
  const { data } = await workspace.graphql<{ activity: Standing }>(
    '{ activity { refused arrivals { refusal { code field } } } }',
  )
  return data.activity
}

const sound = runEvent({ eventType: 'COMPLETE', inputs: [dataset('crm')], outputs: [dataset('orders')] })
/** The same event before its fault was found. */
const faulty = { ...sound, eventTime: 'noon' }

describe('a refused event', () => {
  it('is counted and shown until it comes corrected', async () => {
    workspace = await api.workspace()
    await workspace.lineage(faulty)
    expect(await standing()).toMatchObject({ refused: 1, arrivals: [{ refusal: { code: 'INVALID_TIME' } }] })
    expect(await workspace.lineage(sound)).toMatchObject({ status: 201 })
    expect(await standing()).toMatchObject({ refused: 0, arrivals: [{ refusal: null }] })
  })

  it('counts once, however often it comes, and no longer once one corrected event came', async () => {
    workspace = await api.workspace()
    for (const time of ['noon', 'midnight', 'noon']) await workspace.lineage({ ...faulty, eventTime: time })
    expect((await standing()).refused).toBe(2)
    await workspace.lineage(sound)
    expect((await standing()).refused).toBe(0)
  })

  it('counts no longer where its correction comes in the same call', async () => {
    workspace = await api.workspace()
    expect(await workspace.lineage([faulty, sound])).toMatchObject({ status: 400, body: { accepted: 1 } })
    expect((await standing()).refused).toBe(0)
  })

  it('with a name that cannot be read is made good by one with a name', async () => {
    workspace = await api.workspace()
    await workspace.lineage({ ...sound, inputs: [{ namespace: 'shop', name: { is: 7 } }] })
    expect((await standing()).refused).toBe(1)
    await workspace.lineage(sound)
    expect((await standing()).refused).toBe(0)
  })

  it.each([
    ['another run', { run: { runId: '0190f3a4-5b6c-7d8e-9f00-99999999ffff' } }],
    ['another job', { job: { namespace: 'shop', name: 'another' } }],
    ['another type', { eventType: 'START' }],
    ['fewer datasets', { inputs: [] }],
  ])('still counts after an event of %s', async (_, changes) => {
    workspace = await api.workspace()
    await workspace.lineage(faulty)
    expect(await workspace.lineage({ ...sound, ...changes })).toMatchObject({ status: 201 })
    expect((await standing()).refused).toBe(1)
  })

  it('of another workspace is left alone', async () => {
    const other = await api.workspace()
    workspace = await api.workspace()
    await workspace.lineage(faulty)
    await other.lineage(sound)
    expect((await standing()).refused).toBe(1)
  })
})

const HALF = '\ud800'
const recordMembers =
  'mutation ($input: RecordMembersInput!) { recordMembers(input: $input) { userErrors { code field message } } }'
const artifact = { kind: 'DATASET', namespace: 'shop', name: 't' }
const list = { idempotencyKey: 'k', at: '2026-03-01T09:00:00Z', mode: 'FULL' }

describe('half of a surrogate pair', () => {
  it('in an identity is refused, naming which', async () => {
    workspace = await api.workspace()
    const members = [
      { namespace: 'login', value: 'ada' },
      { namespace: 'login', value: `a${HALF}` },
    ]
    const { data } = await workspace.graphql(recordMembers, { input: { ...list, version: { artifact }, members } })
    expect(data).toMatchObject({
      recordMembers: {
        userErrors: [{ code: 'INVALID_IDENTITY', field: ['members', '1', 'value'] }, { code: 'COUNTED_AS_ADD' }],
      },
    })
  })

  it('in a name is refused, naming which', async () => {
    workspace = await api.workspace()
    const version = { artifact: { ...artifact, name: `t${HALF}` } }
    const { data } = await workspace.graphql(recordMembers, { input: { ...list, version, members: [] } })
    expect(data).toMatchObject({ recordMembers: { userErrors: [{ code: 'INVALID_TEXT' }] } })
  })

  it('in the name of an event’s dataset keeps its lineage, under a name that no other has', async () => {
    workspace = await api.workspace()
    const other = runEvent({ inputs: [dataset(`crm${HALF}`)] })
    expect(await workspace.lineage([other, sound])).toMatchObject({ status: 201, body: { accepted: 2, refused: [] } })
    const { data } = await workspace.graphql<{
      namespaces: unknown
      artifacts: { edges: { node: { name: string } }[] }
    }>('{ artifacts(filter: {text: "crm"}) { edges { node { name } } } }')
    expect(data.artifacts.edges.map(({ node }) => node.name)).toEqual(['crm', expect.stringMatching(/^crm.+/)])
  })

  it('in an upload is refused with its list', async () => {
    workspace = await api.workspace()
    const lines = [
      { ...list, version: { artifact } },
      { namespace: 'login', value: HALF },
    ]
    expect((await upload(workspace, 'u', lines)).body).toMatchObject({ people: 0, lists: { refused: 1 } })
  })

  it('in a question is refused, naming the argument', async () => {
    workspace = await api.workspace()
    const { errors } = await workspace.graphql('query ($text: String!) { search(text: $text) { totalCount } }', {
      text: HALF,
    })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'text' } }])
  })
})
