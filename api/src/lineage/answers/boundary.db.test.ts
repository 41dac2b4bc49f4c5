import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../testkit/api.ts'
import { plant, type World } from '../../../../testkit/planting/plant.ts'
import { queryContextOf } from '../../../../testkit/questions/queryContext.ts'
import { worlds } from '../../../test/worlds.ts'
import type { BoundaryInput } from '../../generated/schema.ts'
import type { Connection } from '../../platform/db/index.ts'
import { filterParameters } from './filter.ts'
import { customerImpact } from './impact.ts'
import { rank } from './ranks.ts'

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

/** orders → (build) → features → (train) → model → api, and orders → (copy) → backup. */
const shop: World = {
  people: [{ ref: 'ada' }],
  systems: [
    { key: 'warehouse', role: 'ANALYTICS' },
    { key: 'vault', role: 'BACKUP' },
  ],
  artifacts: [
    { name: 'orders', system: 'warehouse' },
    { name: 'features', kind: 'FEATURE_SET', system: 'warehouse' },
    { name: 'churn', kind: 'MODEL' },
    { name: 'api', kind: 'DEPLOYMENT' },
    { name: 'backup', system: 'vault' },
  ],
  versions: [
    { id: 'orders', artifact: 'orders' },
    { id: 'features', artifact: 'features' },
    { id: 'model', artifact: 'churn' },
    { id: 'deployed', artifact: 'api' },
    { id: 'backup', artifact: 'backup' },
  ],
  runs: [{ id: 'build', parts: ['b1', 'b2'], chained: true }, { id: 'train' }, { id: 'copy' }],
  flows: [
    { from: 'orders', to: 'b1' },
    { from: 'b2', to: 'features' },
    { from: 'features', to: 'train' },
    { from: 'train', to: 'model' },
    { from: 'model', to: 'deployed', carry: true },
    { from: 'orders', to: 'copy' },
    { from: 'copy', to: 'backup' },
  ],
  lists: [{ version: 'orders', people: ['ada'], at: 0 }],
}

async function within(world: World, boundary: BoundaryInput | null, strict = false) {
  const planted = await plant(connection, world)
  const asked = { customer: { ref: 'ada' }, asOf: 9, strict, within: boundary }
  const { answer } = await customerImpact(queryContextOf(connection, planted.ws), asked)
  const { items } = answer.page({ first: 100 }, filterParameters(null))
  const { complete, truncatedBy, outside } = answer.completeness()
  const nameOf = (id: string) => id.replace(`${planted.ws}/`, '')
  const names = items.map(({ version }) => nameOf(version.id)).sort()
  const ranks = Object.fromEntries(items.map(({ version, rank }) => [nameOf(version.id), rank]))
  return { names, complete, truncatedBy, outside, ranks }
}

/** What is asserted of a fixed world; the verdicts are asserted apart. */
async function listedWithin(...asked: Parameters<typeof within>) {
  const { ranks, ...listed } = await within(...asked)
  return listed
}

/** table → (blur) → stock, the short path; table → staging → stock → (share) → shelf, the long one. */
const twoPaths: World = {
  people: [{ ref: 'ada' }],
  versions: [{ id: 'table' }, { id: 'staging' }, { id: 'stock' }, { id: 'shelf' }],
  flows: [
    { from: 'table', to: 'staging', carry: true },
    { from: 'staging', to: 'stock', carry: true },
    { from: 'table', to: 'stock', carry: true, carries: 'AGGREGATED' },
    { from: 'stock', to: 'shelf', carry: true },
  ],
  lists: [{ version: 'table', people: ['ada'], at: 0 }],
}

const cut = { complete: false, truncatedBy: 'BOUNDARY' }

describe('a boundary', () => {
  it.each<[string, BoundaryInput, string[], number]>([
    [
      'of a depth counts steps from version to version, however many parts a run has',
      { depth: 2 },
      ['backup', 'features', 'model', 'orders'],
      1,
    ],
    [
      'of kinds is not left, and where the person is named is always on it',
      { kinds: ['FEATURE_SET', 'MODEL'] },
      ['features', 'model', 'orders'],
      2,
    ],
    ['of roles keeps out what lies in other systems, or in none', { roles: ['ANALYTICS'] }, ['features', 'orders'], 2],
    ['of jobs follows their runs alone', { jobs: [{ namespace: 'shop', name: 'copy' }] }, ['backup', 'orders'], 1],
  ])('%s', async (_, boundary, names, outside) => {
    expect(await listedWithin(shop, boundary)).toEqual({ names, outside, ...cut })
  })

  it('that keeps nothing out leaves the answer complete', async () => {
    const whole = {
      names: ['backup', 'deployed', 'features', 'model', 'orders'],
      outside: 0,
      complete: true,
      truncatedBy: null,
    }
    expect(await listedWithin(shop, { depth: 3 })).toEqual(whole)
    expect(await listedWithin(shop, { kinds: [], roles: [] })).toEqual(whole)
  })

  it('of a depth counts the steps of what is possible apart from those of what is certain', async () => {
    const possible = await within(twoPaths, { depth: 1 })
    expect(possible.ranks).toEqual({ table: rank.CONFIRMED, staging: rank.DERIVED, stock: rank.BARRIER })
    const certain = await within(twoPaths, { depth: 2 })
    expect(certain.ranks).toEqual({ ...possible.ranks, stock: rank.DERIVED, shelf: rank.BARRIER })
    // The shelf is certain three steps away: at two it is said too weakly, and the answer is not complete.
    expect(certain).toMatchObject({ outside: 1, ...cut })
    const whole = await within(twoPaths, { depth: 3 })
    expect(whole).toMatchObject({ outside: 0, complete: true, ranks: { ...certain.ranks, shelf: rank.DERIVED } })
  })

  it('that keeps something out is an error under strict', async () => {
    await expect(within(shop, { depth: 1 }, true)).rejects.toMatchObject({
      extensions: { code: 'INCOMPLETE', truncatedBy: 'BOUNDARY' },
    })
  })

  it.each([0, -1])('of a depth of %i is refused, naming the argument', async (depth) => {
    await expect(within(shop, { depth })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'within.depth' },
    })
  })
})

describe('boundaries on random graphs', () => {
  it('of a growing depth reach ever more, until all is reached and nothing is outside', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const whole = await within(world, null)
        let before: string[] = []
        for (const depth of [1, 2, 3, 20]) {
          const { names, outside, complete, ranks } = await within(world, { depth })
          expect(names).toEqual(expect.arrayContaining(before))
          expect(complete).toBe(outside === 0)
          // Nothing outside: nothing is missing or said too weakly. Versions made after as-of are outside too, and listed nowhere.
          if (complete) expect(ranks).toEqual(whole.ranks)
          before = names
        }
        expect(before).toEqual(whole.names)
      }),
      { numRuns: Number(process.env.BOUNDARY_RUNS || 40) },
    )
  }, 240_000)
})
