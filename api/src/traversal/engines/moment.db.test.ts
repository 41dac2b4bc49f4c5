import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../testkit/api.ts'
import { fedTable, plant, type World } from '../../../../testkit/planting/plant.ts'
import { queryContextOf } from '../../../../testkit/questions/queryContext.ts'
import { affectedCustomers } from '../../lineage/answers/affected.ts'
import { filterParameters, trace } from '../../lineage/answers/index.ts'
import type { Connection } from '../../platform/db/index.ts'
import { type Adjacency, Moment, openAdjacencies, type Steps } from '../adjacency/index.ts'
import { type Engine, openTraversal, type Traversal } from './index.ts'

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

/** Something that a copy has to follow. */
async function change(ws: string) {
  const { driver } = connection
  await driver.executeQuery(
    `MATCH (w:Workspace {ws: $ws}) SET w.epoch = w.epoch + 1
     CREATE (:Change {ws: $ws, epoch: w.epoch, versions: $bytes, parts: $none, artifacts: $none, systems: false})`,
    { ws, bytes: new Int8Array(16).fill(1), none: new Int8Array() },
  )
}

async function planted(world = fedTable) {
  const { ws, id } = await plant(connection, world)
  await connection.driver.executeQuery('MERGE (w:Workspace {ws: $ws}) SET w.epoch = coalesce(w.epoch, 0)', { ws })
  const db = connection.workspace(ws)
  const copies = openAdjacencies()
  await copies.current(ws, db)
  return { ws, id, db, copies }
}

/** A long walk, that goes on until the world has had `turns` turns. */
function* long(graph: Adjacency, until: () => boolean): Steps<number> {
  while (!until()) yield
  return graph.epoch
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

describe('a long walk', () => {
  it('lets a timer fire before it is done', async () => {
    const { ws, db, copies } = await planted()
    let fired = false
    setTimeout(() => {
      fired = true
    }, 5)
    const moment = new Moment(await copies.current(ws, db))
    await moment.traverse((graph) => long(graph, () => fired))
    expect(fired).toBe(true)
  })

  it('ends where it is when it is told to stop', async () => {
    const { ws, db, copies } = await planted()
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 5)
    const walk = new Moment(await copies.current(ws, db)).traverse((graph) => long(graph, () => false), stop.signal)
    await expect(walk).rejects.toMatchObject({ failure: 'STOPPED' })
  })

  it('keeps its graph as it is while it is on its way, and others are answered by the database as of now', async () => {
    const { ws, id, db, copies } = await planted()
    let done = false
    const walk = new Moment(await copies.current(ws, db)).traverse((graph) => long(graph, () => done))
    await change(ws)
    const answered: Engine[] = []
    const ask = openTraversal({ ws, db, most: 100 }, copies, (engine) => answered.push(engine))
    const other = await ask({ follow: 'DOWNSTREAM', from: [id('a')] })
    done = true
    expect([await walk, other.epoch, answered]).toEqual([0, 1, ['database']])
  })

  it('holds no change up for longer than it lasts', async () => {
    const { ws, db, copies } = await planted()
    let done = false
    const walk = new Moment(await copies.current(ws, db)).traverse((graph) => long(graph, () => done))
    await change(ws)
    const following = copies.current(ws, db)
    await pause(50)
    done = true
    await walk
    expect((await following).epoch).toBe(1)
  })
})

describe('a moment', () => {
  it('that is over answers nothing more', async () => {
    const { ws, db, copies } = await planted()
    const moment = new Moment(await copies.current(ws, db))
    await pause(1)
    await change(ws)
    await copies.current(ws, db)
    expect(() => moment.look((graph) => graph.size)).toThrow('MOVED')
    await expect(moment.traverse((graph) => long(graph, () => true))).rejects.toMatchObject({ failure: 'MOVED' })
    expect(moment.now().look((graph) => graph.epoch)).toBe(1)
  })

  it('stays for the rest of the turn in which it was handed over', async () => {
    const { ws, db, copies } = await planted()
    const graph = await copies.current(ws, db)
    await change(ws)
    const following = copies.current(ws, db)
    for (let turns = 0; turns < 200 && !graph.isHeld; turns += 1) {
      const moment = new Moment(graph)
      await Promise.resolve()
      moment.look((still) => still.size)
      await new Promise((done) => setImmediate(done))
    }
    expect((await following).epoch).toBe(1)
  })
})

describe('an answer', () => {
  it('that is drawn after its graph moved on is withheld, never mixed', async () => {
    const { ws, id, db, copies } = await planted()
    const context = { ...queryContextOf(connection, ws), adjacency: openTraversal({ ws, db, most: 100 }, copies) }
    const { answer } = await trace(context, { from: [], fromIds: [id('a')], direction: 'DOWNSTREAM', strict: false })
    await pause(1)
    await change(ws)
    await copies.current(ws, db)
    await expect(answer.graph(10, filterParameters(null))).rejects.toMatchObject({ failure: 'MOVED' })
    await expect(answer.whole(filterParameters(null))).rejects.toMatchObject({ failure: 'MOVED' })
  })

  it('is incomplete for lack of time when its walk is stopped by QUERY_TIMEOUT_MS or by a client that has gone', async () => {
    const { ws, id, db, copies } = await planted()
    const gone = new AbortController()
    gone.abort()
    const slow: Traversal = async () => {
      await pause(20)
      return new Moment(await copies.current(ws, db))
    }
    const ask = async (context: Partial<ReturnType<typeof queryContextOf>>) => {
      const args = { from: [], fromIds: [id('a')], direction: 'DOWNSTREAM' as const, strict: false }
      return (
        await trace({ ...queryContextOf(connection, ws), adjacency: slow, ...context }, args)
      ).answer.completeness()
    }
    const late = await ask({ limits: { maxReached: 100, queryTimeoutMs: 1 } })
    expect(late).toMatchObject({ complete: false, truncatedBy: 'QUERY_TIMEOUT' })
    expect(await ask({ signal: gone.signal })).toMatchObject({ complete: false, truncatedBy: 'QUERY_TIMEOUT' })
    expect(await ask({})).toMatchObject({ complete: true })
  })

  it('whose graph moves on while the database is asked is found once more by the database, as of one moment', async () => {
    const world: World = { ...fedTable, erasures: [{ person: 'ada', version: 'a', at: 1 }] }
    const { ws, id, db, copies } = await planted(world)
    const answered: Engine[] = []
    const adjacency = openTraversal({ ws, db, most: 100 }, copies, (engine) => answered.push(engine))
    let reads = 0
    const moving = {
      ...queryContextOf(connection, ws),
      adjacency,
      db: {
        ...db,
        async read(statement: never, parameters: never) {
          const rows = await db.read(statement, parameters)
          // After the walk, and before the erased person is judged on it.
          if ((statement as { name: string }).name === 'linkedCustomers' && reads++ === 0) {
            await change(ws)
            await copies.current(ws, db)
          }
          return rows
        },
      } as typeof db,
    }
    const page = await affectedCustomers(moving, { versionId: id('b'), first: 10 })
    expect(answered).toEqual(['copy', 'database'])
    expect(page).toMatchObject({ certain: 0, possible: 1, completeness: { complete: true } })
  })
})
