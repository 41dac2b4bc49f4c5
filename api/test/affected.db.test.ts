import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, openDatabase, startApi, type Workspace } from '../../testkit/api.ts'
import { queryContextOf } from '../../testkit/questions/queryContext.ts'
import { ada, artifact, minute, run, tell, tellRuns, version } from '../../testkit/story.ts'
import { findCustomer } from '../src/catalog/customers/index.ts'
import { affectedIn } from '../src/lineage/answers/index.ts'
import { peopleAt } from '../src/membership/index.ts'
import type { Connection } from '../src/platform/db/index.ts'
import { unlike } from './oracle/compare.ts'
import { hold } from './oracle/hold.ts'
import { pack } from './oracle/pack.ts'
import { afterErasures } from './oracle/pickedErasures.ts'
import { minute as minuteOf } from './oracle/statements.ts'
import { verdicts } from './oracle/verdicts.ts'
import type { OracleWorkspace } from './oracle/workspace.ts'
import type { World } from './oracle/world.ts'

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

const question = `query ($version: VersionInput!, $asOf: DateTime, $first: Int!, $after: String) {
  affectedCustomers(version: $version, asOf: $asOf, first: $first, after: $after) {
    certain possible
    completeness { complete truncatedBy caveats { code count } }
    pageInfo { hasNextPage endCursor }
    edges { cursor certain node { ref identities { namespace } } }
  }
}`

type Affected = {
  certain: number
  possible: number
  completeness: { complete: boolean; truncatedBy: string | null; caveats: { code: string }[] }
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  edges: { cursor: string; certain: boolean; node: { ref: string; identities: { namespace: string }[] } }[]
}

async function ask(workspace: Workspace, of: object, more: object = {}): Promise<Affected> {
  const variables = { version: of, first: 100, ...more }
  const { data, errors } = await workspace.graphql<{ affectedCustomers: Affected }>(question, variables)
  expect(errors).toEqual([])
  return data.affectedCustomers
}

const person = (n: number) => ({ namespace: 'email', value: `p${n}@example.com` })

const list = (name: string, at: number, members: object[], mode = 'ADD', kind: 'DATASET' | 'MODEL' = 'DATASET') => ({
  idempotencyKey: `list ${name} ${at} ${mode}`,
  at: minute(at),
  version: version(name, kind),
  mode,
  members,
})

/** orders → (train) → churn → churn-api; two people are in orders, one is known to be in the model. */
async function shop(): Promise<Workspace> {
  const told = await api.workspace()
  const model = { version: version('churn', 'MODEL') }
  const runs = [
    run('load', 0, 5, { writes: ['orders'] }),
    run('train', 10, 20, { kind: 'TRAINING', reads: ['orders'], writes: [model] }),
  ]
  expect((await tellRuns(told, runs)).flat()).toEqual([])
  expect(await tell(told, 'recordMembers', list('orders', 6, [person(1), person(2)]))).toEqual([])
  expect(await tell(told, 'recordMembers', list('churn', 21, [person(2)], 'ADD', 'MODEL'))).toEqual([])
  const deployed = {
    idempotencyKey: 'd',
    at: minute(30),
    deployment: artifact('churn-api', 'DEPLOYMENT'),
    models: [version('churn', 'MODEL')],
  }
  expect(await tell(told, 'deploy', deployed)).toEqual([])
  return told
}

