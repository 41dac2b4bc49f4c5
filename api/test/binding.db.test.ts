import fc from 'fast-check'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { openDatabase } from '../../testkit/api.ts'
import type { Command } from '../src/ingest/statements/index.ts'
import type { Connection } from '../src/platform/db/index.ts'
import { type Delivery, delivery, inCalls, statements } from './oracle/arbitraries.ts'
import { differences } from './oracle/compare.ts'
import { hold, telling } from './oracle/hold.ts'
import { aliased, dataset, members, model, read, run, versionOf, write } from './oracle/statements.ts'
import { tell } from './oracle/story.ts'
import { freshWorkspace, nothingErased } from './oracle/workspace.ts'
import { derive } from './oracle/world.ts'

const RUNS = Number(process.env.ORACLE_RUNS ?? 120)

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

async function check([said, sent]: [Command[], Delivery]) {
  const { ws, send, graph } = freshWorkspace(connection)
  const calls = inCalls(said, sent)
  await telling(
    calls.map((call) => call.map(tell).join('\n')),
    ws,
    async () => {
      for (const call of calls) await send(call)
      return differences(derive(said, nothingErased), await graph())
    },
  )
}

describe('the graph that ingest makes', () => {
  it('is what the oracle derives from the same statements, in whatever order and calls they came', async () => {
    await hold(fc.tuple(statements, delivery), RUNS, check)
  }, 3_600_000)

  it('lets a full list show a change once a write that it seemed to be of turns out to be later', () => {
    const orders = dataset('orders')
    const until = (to: number) => run('write', { from: 2, to, outputs: [write(orders)] })
    const said = [
      members(versionOf(orders), 'ADD', ['ada'], { at: 0 }),
      until(6),
      members(versionOf(orders), 'FULL', ['bob'], { at: 6 }),
      until(8),
    ]
    return check([said.map((one, n) => ({ ...one, key: `k${n}` })), { order: [0], again: [], calls: 4 }])
  })

  it('takes a list for one of what is stored once something is stored in the place of a view, in any window', () => {
    const profiles = dataset('profiles')
    const said = [
      run('define', {
        from: 0,
        to: 1,
        inputs: [read(dataset('orders'))],
        outputs: [{ ...write(profiles), computed: true }],
      }),
      run('store', { from: 3, to: 4, outputs: [write(profiles, { mode: 'OVERWRITE' })] }),
      members(versionOf(profiles), 'FULL', ['ada'], { at: 6 }),
    ]
    return check([said.map((one, n) => ({ ...one, key: `k${n}` })), { order: [0, 2, 1], again: [], calls: 3 }])
  })

  it('ends a definition under what was added to it, once something is stored in its place', () => {
    const profiles = dataset('profiles')
    const said = [
      run('define', {
        from: 0,
        to: 1,
        inputs: [read(dataset('orders'))],
        outputs: [{ ...write(profiles), computed: true }],
      }),
      run('add', { from: 2, to: 3, outputs: [write(profiles, { mode: 'APPEND' })] }),
      run('store', { from: 4, to: 5, outputs: [write(profiles, { mode: 'OVERWRITE' })] }),
    ]
    return check([said.map((one, n) => ({ ...one, key: `k${n}` })), { order: [0], again: [], calls: 3 }])
  })

  it('knows an alias that came in the same call as a view that reads by it', () => {
    const [profiles, taste] = [dataset('profiles'), model('taste')]
    const said = [
      run('train', { from: 0, to: 1, outputs: [write(taste)] }),
      aliased(taste, 'champion', null, { at: 2 }),
      run('define', {
        from: 4,
        to: 5,
        inputs: [read(taste, { version: 'champion' })],
        outputs: [{ ...write(profiles), computed: true }],
      }),
      run('use', { from: 6, to: 7, inputs: [read(profiles)], outputs: [write(dataset('report'))] }),
    ]
    return check([said.map((one, n) => ({ ...one, key: `k${n}` })), { order: [0], again: [], calls: 1 }])
  })
})
