import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../testkit/api.ts'
import { type Planted, plant, type World, type WorldFlow } from '../../../../testkit/planting/plant.ts'
import { queryContextOf } from '../../../../testkit/questions/queryContext.ts'
import type { ImpactFilter } from '../../generated/schema.ts'
import { type Connection, DatabaseError } from '../../platform/db/index.ts'
import { itemCursor } from './answer.ts'
import { filterParameters } from './filter.ts'
import { customerImpact } from './impact.ts'
import { summaryOf } from './summary.ts'

const DAY = 86_400_000

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

type Options = { asOf?: number; strict?: boolean; limits?: Parameters<typeof queryContextOf>[2] }

const ask = ({ ws }: Planted, { asOf = 100 * DAY, strict = false, limits = {} }: Options = {}) =>
  customerImpact(queryContextOf(connection, ws, limits), { customer: { ref: 'ada' }, asOf, strict })

async function listed(planted: Planted, filter: ImpactFilter = {}, options: Options = {}) {
  const { answer } = await ask(planted, options)
  const { items, totalCount } = answer.page({ first: 100 }, filterParameters(filter))
  return { names: items.map(({ version }) => version.id.replace(`${planted.ws}/`, '')), totalCount, items }
}

/** orders → features → churn (a model) → churn-api, and a shop copy that an aggregate feeds. */
const shop: World = {
  people: [{ ref: 'ada' }],
  systems: [
    { key: 'warehouse', role: 'ANALYTICS', retentionDays: 30 },
    { key: 'serving', role: 'SERVING', owner: 'Growth team' },
    { key: 'silent', role: 'BACKUP' },
  ],
  artifacts: [
    { name: 'orders', system: 'warehouse' },
    { name: 'features', kind: 'FEATURE_SET', system: 'warehouse' },
    { name: 'churn', kind: 'MODEL', namespace: 'Models' },
    { name: 'churn-api', kind: 'DEPLOYMENT', system: 'serving' },
    { name: 'report', system: 'warehouse' },
    { name: 'campaign' },
  ],
  versions: [
    { id: 'orders', createdAt: DAY },
    { id: 'features', artifact: 'features', createdAt: 2 * DAY, supersededAt: 80 * DAY },
    { id: 'churn', artifact: 'churn', createdAt: 3 * DAY, supersededAt: 10 * DAY },
    { id: 'api', artifact: 'churn-api', createdAt: 4 * DAY },
    { id: 'report', artifact: 'report', createdAt: 5 * DAY, destroyedAt: 50 * DAY },
    { id: 'campaign', artifact: 'campaign', createdAt: 6 * DAY, enumerated: true },
  ],
  runs: [{ id: 'build', open: true }, { id: 'train', flowsAssumed: true }, { id: 'sum' }, { id: 'pick' }],
  flows: [
    { from: 'orders', to: 'build' },
    { from: 'build', to: 'features' },
    { from: 'features', to: 'train' },
    { from: 'train', to: 'churn' },
    { from: 'churn', to: 'api', carry: true },
    { from: 'orders', to: 'sum' },
    { from: 'sum', to: 'report', carries: 'AGGREGATED', claim: 'k ≥ 50' },
    { from: 'features', to: 'pick' },
    { from: 'pick', to: 'campaign' },
  ],
  lists: [{ version: 'orders', people: ['ada'], at: DAY }],
}

describe('the summary', () => {
  it('counts every version by verdict, kind, role and life', async () => {
    const { answer } = await ask(await plant(connection, shop))
    expect(summaryOf(answer.counts())).toEqual({
      total: 6,
      live: 4,
      byVerdict: [
        { verdict: 'CONFIRMED', count: 1 },
        { verdict: 'DERIVED', count: 3 },
        { verdict: 'EXCLUDED', count: 1 },
        { verdict: 'BARRIER', count: 1 },
      ],
      byKind: [
        { kind: 'DATASET', count: 3 },
        { kind: 'DEPLOYMENT', count: 1 },
        { kind: 'FEATURE_SET', count: 1 },
        { kind: 'MODEL', count: 1 },
      ],
      byRole: [
        { role: 'ANALYTICS', count: 3 },
        { role: 'SERVING', count: 1 },
      ],
    })
  })

  it('says nothing of anyone for a person who is named nowhere', async () => {
    const { answer } = await ask(await plant(connection, { people: [{ ref: 'ada' }], versions: [{ id: 'v' }] }))
    expect(summaryOf(answer.counts()).total).toBe(0)
    expect(answer.completeness()).toMatchObject({ complete: true, reached: 0 })
  })
})

