import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../testkit/api.ts'
import { plant } from '../../../../testkit/planting/plant.ts'
import { type Delivery, inCalls } from '../../../test/oracle/arbitraries.ts'
import { hold } from '../../../test/oracle/hold.ts'
import { pack } from '../../../test/oracle/pack.ts'
import { freshWorkspace } from '../../../test/oracle/workspace.ts'
import { emptyChangeSet, packed, recordChange } from '../../changes/index.ts'
import * as changesStore from '../../changes/store.ts'
import type { Command } from '../../ingest/statements/index.ts'
import { type Connection, type Database, DatabaseError } from '../../platform/db/index.ts'
import { IsolationBreach } from './adjacency.ts'
import { type Adjacencies, type Adjacency, head, openAdjacencies } from './index.ts'
import { closed } from './load.ts'

const RUNS = Math.ceil(Number(process.env.ORACLE_RUNS ?? 200) / 20)

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

/** Everything that a walk can come upon, a line each, whatever the order in which it was learned. */
function told(graph: Adjacency): string[] {
  const { edges } = graph
  const lines = [`unseen ${graph.unseen}, refused ${graph.refused}, silent ${[...graph.silentSystems].sort()}`]
  for (let node = 0; node < graph.size; node += 1) {
    const [version, part] = [graph.version(node), graph.part(node)]
    const alone = edges.firstOut(node) === -1 && edges.firstIn(node) === -1
    if (!version && (!part || alone)) continue
    const artifact = version && graph.artifact(version.artifact)
    const siblings = [...graph.versionsOf(version?.artifact ?? '')].map((one) => graph.id(one)).sort()
    lines.push(JSON.stringify([version, part, artifact, graph.systemOf(artifact), graph.isEnumerated(node), siblings]))
    for (let edge = edges.firstOut(node); edge !== -1; edge = edges.nextOut(edge))
      lines.push(
        [graph.id(node), graph.id(edges.to(edge)), edges.at(edge), edges.carries(edge), edges.carried(edge)].join(' '),
      )
    for (let edge = edges.firstIn(node); edge !== -1; edge = edges.nextIn(edge))
      lines.push(`${graph.id(node)} is entered from ${graph.id(edges.from(edge))}`)
  }
  return lines.sort()
}

const delivery: fc.Arbitrary<Delivery> = fc.record({
  order: fc.array(fc.nat({ max: 100_000 }), { minLength: 150, maxLength: 150 }),
  again: fc.array(fc.nat({ max: 60 }), { maxLength: 8 }),
  calls: fc.integer({ min: 4, max: 20 }),
})

/** Sends calls as several writers do, while somebody asks all the time; then says what the kept copy and a new one hold. */
async function copiesOf(calls: Command[][], writers: number, kept: Adjacencies) {
  const workspace = freshWorkspace(connection)
  const db = connection.workspace(workspace.ws)
  const rest = calls.values()
  let writing = true
  const writer = async () => {
    for (const call of rest) await workspace.send(call)
  }
  const context = async () => {
    while (writing) await kept.current(workspace.ws, db)
  }
  const asking = context()
  await Promise.all(Array.from({ length: writers }, writer)).finally(() => {
    writing = false
  })
  await asking
  const copies = [await kept.current(workspace.ws, db), await openAdjacencies().current(workspace.ws, db)]
  await workspace.remove()
  return copies
}

describe('a copy of the graph', () => {
  it.each([1, 8])(
    'that was kept up to date while %i wrote is the copy that is read anew',
    async (writers) => {
      const kept = openAdjacencies()
      await hold(fc.tuple(pack, delivery), RUNS, async ([smalls, sent]) => {
        const said = smalls.flatMap((small) => small.said)
        const [followed, anew] = await copiesOf(inCalls(said, sent), writers, kept)
        expect(followed?.epoch).toBe(anew?.epoch)
        expect(followed && told(followed)).toEqual(anew && told(anew))
      })
    },
    600_000,
  )
})

