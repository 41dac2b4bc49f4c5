import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import type { UserError } from '../../testkit/refused.ts'
import { upload } from '../../testkit/statements.ts'
import {
  ada,
  adaIsIn,
  artifact,
  askImpact,
  minute,
  run,
  tell,
  tellRuns,
  touched,
  version,
} from '../../testkit/story.ts'
import { readLists } from './oracle/lists.ts'

// One impossible identity in a list refuses that one person, by name, and nobody else.

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const nobody = { namespace: 'phone', value: 'call me' }
const bob = { namespace: 'email', value: 'bob@example.com' }
const list = (mode: string, members: object[]) => ({
  idempotencyKey: 'list',
  at: minute(2),
  version: version('orders'),
  mode,
  members,
})

type Payload = { accepted: number; mode: string | null; version: object | null; userErrors: UserError[] }

async function record(workspace: Workspace, input: object): Promise<Payload> {
  const { data, errors } = await workspace.graphql<{ recordMembers: Payload }>(
    `mutation ($input: RecordMembersInput!) { recordMembers(input: $input) {
      accepted mode version { id } userErrors { code field message } } }`,
    { input },
  )
  expect(errors).toEqual([])
  return data.recordMembers
}

const refusals = async (workspace: Workspace) =>
  (await askImpact(workspace)).data.customerImpact.completeness.caveats.find(({ code }) => code === 'REFUSED_EVENT')
    ?.count ?? 0

/** How many statements and lists the workspace holds, and people on its lists. */
async function held(workspace: Workspace) {
  const { records } = await api.connection.driver.executeQuery(
    `RETURN COUNT { MATCH (s:Statement {ws: $ws}) RETURN s } AS statements, COUNT { MATCH (l:MemberList {ws: $ws}) RETURN l } AS lists`,
    { ws: workspace.ws },
  )
  const lists = await readLists(api.connection.driver, workspace.ws)
  return { ...records[0]?.toObject(), people: [...lists.values()].flat().length }
}

describe('an impossible identity in a list', () => {
  it('is refused by its place; the others are on the list', async () => {
    const workspace = await api.workspace()
    const said = await record(workspace, list('ADD', [ada, nobody, bob]))
    expect(said).toMatchObject({
      accepted: 2,
      mode: 'ADD',
      version: { id: expect.any(String) },
      userErrors: [{ code: 'INVALID_IDENTITY', field: ['members', '1', 'value'] }],
    })
    expect(await touched(workspace)).toEqual(['orders@2 CONFIRMED'])
  })

  it('makes an ADD of a FULL list, which says so: it proves nobody absent', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [run('copy', 0, 1, { reads: ['source'], writes: ['orders'] })])
    await adaIsIn(workspace, 'source', 0)
    const said = await record(workspace, list('FULL', [bob, nobody]))
    expect(said).toMatchObject({ accepted: 1, mode: 'ADD' })
    expect(said.userErrors.map(({ code, field }) => [code, field])).toEqual([
      ['INVALID_IDENTITY', ['members', '1', 'value']],
      ['COUNTED_AS_ADD', ['mode']],
    ])
    expect(await touched(workspace)).toEqual(['orders@1 DERIVED', 'source@0 CONFIRMED'])
  })

  it('is counted and shown as refused until the list comes corrected, which takes the place of its part', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [run('copy', 0, 1, { reads: ['source'], writes: ['orders'] })])
    await adaIsIn(workspace, 'source', 0)
    await record(workspace, list('FULL', [ada, nobody]))
    expect(await refusals(workspace)).toBe(1)
    const { data } = await workspace.graphql('{ activity { refused arrivals { refusal { code field } people } } }')
    expect(data).toMatchObject({
      activity: {
        refused: 1,
        arrivals: [{ refusal: { code: 'INVALID_IDENTITY', field: 'members.1.value' } }, { people: 1 }, {}, {}],
      },
    })
    expect(await record(workspace, list('FULL', [bob]))).toMatchObject({ accepted: 1, mode: 'FULL', userErrors: [] })
    expect(await refusals(workspace)).toBe(0)
    expect(await touched(workspace)).toEqual(['orders@1 EXCLUDED', 'source@0 CONFIRMED'])
    expect(await held(workspace)).toEqual({ statements: 3, lists: 2, people: 2 })
  })

  it('counts no more when it is delivered after its correction', async () => {
    const workspace = await api.workspace()
    await record(workspace, list('FULL', [bob]))
    const before = await held(workspace)
    await record(workspace, list('FULL', [ada, nobody]))
    expect(await held(workspace)).toEqual(before)
    await adaIsIn(workspace, 'source', 0)
    expect(await refusals(workspace)).toBe(0)
  })

  it('comes twice, and counts once', async () => {
    const workspace = await api.workspace()
    await record(workspace, list('ADD', [ada, nobody]))
    await record(workspace, list('ADD', [ada, nobody]))
    expect(await held(workspace)).toEqual({ statements: 1, lists: 1, people: 1 })
    expect(await refusals(workspace)).toBe(1)
  })

  it('of inferences is refused alone; corrected, they are one log again', async () => {
    const workspace = await api.workspace()
    const inferences = (members: object[]) => ({
      idempotencyKey: 'asked',
      from: minute(4),
      to: minute(5),
      members,
      deployment: artifact('shop', 'DEPLOYMENT'),
      log: artifact('log', 'INFERENCE_LOG'),
    })
    expect(await tell(workspace, 'recordInferences', inferences([ada, nobody]))).toMatchObject([
      { code: 'INVALID_IDENTITY', field: ['members', '1', 'value'] },
    ])
    const both = ['log@5 CONFIRMED', 'shop@4 DERIVED']
    expect(await touched(workspace)).toEqual(both)
    expect(await tell(workspace, 'recordInferences', inferences([ada, bob]))).toEqual([])
    expect(await touched(workspace)).toEqual(both)
    expect(await refusals(workspace)).toBe(0)
  })

  it('of an upload is refused by its line; the list counts, as ADD, until it comes corrected', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [run('copy', 0, 1, { reads: ['source'], writes: ['orders'] })])
    await adaIsIn(workspace, 'source', 0)
    const { members: _, ...head } = list('FULL', [])
    const { body: said } = await upload(workspace, 'first', [head, bob, nobody])
    expect(said).toMatchObject({ lists: { accepted: 1, refused: 0 }, people: 1 })
    expect(said.errors.map(({ line, code }) => `${line} ${code}`)).toEqual(['3 INVALID_IDENTITY', '1 COUNTED_AS_ADD'])
    expect(await touched(workspace)).toEqual(['orders@1 DERIVED', 'source@0 CONFIRMED'])
    expect(await refusals(workspace)).toBe(1)
    await upload(workspace, 'second', [head, bob])
    expect(await touched(workspace)).toEqual(['orders@1 EXCLUDED', 'source@0 CONFIRMED'])
    expect(await refusals(workspace)).toBe(0)
  })
})