describe('a drawing that has not room for all', () => {
  it('leads from a version that names the person to everything in it, whatever the verdict and the limit', async () => {
    const planted = await plant(connection, shop)
    for (const limit of [1, 2, 3, 4, 5]) {
      const { answer } = await ask(planted)
      const { nodes, edges, shown, total } = await answer.graph(limit, filterParameters(null))
      expect({ shown, total }).toEqual({ shown: limit, total: 6 })
      const reached = new Set([`${planted.ws}/orders`])
      for (const from of reached) for (const edge of edges) if (edge.from === from) reached.add(edge.to)
      expect(nodes.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([])
    }
  })

  it('has the newest of every artifact rather than all snapshots of one', async () => {
    const days = Array.from({ length: 20 }, (_, day) => `snapshot${day}`)
    const planted = await plant(connection, {
      people: [{ ref: 'ada' }],
      artifacts: [{ name: 'snapshots' }, { name: 'features', kind: 'FEATURE_SET' }, { name: 'churn', kind: 'MODEL' }],
      versions: [
        ...days.map((id, day) => ({ id, artifact: 'snapshots', createdAt: day * DAY })),
        { id: 'features', artifact: 'features', createdAt: 20 * DAY },
        { id: 'churn', artifact: 'churn', createdAt: 21 * DAY },
      ],
      runs: [{ id: 'build' }, { id: 'train' }],
      flows: [
        { from: 'snapshot7', to: 'build' },
        { from: 'build', to: 'features' },
        { from: 'features', to: 'train' },
        { from: 'train', to: 'churn' },
      ],
      lists: days.map((version, day) => ({ version, people: ['ada'], at: day * DAY })),
    })
    const { answer } = await ask(planted)
    const { nodes, total } = await answer.graph(4, filterParameters(null))
    const names = nodes.map(({ id }) => id.replace(`${planted.ws}/`, '')).sort()
    expect(names).toEqual(['churn', 'features', 'run build', 'run train', 'snapshot19', 'snapshot7'])
    expect(total).toBe(22)
  })
})

describe('a version is live', () => {
  const lives = async (asOf: number) => (await listed(await plant(connection, shop), { live: true }, { asOf })).names

  it('while it is the latest, served by a live deployment, or retained by its system', async () => {
    expect(await lives(9 * DAY)).toEqual(['orders', 'api', 'churn', 'features', 'campaign', 'report'])
    expect(await lives(31 * DAY)).toEqual(['orders', 'api', 'churn', 'features', 'campaign', 'report'])
  })

  it('no longer once it was destroyed, or is superseded and past its retention', async () => {
    expect(await lives(85 * DAY)).toEqual(['orders', 'api', 'churn', 'campaign'])
  })
})

describe('a filter', () => {
  it.each<[string, ImpactFilter, string[]]>([
    ['kinds', { kinds: ['MODEL', 'DEPLOYMENT'] }, ['api', 'churn']],
    ['roles', { roles: ['SERVING'] }, ['api']],
    ['verdicts', { verdicts: ['EXCLUDED', 'BARRIER'] }, ['campaign', 'report']],
    ['life', { live: false }, ['features', 'report']],
    ['text of the name, whatever its case', { text: ' CHURN ' }, ['api', 'churn']],
    ['text of the namespace', { text: 'models' }, ['churn']],
    ['text of the system', { text: 'Warehouse' }, ['orders', 'features', 'report']],
    ['text of its owner', { text: 'growth' }, ['api']],
    ['several at once', { kinds: ['DATASET'], verdicts: ['CONFIRMED', 'BARRIER'], live: true }, ['orders']],
    [
      'no kind ticked, as if there were no filter',
      { kinds: [] },
      ['orders', 'api', 'churn', 'features', 'campaign', 'report'],
    ],
  ])('by %s narrows the list and its count', async (_, filter, expected) => {
    const { names, totalCount } = await listed(await plant(connection, shop), filter)
    expect(names).toEqual(expected)
    expect(totalCount).toBe(expected.length)
  })

  it('leaves the summary whole', async () => {
    const { answer } = await ask(await plant(connection, shop))
    const [counts] = await Promise.all([
      answer.counts(),
      answer.page({ first: 1 }, filterParameters({ kinds: ['MODEL'] })),
    ])
    expect(summaryOf(counts).total).toBe(6)
  })
})

describe('pages', () => {
  /** `at`: creation times of one person's versions. */
  const row = (names: string[], at: (n: number) => number): World => ({
    people: [{ ref: 'ada' }],
    versions: names.map((id, n) => ({ id, createdAt: at(n) })),
    lists: names.map((version) => ({ version, people: ['ada'], at: 0 })),
  })
  const names = Array.from({ length: 25 }, (_, n) => `v${String(n).padStart(2, '0')}`)

  async function walkPages(planted: Planted, between: () => Promise<unknown>) {
    const seen: string[] = []
    for (let after: string | null = null; ; ) {
      const { answer } = await ask(planted)
      const { items, first } = answer.page({ first: 4, after }, filterParameters(null))
      seen.push(...items.slice(0, first).map(({ version }) => version.id.replace(`${planted.ws}/`, '')))
      const last = items[first - 1]
      if (items.length <= first || !last) return seen
      after = itemCursor(last)
      await between()
    }
  }

  it('show each version once, newest first, where many were made at one instant', async () => {
    const planted = await plant(
      connection,
      row(names, (n) => Math.floor(n / 10)),
    )
    const expected = names.toSorted((a, b) => Math.floor(Number(b.slice(1)) / 10) - Math.floor(Number(a.slice(1)) / 10))
    expect(await walkPages(planted, async () => {})).toEqual(expected)
  })

  it('neither repeat nor lose a version while newer ones are written', async () => {
    const planted = await plant(
      connection,
      row(names, (n) => n),
    )
    let made = 0
    const write = () =>
      connection.driver.executeQuery(
        `MATCH (a:Artifact {ws: $ws, id: $artifact})
         CREATE (v:Version:DatasetVersion {ws: $ws, id: $id, artifact: a.id, kind: 'DATASET', createdAt: 1000,
           enumerated: false, producerSeen: true})-[:VERSION_OF {ws: $ws}]->(a)
         CREATE (:Members {ws: $ws, high: 0, people: [0]})<-[:HOLDS {ws: $ws}]-(l:MemberList {ws: $ws, id: $id, key: $id, at: 0, mode: 'ADD', count: 1})
         CREATE (l)-[:MEMBER {ws: $ws}]->(v)
         MERGE (w:Workspace {ws: $ws}) SET w.epoch = coalesce(w.epoch, 0) + 1`,
        { ws: planted.ws, artifact: planted.id('orders'), id: planted.id(`late ${made++}`) },
      )
    expect(await walkPages(planted, write)).toEqual(names.toReversed())
  })

  it.each([0, -1, 101])('of %i are refused, naming the argument', async (first) => {
    const { answer } = await ask(await plant(connection, shop))
    await expect((async () => answer.page({ first }, filterParameters(null)))()).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
    })
  })

  it.each(['x', Buffer.from('[1,2]').toString('base64url'), ''])('after the cursor %j are refused', async (after) => {
    const { answer } = await ask(await plant(connection, shop))
    await expect((async () => answer.page({ first: 1, after }, filterParameters(null)))()).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
    })
  })
})

