import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningNeo4j, startNeo4j } from '../../neo4j/start.ts'
import { plant } from '../../testkit/planting/plant.ts'
import { queryContextOf } from '../../testkit/questions/queryContext.ts'
import { affectedCustomers } from '../src/lineage/answers/affected.ts'
import { linkedOrdinals, membersOf, peopleAt, versionsNaming } from '../src/membership/index.ts'
import { type Connection, connect, migrate, workspacesToRebuild } from '../src/platform/db/index.ts'
import { migrations } from '../src/platform/db/migrations/index.ts'
import { MOST_NAMED } from '../src/vocabulary/chunks.ts'

let folder: string
let neo4j: RunningNeo4j
let replicas: Connection[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dyetrace-migrations-'))
  // A database of its own, empty: NEO4J_URI is the other tests'.
  neo4j = await startNeo4j({ home: join(folder, 'neo4j'), port: 0, env: { ...process.env, NEO4J_URI: '' } })
  replicas = [1, 2].map(() => connect(neo4j.uri, neo4j.user, neo4j.password))
})
afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.close()))
  await neo4j.stop()
  await rm(folder, { recursive: true, force: true })
})

it('two replicas that start at once on an empty database, and again, leave one schema', async () => {
  const count = async () => {
    const { records } = await (replicas[0] as Connection).driver.executeQuery(
      'SHOW INDEXES YIELD name, state RETURN count(name) AS all, sum(CASE state WHEN "ONLINE" THEN 1 ELSE 0 END) AS online',
    )
    return records[0]?.toObject()
  }
  const versions = await Promise.all(replicas.map((replica) => migrate(replica.driver)))
  expect(versions).toEqual([migrations.length, migrations.length])
  const first = await count()
  expect(first?.online).toBe(first?.all)
  await Promise.all(replicas.map((replica) => migrate(replica.driver)))
  expect(await count()).toEqual(first)
})

/** As schema version 2 kept members: ADD and FULL lists by LISTED, who was taken back by DELISTED, REMOVE lists by NAMED. */
const asTheyWere = `
  UNWIND range(0, 2999) AS n
  CREATE (:Identity {ws: 'old', digest: 'd' + n, namespace: 'email'})-[:IDENTIFIES {ws: 'old'}]->(:Customer {ws: 'old', ref: 'c' + n})
  WITH count(*) AS done
  CREATE (v:Version {ws: 'old', id: 'v', enumerated: true})
  CREATE (full:Read:MemberList {ws: 'old', id: 'full', key: 'full', mode: 'FULL', at: 1})-[:MEMBER {ws: 'old'}]->(v)
  CREATE (early:Read:MemberList {ws: 'old', id: 'early', key: 'early', mode: 'REMOVE', at: 0})
  CREATE (gone:Read:MemberList {ws: 'old', id: 'gone', key: 'gone', mode: 'REMOVE', at: 2})
  CREATE (again:Read:MemberList {ws: 'old', id: 'again', key: 'again', mode: 'ADD', at: 3})-[:MEMBER {ws: 'old'}]->(v)
  WITH * UNWIND [full, early, gone, again] AS list CREATE (list)-[:BOUND {ws: 'old'}]->(v)
  WITH DISTINCT full, early, gone, again
  MATCH (c:Customer {ws: 'old'}) WITH *, toInteger(substring(c.ref, 1)) AS n
  FOREACH (_ IN CASE WHEN n < 2000 AND n <> 7 AND n <> 8 THEN [1] ELSE [] END | CREATE (c)-[:LISTED {ws: 'old'}]->(full))
  FOREACH (_ IN CASE WHEN n IN [7, 8] THEN [1] ELSE [] END | CREATE (c)-[:DELISTED {ws: 'old'}]->(full) CREATE (c)-[:NAMED {ws: 'old'}]->(gone))
  FOREACH (_ IN CASE WHEN n = 5 THEN [1] ELSE [] END | CREATE (c)-[:NAMED {ws: 'old'}]->(early))
  FOREACH (_ IN CASE WHEN n = 8 THEN [1] ELSE [] END | CREATE (c)-[:LISTED {ws: 'old'}]->(again))`