describe('affectedCustomers', () => {
  it('leads from a deployment back to people, and tells who is in it for certain from who may be', async () => {
    const told = await shop()
    expect(await ask(told, version('orders'))).toMatchObject({ certain: 2, possible: 0 })
    expect(await ask(told, version('churn', 'MODEL'))).toMatchObject({ certain: 1, possible: 1 })
    const deployment = await ask(told, version('churn-api', 'DEPLOYMENT'))
    expect(deployment).toMatchObject({ certain: 0, possible: 2, completeness: { complete: true } })
    expect(deployment.completeness.caveats.map(({ code }) => code)).toContain('MEMBERSHIP_UNKNOWN')
    expect(deployment.edges.map(({ node }) => node.identities)).toEqual([
      [{ namespace: 'email' }],
      [{ namespace: 'email' }],
    ])
  })

  it('asks about a version by its id as well, and about one only', async () => {
    const told = await shop()
    const { data } = await told.graphql<{
      search: { edges: { node: { versions: { edges: { node: { id: string } }[] } } }[] }
    }>('{ search(text: "churn", kinds: [MODEL]) { edges { node { versions { edges { node { id } } } } } } }')
    const id = data.search.edges[0]?.node.versions.edges[0]?.node.id ?? ''
    const byId =
      'query ($id: ID, $version: VersionInput) { affectedCustomers(versionId: $id, version: $version) { certain possible } }'
    expect((await told.graphql(byId, { id })).data.affectedCustomers).toEqual({ certain: 1, possible: 1 })
    for (const [variables, code] of [
      [{ id, version: version('churn', 'MODEL') }, 'BAD_USER_INPUT'],
      [{}, 'BAD_USER_INPUT'],
      [{ id: 'nobody' }, 'VERSION_NOT_FOUND'],
    ] as const)
      expect((await told.graphql(byId, variables)).errors).toMatchObject([{ extensions: { code } }])
  })

  it('of a version with a full list are those on it, whatever flows in', async () => {
    const told = await shop()
    expect(await tell(told, 'recordMembers', list('churn', 22, [person(3)], 'FULL', 'MODEL'))).toEqual([])
    expect(await ask(told, version('churn', 'MODEL'))).toMatchObject({ certain: 1, possible: 0 })
  })

  it('counts people, not identities', async () => {
    const told = await shop()
    const link = { idempotencyKey: 'l', at: minute(40), identities: [person(1), person(2)], evidence: 'same account' }
    expect(await tell(told, 'linkIdentities', link)).toEqual([])
    expect(await ask(told, version('orders'))).toMatchObject({ certain: 1, possible: 0 })
    expect(await ask(told, version('churn', 'MODEL'))).toMatchObject({ certain: 1, possible: 0 })
  })

  it('comes in pages that neither repeat nor lose anyone while others are written', async () => {
    const told = await api.workspace()
    expect((await tellRuns(told, [run('load', 0, 5, { writes: ['orders'] })])).flat()).toEqual([])
    const everyone = Array.from({ length: 25 }, (_, n) => person(n))
    expect(await tell(told, 'recordMembers', list('orders', 6, everyone))).toEqual([])
    const seen: string[] = []
    for (let after: string | null = null, page = 0; page < 10; page += 1) {
      const { edges, pageInfo } = await ask(told, version('orders'), { first: 10, after })
      seen.push(...edges.map(({ node }) => node.ref))
      if (!pageInfo.hasNextPage) break
      after = pageInfo.endCursor
      expect(await tell(told, 'recordMembers', list('orders', 7 + page, [person(100 + page)]))).toEqual([])
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(27)
  })

  it('as of a time before the version was there is nobody', async () => {
    const told = await shop()
    const early = await ask(told, version('churn', 'MODEL'), { asOf: minute(15) })
    expect(early).toMatchObject({ certain: 0, possible: 0, edges: [] })
  })

  it('of something unknown is an error that names the argument, and needs the right to ask about people', async () => {
    const told = await shop()
    const unknown = await told.graphql(question, { version: version('nothing'), first: 1 })
    expect(unknown.errors[0]?.extensions).toMatchObject({ code: 'ARTIFACT_NOT_FOUND', argument: 'version.artifact' })
    const reader = await (await api.workspace(['reader'])).graphql(question, { version: version('orders'), first: 1 })
    expect(reader.errors[0]?.extensions.code).toBe('FORBIDDEN')
    const tooMany = await told.graphql(question, { version: version('orders'), first: 101 })
    expect(tooMany.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' })
  })

  it('never holds an identity', async () => {
    const told = await shop()
    expect(JSON.stringify(await ask(told, version('orders')))).not.toContain(ada.value.slice(3))
  })
})

/** Random graphs a run; each is asked about every version, at two times. */
const RUNS = Number(process.env.ORACLE_RUNS ?? 100) / 10

/** Where the people of every version differ from those whose verdict there says so. */
async function compare(workspace: OracleWorkspace, world: World, ids: Map<string, string>, times: number[]) {
  const db = connection.workspace(workspace.ws)
  const context = queryContextOf(connection, workspace.ws)
  const found: string[] = []
  const refs = new Map<string, Set<string>>()
  for (const one of world.persons) {
    const [who = ''] = one
    const [, digest = ''] = who.split(/:(.*)/s)
    const customer = await findCustomer(db, { identity: { digest } })
    refs.set(customer?.ref ?? `nobody is ${who}`, one)
  }
  for (const time of times) {
    const expected = [...refs].flatMap(([ref, one]) =>
      [...verdicts(world, one, minuteOf(time))].flatMap(([key, verdict]) => {
        if (!['CONFIRMED', 'DERIVED', 'POSSIBLE'].includes(verdict)) return []
        return `${key}: ${ref} ${verdict === 'CONFIRMED' ? 'certain' : 'possible'}`
      }),
    )
    const got: string[] = []
    for (const [key, id] of ids) {
      const { certain, possible } = await affectedIn(context, id, minuteOf(time))
      for (const [word, set] of [
        ['certain', certain],
        ['possible', possible],
      ] as const)
        for (const { ref } of await peopleAt(db, [...set])) got.push(`${key}: ${ref} ${word}`)
    }
    found.push(...unlike(`people as of ${time}`, expected, got))
  }
  return found
}

describe('the people of every version', () => {
  it('are those whose verdict there says so, in the words of the oracle, erasures included', async () => {
    await hold(pack, Math.ceil(RUNS / 6), afterErasures(connection, compare))
  }, 3_600_000)
})