describe('an erasure', () => {
  const carried = (erasure: World['erasures'], lists: World['lists'] = []): World => ({
    people: [{ ref: 'ada', others: ['phone'] }],
    versions: [{ id: 'v1' }, { id: 'v2', createdAt: 1 }, { id: 'v3', createdAt: 5 }],
    flows: [
      { from: 'v1', to: 'v2', carry: true, at: 1 },
      { from: 'v1', to: 'v3', carry: true, at: 5 },
    ],
    lists: [{ version: 'v1', people: ['ada'], at: 0 }, ...lists],
    ...(erasure ? { erasures: erasure } : {}),
  })
  const verdictsOf = async (world: World, asOf = 9) =>
    Object.fromEntries(
      (await listed(await plant(connection, world), {}, { asOf })).items.map(({ version, rank }) => [
        version.id.slice(-2),
        rank,
      ]),
    )

  it('takes the person off what is carried on after it, and off nothing before', async () => {
    expect(await verdictsOf(carried([{ version: 'v1', person: 'ada', at: 3 }]))).toEqual({ v1: 0, v2: 2 })
  })

  it('of another of their identities leaves what names this one', async () => {
    expect(await verdictsOf(carried([{ version: 'v1', person: 'phone', at: 3 }]))).toEqual({ v1: 1, v2: 2, v3: 2 })
  })

  it('changes nothing before its time, or without effect', async () => {
    expect(await verdictsOf(carried([{ version: 'v1', person: 'ada', at: 3 }]), 2)).toEqual({ v1: 1, v2: 2 })
    const kept = carried([{ version: 'v1', person: 'ada', at: 3, effective: false }])
    expect(await verdictsOf(kept)).toEqual({ v1: 1, v2: 2, v3: 2 })
  })

  it('no longer shows as one when a later statement names them again', async () => {
    const again = [{ version: 'v1', people: ['phone'], at: 4 }]
    expect((await verdictsOf(carried([{ version: 'v1', person: 'ada', at: 3 }], again))).v1).toBe(1)
  })
})

