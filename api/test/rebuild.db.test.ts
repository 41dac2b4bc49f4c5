import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../testkit/api.ts'
import type { Command } from '../src/ingest/statements/index.ts'
import { type Connection, type Database, workspacesToRebuild } from '../src/platform/db/index.ts'
import { type Keys, openKeyFiles, openKeys } from '../src/platform/keys/index.ts'
import { rebuild } from '../src/rebuild/index.ts'
import { inCalls } from './oracle/arbitraries.ts'
import { unlike } from './oracle/compare.ts'
import { dump } from './oracle/dump.ts'
import { hold, telling } from './oracle/hold.ts'
import { pack, type Small } from './oracle/pack.ts'
import { tell } from './oracle/story.ts'
import { freshWorkspace } from './oracle/workspace.ts'

// A workspace that is made anew from the statements that it keeps (docs/adr/0014-rebuilding.md).

const ada = { namespace: 'mail', digest: 'ada' }

const RUNS = Math.ceil(Number(process.env.ORACLE_RUNS ?? 200) / 20)

let connection: Connection
let other: Connection
let keys: Keys
beforeAll(async () => {
  connection = await openDatabase()
  other = await openDatabase()
  keys = openKeys(openKeyFiles(join(tmpdir(), 'dyetrace-rebuild'), null), connection)
})
afterAll(() => Promise.all([connection.close(), other.close()]))

const mark = (ws: string) =>
  connection.driver.executeQuery("CREATE (:Rebuild {ws: $ws, phase: 'ASIDE', from: 17})", { ws })

/** Compares the graph that these worlds' statements made with what is there after `again`. */
async function same(smalls: Small[], again: (ws: string) => Promise<void>): Promise<void> {
  const said = smalls.flatMap((small) => small.said)
  const calls = inCalls(said, { order: [0], again: [], calls: 3 })
  const workspace = freshWorkspace(connection)
  const story = calls.map((call) => call.map((c) => tell(c)).join('\n'))
  await telling(story, workspace.ws, async () => {
    for (const call of calls) await workspace.send(call)
    const before = await dump(connection.driver, workspace.ws)
    await mark(workspace.ws)
    await again(workspace.ws)
    const after = await dump(connection.driver, workspace.ws)
    await workspace.remove()
    return unlike('line', before, after)
  })
}

/** Fails for good at its nth transaction that changes anything, as if the process were killed there. */
function killedAfter(writes: number): Connection {
  let left = writes
  const dying = (db: Database): Database => ({
    ...db,
    async write(name, work) {
      if (left === 0) throw new Error('killed')
      left -= 1
      return db.write(name, work)
    },
  })
  return { ...connection, workspace: (ws) => dying(connection.workspace(ws)) }
}

describe('a workspace that is made anew', () => {
  it('is the same graph, node by node, as its statements made', async () => {
    await hold(pack, RUNS, (smalls) => same(smalls, () => rebuild(connection, keys)))
  }, 3_600_000)

  it('goes on where it was cut off, at any point, and is the same in the end', async () => {
    const deaths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
    await hold(fc.tuple(pack, deaths), Math.ceil(RUNS / 2), ([smalls, writes]) =>
      same(smalls, async (ws) => {
        for (const count of writes)
          if ((await workspacesToRebuild(connection.driver)).includes(ws))
            await rebuild(killedAfter(count), keys).catch((error: Error) => expect(error.message).toBe('killed'))
        await connection.driver.executeQuery('MATCH (r:Rebuild {ws: $ws}) SET r.until = 0', { ws })
        await rebuild(connection, keys)
      }),
    )
  }, 3_600_000)

  it('is made by one of two processes that start at once, and both wait for the end', async () => {
    await hold(pack, Math.ceil(RUNS / 4), (smalls) =>
      same(smalls, async (ws) => {
        await Promise.all([rebuild(connection, keys), rebuild(other, keys)])
        expect(await workspacesToRebuild(other.driver)).not.toContain(ws)
      }),
    )
  }, 3_600_000)
})

describe('a statement that today’s rules refuse', () => {
  it('counts as a refused event until it comes again, and nothing else waits for it', async () => {
    const workspace = freshWorkspace(connection)
    const { ws } = workspace
    const orders = { kind: 'DATASET' as const, namespace: 'demo', name: 'orders', version: null }
    const list: Command = { type: 'members', key: 'list', at: 1, version: orders, mode: 'ADD', members: [ada] }
    await workspace.send([list])
    const erasure = {
      type: 'erasure',
      key: 'lost',
      at: 2,
      versionId: 'nowhere',
      outcome: 'deleted',
      evidence: 'a ticket',
    }
    const body = JSON.stringify({ ...erasure, customer: { identity: ada } })
    await connection.driver.executeQuery(
      "CREATE (:Statement {ws: $ws, key: 'lost', type: 'erasure', at: 2, digest: '', body: $body})",
      { ws, body },
    )
    await mark(ws)
    await rebuild(connection, keys)
    const count = async (pattern: string) => {
      const { records } = await connection.driver.executeQuery(`MATCH ${pattern} RETURN count(*) AS n`, { ws })
      return Number(records[0]?.get('n'))
    }
    expect(await count("(:RefusedEvent {ws: $ws, id: 'lost', code: 'NOT_FOUND'})")).toBe(1)
    expect(await count("(:Earlier {ws: $ws, key: 'lost', refused: 'NOT_FOUND'})")).toBe(1)
    expect(await count("(:Statement {ws: $ws, key: 'list'})")).toBe(1)
    await workspace.send([{ ...list, key: 'lost' }])
    expect(await count('(:RefusedEvent {ws: $ws})')).toBe(0)
    await workspace.remove()
  })
})