/** Something to copy: one table, read and written once. */
async function small() {
  const planted = await plant(connection, {
    versions: [{ id: 'a' }, { id: 'b' }],
    runs: [{ id: 'r' }],
    flows: [
      { from: 'a', to: 'r' },
      { from: 'r', to: 'b' },
    ],
  })
  return { ...planted, db: connection.workspace(planted.ws) }
}

/** As many changes at once as a copy cannot follow, each to one version. */
const change = (db: Database, count: number, id: string) =>
  db.write('changes', async (tx) => {
    for (let n = 0; n < count; n += 1) await tx.run(changesStore.recordChange, { ...changed, versions: packed([id]) })
  })

const nothing = packed([])
const changed = {
  at: null,
  taken: 0,
  accepted: [],
  refused: [],
  parts: nothing,
  artifacts: nothing,
  systems: false,
  people: false,
  keep: 1_000,
}

describe('a copy that is being read', () => {
  it('is there in the end, though more is written meanwhile than changes are kept', async () => {
    const { ws, db } = await small()
    let streams = 0
    const slow: Database = {
      ...db,
      async stream(...args) {
        streams += 1
        await change(db, 1_500, 'ab'.repeat(16))
        return db.stream(...args)
      },
    }
    const graph = await openAdjacencies().current(ws, slow)
    expect([graph.epoch, streams]).toEqual([3_000, 2])
  })

  it('holds no change once it is there', async () => {
    const { ws, db } = await small()
    await openAdjacencies().current(ws, db)
    await change(db, 3_000, 'ab'.repeat(16))
    const { records } = await connection.driver.executeQuery(
      'OPTIONAL MATCH (c:Change {ws: $ws}) RETURN count(c) AS changes, min(c.epoch) AS first',
      { ws },
    )
    expect(records[0]?.toObject()).toEqual({ changes: 1_000, first: 2_001 })
  })

  it('is not kept where it does not fit, and says so', async () => {
    const { ws, db } = await small()
    const tight = openAdjacencies({ maxBytes: 1 })
    await expect(tight.current(ws, db)).rejects.toMatchObject({ failure: 'TOO_LARGE' })
    expect(await tight.ready(ws, db)).toBeNull()
  })
})

describe('a copy that is followed', () => {
  it('outlives a passing error: it is followed on, not read anew', async () => {
    const { ws, db } = await small()
    const kept = openAdjacencies()
    const before = await kept.current(ws, db)
    await change(db, 1, 'ab'.repeat(16))
    const lost = new DatabaseError('UNAVAILABLE', 'lost')
    const broken: Database = {
      ...db,
      read: (s, p) => (s.name === 'adjacentVersions' ? Promise.reject(lost) : db.read(s, p)),
    }
    await expect(kept.current(ws, broken)).rejects.toBe(lost)
    expect(before.epoch).toBe(0)
    expect(await kept.current(ws, db)).toBe(before)
    expect(before.epoch).toBe(1)
  })
})

describe('what stops a copy', () => {
  it.each([
    ['a flow into another workspace', new IsolationBreach('v'), 'ISOLATION'],
    ['a limit of the engine', new RangeError('Map maximum size exceeded'), 'TOO_LARGE'],
  ])('is told apart: %s', (_, error, failure) => {
    const fail = () => {
      throw error
    }
    expect(() => closed(fail)).toThrow(expect.objectContaining({ name: 'DatabaseError', failure }))
  })
})

describe('the epochs of a workspace', () => {
  it('are one for each of many changes at once, and the last that was about people stays known', async () => {
    const { ws, remove } = freshWorkspace(connection)
    const db = connection.workspace(ws)
    const change = (people: boolean) =>
      db.write('change', (tx) => recordChange(tx, { ...emptyChangeSet(), people })).then(() => people)
    await Promise.all(Array.from({ length: 40 }, (_, n) => change(n % 3 === 0)))
    const [now] = await db.read(head)
    expect(now?.epoch).toBe(40)
    const last = await change(true)
    await Promise.all(Array.from({ length: 20 }, () => change(false)))
    const [then] = await db.read(head)
    expect([last, then]).toEqual([true, { epoch: 61, people: 41 }])
    await remove()
  })
})