describe('completeness', () => {
  const lineOf = (count: number): World => ({
    people: [{ ref: 'ada' }],
    versions: Array.from({ length: count }, (_, n) => ({ id: `v${n}`, createdAt: n })),
    runs: Array.from({ length: count - 1 }, (_, n) => ({ id: `p${n}` })),
    flows: Array.from({ length: count - 1 }, (_, n): WorldFlow[] => [
      { from: `v${n}`, to: `p${n}` },
      { from: `p${n}`, to: `v${n + 1}` },
    ]).flat(),
    lists: [{ version: 'v0', people: ['ada'], at: 0 }],
  })

  it('names what the record does not know, in words, and leaves out what counts none', async () => {
    const planted = await plant(connection, shop)
    const { answer } = await ask(planted)
    const { complete, reached, caveats } = answer.completeness()
    expect({ complete, reached }).toEqual({ complete: true, reached: 6 })
    expect(caveats.map(({ code, count }) => [code, count])).toEqual([
      ['OPEN_RUN', 1],
      ['MEMBERSHIP_UNKNOWN', 3],
      ['FLOW_NOT_STATED', 1],
      ['SYSTEM_WITHOUT_LINEAGE', 1],
    ])
    for (const { message } of caveats) expect(message).toMatch(/^[A-Z0-9].*\.$/)
  })

  it('counts skewed clocks, contradictions, assumed appends, unseen producers and refused events', async () => {
    const { people = [], lists = [] } = shop
    const planted = await plant(connection, {
      people,
      lists,
      versions: [{ id: 'orders' }, { id: 'v', assumedAppend: true }, { id: 'w', seen: false }],
      runs: [{ id: 'p', clockSkew: true, contradiction: true }],
      flows: [
        { from: 'orders', to: 'p' },
        { from: 'p', to: 'v' },
      ],
    })
    await connection.driver.executeQuery("CREATE (:RefusedEvent {ws: $ws, id: 'e', code: 'TOO_LONG'})", {
      ws: planted.ws,
    })
    const { answer } = await ask(planted)
    const { caveats } = answer.completeness()
    expect(Object.fromEntries(caveats.map(({ code, count }) => [code, count]))).toEqual({
      MEMBERSHIP_UNKNOWN: 1,
      ASSUMED_APPEND: 1,
      CLOCK_SKEW: 1,
      CONTRADICTION: 1,
      PRODUCER_NOT_SEEN: 1,
      REFUSED_EVENT: 1,
    })
  })

  it('is lost at MAX_REACHED, with what is known; at exactly as many nothing is', async () => {
    const planted = await plant(connection, lineOf(30))
    // 30 versions and 29 run parts.
    const whole = await ask(planted, { limits: { limits: { maxReached: 59 } } })
    expect(whole.answer.completeness()).toMatchObject({ complete: true, reached: 30 })
    const cut = await ask(planted, { limits: { limits: { maxReached: 58 } } })
    expect(cut.answer.completeness()).toMatchObject({
      complete: false,
      truncatedBy: 'MAX_REACHED',
    })
    const early = await ask(planted, { limits: { limits: { maxReached: 10 } } })
    const { reached } = early.answer.completeness()
    expect(reached).toBeGreaterThan(0)
    expect(reached).toBeLessThan(12)
  })

  it('is said to be lost even when nothing of what was reached is old enough', async () => {
    const planted = await plant(connection, {
      ...lineOf(30),
      versions: lineOf(30).versions.map((v) => ({ ...v, createdAt: 50 })),
    })
    const { answer } = await ask(planted, { asOf: 1, limits: { limits: { maxReached: 5 } } })
    expect(answer.completeness()).toMatchObject({ complete: false, reached: 0 })
  })

  it('is lost at QUERY_TIMEOUT_MS, with nothing known and no error', async () => {
    const planted = await plant(connection, lineOf(1500))
    const { answer } = await ask(planted, { limits: { limits: { queryTimeoutMs: 1 } } })
    const nothing = { complete: false, truncatedBy: 'QUERY_TIMEOUT', reached: 0, outside: 0, caveats: [] }
    expect(answer.completeness()).toEqual(nothing)
    expect(answer.page({ first: 10 }, filterParameters(null))).toMatchObject({ items: [], totalCount: 0 })
    expect(await answer.graph(10, filterParameters(null))).toMatchObject({ nodes: [], edges: [], shown: 0, total: 0 })
  })

  it('is an error under strict, whatever was asked', async () => {
    const planted = await plant(connection, lineOf(30))
    const { answer } = await ask(planted, { strict: true, limits: { limits: { maxReached: 10 } } })
    const asked = [
      () => answer.counts(),
      () => answer.page({ first: 1 }, filterParameters(null)),
      () => answer.graph(10, filterParameters(null)),
      () => answer.completeness(),
    ]
    for (const question of asked)
      await expect((async () => question())()).rejects.toMatchObject({
        extensions: { code: 'INCOMPLETE', truncatedBy: 'MAX_REACHED' },
      })
  })
})

