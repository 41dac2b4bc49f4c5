import fc from 'fast-check'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { openDatabase } from '../../testkit/api.ts'
import type { Command } from '../src/ingest/statements/index.ts'
import type { Connection } from '../src/platform/db/index.ts'
import { type Delivery, inCalls } from './oracle/arbitraries.ts'
import { unlike } from './oracle/compare.ts'
import { dump } from './oracle/dump.ts'
import { hold, telling } from './oracle/hold.ts'
import { pack, type Small } from './oracle/pack.ts'
import { dataset, members, run, versionOf, write } from './oracle/statements.ts'
import { tell } from './oracle/story.ts'
import { freshWorkspace } from './oracle/workspace.ts'

/** Packs of up to a dozen small worlds. */
const RUNS = Number(process.env.ORACLE_RUNS ?? 200) / 10

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

const shuffledIn = {
  order: fc.array(fc.nat({ max: 100_000 }), { minLength: 150, maxLength: 150 }),
  again: fc.array(fc.nat({ max: 60 }), { maxLength: 8 }),
}
const shuffled: fc.Arbitrary<Delivery> = fc.record({ ...shuffledIn, calls: fc.integer({ min: 1, max: 6 }) })
/** Calls under way at a time. */
const WRITERS = 8

const asItStands = { order: [0], again: [], calls: 1 }

/** `writers`: how many take the next call as soon as they are done with one. */
async function same(said: Command[], sent: Delivery, writers = 1): Promise<void> {
  const deliver = async (how: Delivery, ws?: string) => {
    const workspace = freshWorkspace(connection, ws)
    const [first = [], ...calls] = inCalls(said, how)
    // Alone: whoever waits for a node to be made goes on waiting, locked or not, until its maker is done.
    await workspace.send(first)
    const rest = calls.values()
    const writer = async () => {
      for (const call of rest) await workspace.send(call)
    }
    await Promise.all(Array.from({ length: writers }, writer))
    const lines = await dump(connection.driver, workspace.ws)
    await workspace.remove()
    return { lines, ws: workspace.ws }
  }
  const story = inCalls(said, sent).map((call) => call.map((c: Command) => tell(c)).join('\n'))
  await telling(story, 'against all of it in one call, in the order of the keys', async () => {
    const first = await deliver(asItStands)
    const second = await deliver(sent, first.ws)
    return unlike('line', first.lines, second.lines)
  })
}

const numbered = (said: Command[]): Command[] => said.map((one, n) => ({ ...one, key: `k${n}` }))

const saidIn = (smalls: Small[]) => smalls.flatMap((small) => small.said)

describe('a list of statements', () => {
  it('makes the same graph, node by node, however it is shuffled, repeated and cut into calls', async () => {
    await hold(fc.tuple(pack, shuffled), RUNS, ([smalls, sent]) => same(saidIn(smalls), sent))
  }, 3_600_000)

  it('passes on whom a list names in a view from when the view was defined, though that turns out to be later', async () => {
    const profiles = dataset('profiles')
    const define = (to: number) => run('define', { from: 0, to, outputs: [{ ...write(profiles), computed: true }] })
    const said = numbered([define(2), members(versionOf(profiles), 'ADD', ['ada'], { at: 5 }), define(3)])
    await same(said, { order: [0], again: [], calls: 3 })
  })

  it('makes the same graph when eight writers send it at once', async () => {
    const apart = fc.record({ ...shuffledIn, calls: fc.integer({ min: 10, max: 40 }) })
    await hold(fc.tuple(pack, apart), Math.ceil(RUNS / 4), ([smalls, sent]) => same(saidIn(smalls), sent, WRITERS))
  }, 3_600_000)
})
