import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../testkit/api.ts'
import { fedTable, type Planted, plant } from '../../../../testkit/planting/plant.ts'
import { queryContextOf } from '../../../../testkit/questions/queryContext.ts'
import { worlds } from '../../../test/worlds.ts'
import { Direction } from '../../generated/schema.ts'
import { affectedCustomers } from '../../lineage/answers/affected.ts'
import type { CompletenessRow } from '../../lineage/answers/caveats.ts'
import { customerImpact, filterParameters, trace } from '../../lineage/answers/index.ts'
import { neighbourCount, neighbours } from '../../lineage/answers/neighbours.ts'
import { oneSystem, systemMap } from '../../lineage/map/map.ts'
import { type Connection, type Database, DatabaseError } from '../../platform/db/index.ts'
import { openAdjacencies } from '../adjacency/index.ts'
import { type Engine, openTraversal } from './index.ts'

const RUNS = Math.ceil(Number(process.env.LINEAGE_RUNS ?? 75) / 3)

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

const all = filterParameters(null)
const inOrder = (text: string[]) => text.sort()

/** Everything that an answer shows: items with their life, counts, completeness with caveats, the drawing and the export. */
async function shown({ answer }: Awaited<ReturnType<typeof trace>>) {
  const { versions, flows } = await answer.whole(all)
  const { nodes, edges, total } = await answer.graph(100, all)
  return {
    page: answer.page({ first: 100 }, all),
    counts: inOrder(answer.counts().map((row) => JSON.stringify(row))),
    completeness: inNoOrder(answer.completeness()),
    versions,
    flows: inOrder(flows.map((flow) => JSON.stringify(flow))),
    drawn: { total, nodes: inOrder(nodes.map(({ id }) => id)), edges: inOrder(edges.map((e) => JSON.stringify(e))) },
  }
}

/** Of what lies equally far, either engine may meet either first. */
const inNoOrder = ({ caveats, ...rest }: CompletenessRow) => ({
  ...rest,
  caveats: caveats.map(({ first, ...caveat }) => ({
    ...caveat,
    first: first && inOrder(first.map((item) => JSON.stringify(item))),
  })),
})

async function byBoth<T>(planted: Planted, ask: (context: ReturnType<typeof queryContextOf>) => Promise<T>) {
  const copy = await ask(queryContextOf(connection, planted.ws, { engine: 'copy' }))
  const database = await ask(queryContextOf(connection, planted.ws, { engine: 'database' }))
  return { copy, database }
}

describe('both engines give the same answer', () => {
  it('about a person: items, life, counts, caveats, drawing, export and people of each version', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom(1, 4, 9), async (world, asOf) => {
        const planted = await plant(connection, world)
        for (const { ref } of world.people ?? []) {
          const { copy, database } = await byBoth(planted, async (context) =>
            shown(await customerImpact(context, { customer: { ref }, asOf, strict: false })),
          )
          expect(database).toEqual(copy)
        }
        for (const { id } of world.versions) {
          const { copy, database } = await byBoth(planted, (context) =>
            affectedCustomers(context, { versionId: planted.id(id), asOf, first: 100 }),
          )
          expect({ ...database, completeness: inNoOrder(database.completeness) }).toEqual({
            ...copy,
            completeness: inNoOrder(copy.completeness),
          })
        }
      }),
      { numRuns: RUNS },
    )
  }, 600_000)

  it('to a trace in every direction, from several versions', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom(...Object.values(Direction)), async (world, direction) => {
        const planted = await plant(connection, world)
        const fromIds = world.versions.slice(0, 3).map(({ id }) => planted.id(id))
        const { copy, database } = await byBoth(planted, async (context) =>
          shown(await trace(context, { from: [], fromIds, direction, asOf: 9, strict: false })),
        )
        expect(database).toEqual(copy)
      }),
      { numRuns: RUNS },
    )
  }, 600_000)
})

