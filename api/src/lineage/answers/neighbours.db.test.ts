import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { database } from '../../../../testkit/api.ts'
import { plant, type World } from '../../../../testkit/planting/plant.ts'
import { queryContextOf } from '../../../../testkit/questions/queryContext.ts'
import { naiveNeighbours } from '../../../test/naive.ts'
import { worlds } from '../../../test/worlds.ts'
import type { Direction } from '../../generated/schema.ts'
import { type Connection, connect, migrate } from '../../platform/db/index.ts'
import { neighbourCount, neighbours } from './neighbours.ts'

let connection: Connection
beforeAll(async () => {
  const { uri, user, password } = database()
  connection = connect(uri, user, password)
  await migrate(connection.driver)
})
afterAll(() => connection.close())

const NOW = 100

async function planted(world: World) {
  const { ws, id } = await plant(connection, world)
  const context = queryContextOf(connection, ws, { now: NOW })
  const bare = (full: string) => full.replace(`${ws}/`, '')
  return {
    ask: async (of: string, direction: Direction = 'BOTH', { asOf = NOW, first = 300 } = {}) => {
      const { nodes, edges, shown, total } = await neighbours(context, { of: id(of), direction, asOf, first })
      return {
        nodes: nodes.map((node) => bare(node.id)),
        edges: edges.map(({ from, to }) => `${bare(from)} → ${bare(to)}`),
        shown,
        total,
      }
    },
    count: (of: string, direction: Direction, asOf = NOW) => neighbourCount(context, id(of), direction, asOf),
    id,
  }
}

const story: World = {
  artifacts: [{ name: 'orders' }, { name: 'empty' }, { name: 'features', kind: 'FEATURE_SET' }],
  versions: [
    { id: 'o1', createdAt: 1 },
    { id: 'o2', createdAt: 2, formerly: ['o2 before'] },
    { id: 'f1', artifact: 'features', createdAt: 3 },
    { id: 'f2', artifact: 'features', createdAt: 4 },
    { id: 'm', artifact: 'churn', createdAt: 5 },
  ],
  runs: [{ id: 'build', parts: ['first', 'second'], chained: true }, { id: 'train' }],
  flows: [
    { from: 'o1', to: 'o2', carry: true },
    { from: 'o2', to: 'first' },
    { from: 'first', to: 'f1' },
    { from: 'second', to: 'f2' },
    { from: 'f2', to: 'train' },
    { from: 'train', to: 'm', carries: 'NONE' },
  ],
}

describe('the neighbours of a version', () => {
  it('are those one step away, carried on or through all of a run, with the runs and flows between', async () => {
    const { ask } = await planted(story)
    expect(await ask('o2')).toEqual({
      nodes: ['o2', 'f2', 'f1', 'o1', 'run build'],
      edges: ['o1 → o2', 'o2 → run build', 'run build → f2', 'run build → f1'],
      shown: 3,
      total: 3,
    })
  })

  it('are asked for in one direction as well', async () => {
    const { ask } = await planted(story)
    expect(await ask('o2', 'UPSTREAM')).toMatchObject({ nodes: ['o2', 'o1'], total: 1 })
    expect(await ask('f2', 'DOWNSTREAM')).toMatchObject({ nodes: ['f2', 'm', 'run train'], total: 1 })
  })

  it('are the newest where there are more than were asked for, and the answer says of how many', async () => {
    const { ask } = await planted(story)
    expect(await ask('o2', 'BOTH', { first: 2 })).toMatchObject({
      nodes: ['o2', 'f2', 'f1', 'run build'],
      shown: 2,
      total: 3,
    })
  })

  it('are those that were there by then', async () => {
    const { ask, count } = await planted(story)
    expect(await ask('o2', 'BOTH', { asOf: 3 })).toMatchObject({ shown: 2, total: 2 })
    expect(await count('o2', 'DOWNSTREAM', 3)).toBe(1)
  })

  it('are asked for by an artifact too, which means its current version, and by an id from before it was joined', async () => {
    const { ask } = await planted(story)
    expect((await ask('orders')).nodes[0]).toBe('o2')
    expect((await ask('orders', 'BOTH', { asOf: 1 })).nodes[0]).toBe('o1')
    expect((await ask('o2 before')).nodes[0]).toBe('o2')
  })

  it('are none where nothing leads on: the version alone', async () => {
    const { ask, count } = await planted(story)
    expect(await ask('m', 'DOWNSTREAM')).toEqual({ nodes: ['m'], edges: [], shown: 0, total: 0 })
    expect(await count('m', 'DOWNSTREAM')).toBe(0)
  })

  it.each(['nothing', 'empty'])('of what has no version (%s) are refused, never empty', async (id) => {
    const { ask } = await planted(story)
    await expect(ask(id)).rejects.toMatchObject({ extensions: { code: 'VERSION_NOT_FOUND', argument: 'of' } })
  })

  it('are refused in impossible numbers', async () => {
    const { ask } = await planted(story)
    const refused = { extensions: { code: 'BAD_USER_INPUT', argument: 'first' } }
    await expect(ask('o2', 'BOTH', { first: 0 })).rejects.toMatchObject(refused)
    await expect(ask('o2', 'BOTH', { first: 1000 })).rejects.toMatchObject(refused)
  })

  it('are those of the definition on random graphs, as are their counts', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.integer({ min: 0, max: 5 }), async (world, asOf) => {
        const { ask, count } = await planted(world)
        for (const { id } of world.versions)
          for (const direction of ['UPSTREAM', 'DOWNSTREAM', 'BOTH'] as const) {
            const expected = [...naiveNeighbours(world, id, direction, asOf)].sort()
            const { nodes, shown, total } = await ask(id, direction, { asOf })
            const found = nodes.slice(1).filter((name) => name.startsWith('v'))
            expect({ found: found.sort(), shown, total }).toEqual({
              found: expected,
              shown: expected.length,
              total: expected.length,
            })
            expect(await count(id, direction, asOf)).toBe(expected.length)
          }
      }),
      { numRuns: 25 },
    )
  })
})