it('members that were kept as relationships are the same afterwards, with two replicas at it', async () => {
  const [one, other] = replicas as [Connection, Connection]
  await migrate(one.driver)
  await one.driver.executeQuery(asTheyWere)
  await one.driver.executeQuery(
    "MATCH (c:Customer {ws: 'old', ref: 'c1'}) MATCH (o:Customer {ws: 'old', ref: 'c2'}) CREATE (c)-[:SAME_AS {ws: 'old'}]->(o)",
  )
  await one.driver.executeQuery('MATCH (s:Schema) SET s.version = 2')
  await Promise.all([migrate(one.driver), migrate(other.driver)])
  const db = one.workspace('old')
  const members = [...(await membersOf(db, ['v']))]
  const refs = (await peopleAt(db, members)).map(({ ref }) => Number(ref.slice(1))).sort((a, b) => a - b)
  expect(refs).toEqual(Array.from({ length: 2000 }, (_, n) => n).filter((n) => n !== 7))
  const naming = async (ref: string) => (await versionsNaming(db, ref)).namings.map(({ key }) => key)
  expect(await Promise.all(['c5', 'c7', 'c8', 'c2500'].map(naming))).toEqual([['full'], [], ['again'], []])
  expect((await linkedOrdinals(db)).size).toBe(1)
  const { records } = await one.driver.executeQuery('MATCH ()-[r:LISTED|DELISTED|NAMED]->() RETURN count(r) AS left')
  expect(records[0]?.get('left')).toBe(0)
})

it('statements that were accepted before they were counted are counted once, with two replicas at it', async () => {
  const [one, other] = replicas as [Connection, Connection]
  await migrate(one.driver)
  await one.driver.executeQuery(
    `UNWIND ['busy', 'counted', 'quiet'] AS ws CREATE (w:Workspace {ws: ws, epoch: 3})
     FOREACH (n IN CASE ws WHEN 'quiet' THEN [] ELSE range(1, 40) END | CREATE (:Statement {ws: ws, key: 'k' + n}))
     WITH w WHERE w.ws = 'counted' SET w.accepted = 41`,
  )
  await one.driver.executeQuery('MATCH (s:Schema) SET s.version = 4')
  await Promise.all([migrate(one.driver), migrate(other.driver)])
  const { records } = await one.driver.executeQuery(
    "MATCH (w:Workspace) WHERE w.ws IN ['busy', 'counted', 'quiet'] RETURN w.ws + ' ' + w.accepted AS words ORDER BY words",
  )
  expect(records.map((record) => record.get('words'))).toEqual(['busy 40', 'counted 41', 'quiet 0'])
})

it('a workspace that an earlier version filled is to be made anew, and no other, with two replicas at it', async () => {
  const [one, other] = replicas as [Connection, Connection]
  await migrate(one.driver)
  await one.driver.executeQuery(
    "CREATE (:Statement {ws: 'filled', key: 'a'}), (:Statement {ws: 'filled', key: 'b'}), (:Customer {ws: 'unfilled', ref: 'c', ordinal: 0})",
  )
  await one.driver.executeQuery('MATCH (s:Schema) SET s.version = 5')
  await Promise.all([migrate(one.driver), migrate(other.driver)])
  const left = await workspacesToRebuild(one.driver)
  expect([left.includes('filled'), left.includes('unfilled')]).toEqual([true, false])
  const { records } = await one.driver.executeQuery("MATCH (r:Rebuild {ws: 'filled'}) RETURN r.from AS from")
  expect(records.map((record) => Number(record.get('from')))).toEqual([5])
})