describe('the walk', () => {
  it('answers a ladder of 2^40 paths in full', async () => {
    const rungs = Array.from({ length: 41 }, (_, n) => n)
    const planted = await plant(connection, {
      people: [{ ref: 'ada' }],
      versions: rungs.flatMap((n) => [{ id: `l${n}` }, { id: `r${n}` }]),
      flows: rungs
        .slice(1)
        .flatMap((n) =>
          ['l', 'r'].flatMap((from) => ['l', 'r'].map((to) => ({ from: `${from}${n - 1}`, to: `${to}${n}` }))),
        ),
      lists: [{ version: 'l0', people: ['ada'], at: 0 }],
    })
    const { answer } = await ask(planted, { strict: true })
    expect(summaryOf(answer.counts()).total).toBe(81)
  })

  it('answers a chain of 1,000 runs in full', async () => {
    const steps = Array.from({ length: 1000 }, (_, n) => n)
    const planted = await plant(connection, {
      people: [{ ref: 'ada' }],
      versions: [...steps, 1000].map((n) => ({ id: `v${n}`, createdAt: n })),
      runs: steps.map((n) => ({ id: `p${n}` })),
      flows: steps.flatMap((n) => [
        { from: `v${n}`, to: `p${n}` },
        { from: `p${n}`, to: `v${n + 1}` },
      ]),
      lists: [{ version: 'v0', people: ['ada'], at: 0 }],
    })
    const { answer } = await ask(planted, { strict: true })
    expect(summaryOf(answer.counts()).total).toBe(1001)
  })

  it('fails closed where a flow leads into another workspace', async () => {
    const other = await plant(connection, { versions: [{ id: 'theirs' }] })
    const planted = await plant(connection, shop)
    await connection.driver.executeQuery(
      `MATCH (a:Version {id: $own}) MATCH (b:Version {id: $theirs}) CREATE (a)-[:FLOWS {ws: $ws, at: 0, carries: 'PERSONAL'}]->(b)`,
      { ws: planted.ws, own: planted.id('orders'), theirs: other.id('theirs') },
    )
    const failure = await ask(planted).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DatabaseError)
    expect(failure).toMatchObject({ failure: 'ISOLATION' })
  })

  it('knows nobody by a ref of another workspace', async () => {
    await plant(connection, { people: [{ ref: `eve-${randomUUID()}` }], versions: [] })
    const planted = await plant(connection, { versions: [] })
    await expect(ask(planted)).rejects.toMatchObject({ extensions: { code: 'CUSTOMER_NOT_FOUND' } })
  })
})
