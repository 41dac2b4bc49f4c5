import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../testkit/api.ts'
import { plant, type World } from '../../../../testkit/planting/plant.ts'
import { queryContextOf } from '../../../../testkit/questions/queryContext.ts'
import type { Connection } from '../../platform/db/index.ts'
import { explain, origin } from './explain.ts'
import { customerImpact } from './impact.ts'

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

async function inWorld(world: World, asOf = 100) {
  const { ws, id } = await plant(connection, world)
  const context = queryContextOf(connection, ws)
  const asked = await customerImpact(context, { customer: { ref: 'ada' }, asOf, strict: false })
  const name = (full: string) => full.replace(`${ws}/`, '')
  return {
    steps: async (version: string) =>
      (await explain(context, asked, id(version))).map(({ from, to, run, at, carries, claim }) => ({
        from: name(from.id),
        to: name(to.id),
        run: run?.runId ?? null,
        at,
        carries,
        claim,
      })),
    origin: async (version: string) => {
      const { version: begun, at, mode, identity } = await origin(context, asked, id(version))
      return { version: name(begun.id), at, mode, namespace: identity.namespace }
    },
  }
}

const story: World = {
  people: [{ ref: 'ada', others: ['device'] }],
  versions: ['raw', 'clean', 'copy', 'report', 'after', 'picked', 'beyond'].map((id, createdAt) => ({
    id,
    createdAt,
    artifact: id,
    ...(id === 'picked' ? { enumerated: true } : {}),
    ...(id === 'clean' ? { formerly: ['clean before it was joined'] } : {}),
  })),
  runs: [{ id: 'wash', parts: ['wash 1', 'wash 2'], chained: true }, { id: 'sum' }, { id: 'pick' }, { id: 'last' }],
  flows: [
    { from: 'raw', to: 'wash 1', at: 10 },
    { from: 'wash 2', to: 'clean', at: 12, carries: 'PSEUDONYMISED', claim: 'hashed' },
    { from: 'clean', to: 'copy', at: 13, carry: true },
    { from: 'clean', to: 'sum', at: 14 },
    { from: 'sum', to: 'report', at: 15, carries: 'AGGREGATED', claim: 'k ≥ 50' },
    { from: 'report', to: 'after', at: 16 },
    { from: 'report', to: 'pick', at: 17 },
    { from: 'pick', to: 'picked', at: 18 },
    { from: 'picked', to: 'last', at: 19 },
    { from: 'last', to: 'beyond', at: 20 },
  ],
  lists: [
    { version: 'raw', people: ['ada'], at: 1, mode: 'ADD' },
    { version: 'raw', people: ['device'], at: 2, mode: 'FULL' },
  ],
}

describe('an explanation', () => {
  it('is empty where the person is named in the version itself, and its origin is the latest statement', async () => {
    const { steps, origin } = await inWorld(story)
    expect(await steps('raw')).toEqual([])
    expect(await origin('raw')).toEqual({ version: 'raw', at: 2, mode: 'FULL', namespace: 'phone' })
  })

  it('goes from version to version, with the run between them, the time, what is carried and who says so', async () => {
    const { steps, origin } = await inWorld(story)
    const washed = { from: 'raw', to: 'clean', run: 'wash', at: 12, carries: 'PSEUDONYMISED', claim: 'hashed' }
    const copied = { from: 'clean', to: 'copy', run: null, at: 13, carries: 'PERSONAL', claim: null }
    expect(await steps('copy')).toEqual([washed, copied])
    expect(await origin('copy')).toMatchObject({ version: 'raw', at: 2 })
  })

  it('of a barrier names the declaration that it hangs on', async () => {
    const { steps } = await inWorld(story)
    const barrier = { from: 'clean', to: 'report', run: 'sum', at: 15, carries: 'AGGREGATED', claim: 'k ≥ 50' }
    expect(await steps('report')).toMatchObject([{ to: 'clean' }, barrier])
    expect(await steps('after')).toMatchObject([{ to: 'clean' }, barrier, { to: 'after', run: null }])
  })

  it('of an excluded version says which upstream feeds it, beyond a barrier too', async () => {
    const { steps } = await inWorld(story)
    const last = (await steps('picked')).at(-1)
    expect(last).toEqual({ from: 'report', to: 'picked', run: 'pick', at: 18, carries: 'PERSONAL', claim: null })
  })

  it('takes an id from before a version was joined with another', async () => {
    const { steps } = await inWorld(story)
    expect(await steps('clean before it was joined')).toEqual(await steps('clean'))
  })

  it('goes round what was carried on after an erasure', async () => {
    const { steps } = await inWorld({
      ...story,
      flows: [
        { from: 'raw', to: 'copy', carry: true, at: 9 },
        { from: 'raw', to: 'wash 1' },
        { from: 'wash 1', to: 'clean' },
        { from: 'clean', to: 'copy' },
      ],
      erasures: [{ version: 'raw', person: 'ada', at: 5 }],
    })
    expect((await steps('copy')).map(({ to }) => to)).toEqual(['clean', 'copy'])
  })

  it('is refused for a version that is not on the list, was not yet there, or does not exist', async () => {
    const { steps, origin } = await inWorld(story)
    const notOn = { extensions: { code: 'NOT_ON_THE_LIST' } }
    await expect(steps('beyond')).rejects.toMatchObject(notOn)
    await expect(origin('beyond')).rejects.toMatchObject(notOn)
    await expect((await inWorld(story, 0)).steps('clean')).rejects.toMatchObject(notOn)
    await expect(steps('nowhere')).rejects.toMatchObject({ extensions: { code: 'VERSION_NOT_FOUND' } })
  })
})