describe('lists that were kept as numbers', () => {
  /** Lists `small` (5 people), `edge` and `large` (one more) of a version each; `gone` takes somebody out of the small one. */
  const planted = `
    UNWIND range(0, 400) AS n CREATE (:Customer {ws: $ws, ref: 'c' + n, ordinal: 16200 + n})
    WITH count(*) AS done
    UNWIND $lists AS row
    MERGE (v:Version {ws: $ws, id: row.version}) ON CREATE SET v.enumerated = false, v.createdAt = 0
    CREATE (l:Read:MemberList {ws: $ws, id: row.key, key: row.key, mode: row.mode, at: row.at, count: size(row.ordinals), namespaces: []})
    FOREACH (_ IN CASE row.mode WHEN 'REMOVE' THEN [] ELSE [1] END | CREATE (l)-[:MEMBER {ws: $ws}]->(v))
    FOREACH (_ IN CASE row.mode WHEN 'REMOVE' THEN [1] ELSE [] END | CREATE (l)-[:TAKES_BACK {ws: $ws}]->(v))
    WITH l, row UNWIND [1, 0] AS high
    WITH l, high, [o IN row.ordinals WHERE o / 16384 = high | o % 16384] AS people WHERE size(people) > 0
    CREATE (l)-[:HOLDS {ws: $ws}]->(:Members {ws: $ws, high: high, count: size(people), people: people})`

  const upTo = (count: number) => Array.from({ length: count }, (_, n) => BigInt(16_200 + n))
  const lists = (ws: string) => [
    {
      key: `${ws} small`,
      version: `${ws} v1`,
      mode: 'ADD',
      at: 1n,
      ordinals: [16_200n, 16_383n, 16_384n, 16_385n, 16_400n],
    },
    { key: `${ws} gone`, version: `${ws} v1`, mode: 'REMOVE', at: 2n, ordinals: [16_385n] },
    { key: `${ws} edge`, version: `${ws} v2`, mode: 'ADD', at: 1n, ordinals: upTo(MOST_NAMED) },
    { key: `${ws} large`, version: `${ws} v3`, mode: 'ADD', at: 1n, ordinals: upTo(MOST_NAMED + 1) },
  ]

  const versions = ['v1', 'v2', 'v3']

  async function answersOf(connection: Connection, ws: string) {
    const db = connection.workspace(ws)
    const naming = async (ref: string) => (await versionsNaming(db, ref)).namings.map(({ version }) => version)
    return {
      members: await Promise.all(versions.map(async (version) => [...(await membersOf(db, [`${ws} ${version}`]))])),
      naming: await Promise.all(['c0', 'c183', 'c185', 'c199', 'c200', 'c201'].map(naming)),
    }
  }

  /** For each list: how many relationships, and how many chunks. */
  const formsOf = async ({ driver }: Connection, ws: string) =>
    (
      await driver.executeQuery(
        `MATCH (l:MemberList {ws: $ws})
         RETURN l.key + ': ' + COUNT { (l)<-[:NAMED_IN]-() } + ' named, ' + COUNT { (l)-[:HOLDS]->() } + ' chunks' AS form ORDER BY form`,
        { ws },
      )
    ).records.map((record) => record.get('form'))

  it('are relationships afterwards if they are small, and say the same, with two replicas at it', async () => {
    const [one, other] = replicas as [Connection, Connection]
    await migrate(one.driver)
    await one.driver.executeQuery(planted, { ws: 'kept', lists: lists('kept') })
    const before = await answersOf(one, 'kept')
    await one.driver.executeQuery('MATCH (s:Schema) SET s.version = 17')
    await Promise.all([migrate(one.driver), migrate(other.driver)])
    expect(await answersOf(one, 'kept')).toEqual(before)
    expect(before.members[0]).toEqual([16_200, 16_383, 16_384, 16_400])
    expect(await formsOf(one, 'kept')).toEqual([
      'kept edge: 200 named, 0 chunks',
      'kept gone: 1 named, 0 chunks',
      'kept large: 0 named, 2 chunks',
      'kept small: 5 named, 0 chunks',
    ])
  })

  it('stay as they are where they name somebody who is no customer', async () => {
    const [one] = replicas as [Connection, Connection]
    await one.driver.executeQuery(planted, { ws: 'odd', lists: lists('odd') })
    await one.driver.executeQuery("MATCH (c:Customer {ws: 'odd', ordinal: 16400}) DELETE c")
    const before = await answersOf(one, 'odd')
    await one.driver.executeQuery('MATCH (s:Schema) SET s.version = 17')
    await migrate(one.driver)
    expect(await answersOf(one, 'odd')).toEqual(before)
    expect(await formsOf(one, 'odd')).toContain('odd small: 0 named, 2 chunks')
  })

  it('do not disturb a page that was begun before', async () => {
    const [one] = replicas as [Connection, Connection]
    await migrate(one.driver)
    const people = ['ada', 'ben', 'cleo', 'dan']
    const { ws, id } = await plant(one, {
      people: people.map((ref) => ({ ref })),
      versions: [{ id: 'orders' }],
      lists: [{ version: 'orders', people, at: 1 }],
    })
    const context = queryContextOf(one, ws, { limits: { queryTimeoutMs: 300_000 } })
    const page = async (after: string | null) => {
      const { edges, pageInfo } = await affectedCustomers(context, { versionId: id('orders'), first: 2, after })
      return { refs: edges.map(({ node }) => node.ref), end: pageInfo.endCursor, more: pageInfo.hasNextPage }
    }
    const first = await page(null)
    await one.driver.executeQuery('MATCH (s:Schema) SET s.version = 17')
    await migrate(one.driver)
    expect(await formsOf(one, ws)).toEqual([expect.stringContaining('4 named, 0 chunks')])
    const second = await page(first.end)
    expect([...first.refs, ...second.refs]).toEqual(people)
    expect([first.more, second.more]).toEqual([true, false])
  })
})