describe('both engines give the same answer about all people at once', () => {
  const held = (found: readonly { artifact: { id: string }; versions: number; live: number; reasons: Set<string> }[]) =>
    inOrder(
      found.map(({ artifact, reasons, ...one }) =>
        JSON.stringify([artifact.id, [...reasons].sort(), one.versions, one.live]),
      ),
    )

  it('the map of systems, and each system alone', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom(1, 4, 9), async (world, asOf) => {
        const planted = await plant(connection, world)
        const { copy, database } = await byBoth(planted, async (context) => {
          const map = await systemMap(context, { asOf, strict: false })
          const systems = await Promise.all(
            map.systems.map(({ key }) => oneSystem(context, { key, asOf, strict: false })),
          )
          return {
            whole: [held(map.held), map.completeness],
            systems: map.systems.map(({ key, missing, holds, artifacts }) => ({
              key,
              missing,
              artifacts,
              holds: held(holds),
            })),
            alone: systems.map(
              (one) => one && { missing: one.missing, holds: held(one.holds), caveats: one.completeness },
            ),
          }
        })
        expect(database).toEqual(copy)
      }),
      { numRuns: RUNS },
    )
  }, 600_000)

  it('what stands beside a version, how many there are, and what joins them', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom(...Object.values(Direction)), async (world, direction) => {
        const planted = await plant(connection, world)
        const { copy, database } = await byBoth(planted, (context) =>
          Promise.all(
            world.versions.map(async ({ id }) => {
              const of = planted.id(id)
              const { nodes, edges, total } = await neighbours(context, { of, direction, asOf: 9, first: 100 })
              const count = await neighbourCount(context, of, direction, 9)
              return {
                count,
                total,
                nodes: inOrder(nodes.map((node) => node.id)),
                edges: inOrder(edges.map((e) => JSON.stringify(e))),
              }
            }),
          ),
        )
        expect(database).toEqual(copy)
      }),
      { numRuns: RUNS },
    )
  }, 600_000)
})

async function askThrough(db: Database, copies: ReturnType<typeof openAdjacencies>, ws: string, most = 1_000) {
  const answered: Engine[] = []
  const adjacency = openTraversal({ ws, db, most }, copies, (engine) => answered.push(engine))
  const context = { ...queryContextOf(connection, ws), adjacency }
  const { answer } = await customerImpact(context, { customer: { ref: 'ada' }, strict: false })
  return { answered, completeness: answer.completeness() }
}

describe('a question', () => {
  it('is answered by the database, complete, while the copy is being read, and by the copy afterwards', async () => {
    const { ws } = await plant(connection, fedTable)
    const db = connection.workspace(ws)
    const copies = openAdjacencies()
    const cold = await askThrough(db, copies, ws)
    await copies.current(ws, db)
    const warm = await askThrough(db, copies, ws)
    expect([cold.answered, warm.answered]).toEqual([['database'], ['copy']])
    expect(cold.completeness).toMatchObject({ complete: true, reached: 2 })
    expect(warm.completeness).toEqual(cold.completeness)
  })

  it('is answered by the database where the copy does not fit into memory', async () => {
    const { ws } = await plant(connection, fedTable)
    const db = connection.workspace(ws)
    const copies = openAdjacencies({ maxBytes: 1 })
    await expect(copies.current(ws, db)).rejects.toMatchObject({ failure: 'TOO_LARGE' })
    const { answered, completeness } = await askThrough(db, copies, ws)
    expect(answered).toEqual(['database'])
    expect(completeness).toMatchObject({ complete: true, reached: 2 })
  })

  it('is answered by the database where the copy cannot be followed', async () => {
    const { ws } = await plant(connection, fedTable)
    const db = connection.workspace(ws)
    const copies = openAdjacencies()
    await copies.current(ws, db)
    const lost = new DatabaseError('UNAVAILABLE', 'lost')
    let heads = 0
    // Only the first look at the epoch, which is the copy's, is lost.
    const flaky: Database = {
      ...db,
      read: (s, p) => (s.name === 'head' && heads++ === 0 ? Promise.reject(lost) : db.read(s, p)),
    }
    const { answered, completeness } = await askThrough(flaky, copies, ws)
    expect(answered).toEqual(['database'])
    expect(completeness).toMatchObject({ complete: true, reached: 2 })
  })

  it('that reaches more than it may says so, whichever engine answers', async () => {
    const { ws } = await plant(connection, fedTable)
    const { completeness } = await askThrough(connection.workspace(ws), openAdjacencies(), ws, 1)
    expect(completeness).toMatchObject({ complete: false, truncatedBy: 'MAX_REACHED' })
  })

  it('whose answer would leave its workspace is withheld by both engines', async () => {
    const [here, there] = [await plant(connection, fedTable), await plant(connection, fedTable)]
    await connection.driver.executeQuery(
      `MATCH (p:RunPart {id: $part}) MATCH (v:Version {id: $version})
       CREATE (p)-[:FLOWS {ws: p.ws, at: 0, carries: 'PERSONAL'}]->(v)`,
      { part: here.id('r'), version: there.id('b') },
    )
    const ask = (engine: Engine) =>
      customerImpact(queryContextOf(connection, here.ws, { engine }), { customer: { ref: 'ada' }, strict: false })
    await expect(ask('copy')).rejects.toMatchObject({ failure: 'ISOLATION' })
    await expect(ask('database')).rejects.toMatchObject({ failure: 'ISOLATION' })
    await connection.driver.executeQuery('MATCH (p:RunPart {id: $part})-[f]->(v:Version) WHERE v.ws <> p.ws DELETE f', {
      part: here.id('r'),
    })
  })
})
