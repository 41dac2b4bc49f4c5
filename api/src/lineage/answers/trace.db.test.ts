import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../testkit/api.ts'
import { plant, type World } from '../../../../testkit/planting/plant.ts'
import { queryContextOf } from '../../../../testkit/questions/queryContext.ts'
import { artifactId } from '../../catalog/artifacts/index.ts'
import type { Direction, ImpactFilter, VersionInput } from '../../generated/schema.ts'
import type { Connection } from '../../platform/db/index.ts'
import { traceFilter } from './filter.ts'
import { trace } from './trace.ts'

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

/** An artifact's id is derived from its name; the planted one gets it afterwards. */
async function planted(world: World) {
  const { ws, id } = await plant(connection, world)
  await connection.driver.executeQuery(
    `UNWIND $rows AS row MATCH (a:Artifact {id: row.from}) SET a.id = row.to WITH a MATCH (a)<-[:VERSION_OF]-(v) SET v.artifact = a.id`,
    {
      rows: (world.artifacts ?? []).map(({ name, kind = 'DATASET', namespace = 'shop' }) => ({
        from: id(name),
        to: artifactId(ws, { kind, namespace, name }),
      })),
    },
  )
  const context = queryContextOf(connection, ws)
  const of = (names: string[]) => names.map((name) => name.replace(`${ws}/`, ''))
  const ask = async (
    from: VersionInput[],
    direction: Direction = 'DOWNSTREAM',
    filter: ImpactFilter = {},
    asOf = 100,
    fromIds: string[] = [],
  ) => {
    const ids = fromIds.map((name) => (name === 'orders' ? artifactId(ws, start('orders').artifact) : id(name)))
    const { answer } = await trace(context, { from, fromIds: ids, direction, asOf, strict: false })
    const { items, totalCount } = answer.page({ first: 100 }, traceFilter(filter))
    const graph = await answer.graph(10, traceFilter(filter))
    return {
      names: of(items.map(({ version }) => version.id)),
      totalCount,
      drawn: { ...graph, nodes: of(graph.nodes.map((node) => node.id)).sort() },
      completeness: answer.completeness(),
    }
  }
  return ask
}

const start = (name: string, version?: string, kind: VersionInput['artifact']['kind'] = 'DATASET'): VersionInput => ({
  artifact: { kind, namespace: 'shop', name },
  ...(version === undefined ? {} : { version }),
})

const story: World = {
  artifacts: [
    { name: 'orders' },
    { name: 'clicks' },
    { name: 'empty' },
    { name: 'features', kind: 'FEATURE_SET' },
    { name: 'churn', kind: 'MODEL' },
    { name: 'api', kind: 'DEPLOYMENT' },
  ],
  versions: [
    { id: 'o1', artifact: 'orders', name: 'monday', createdAt: 1 },
    { id: 'o2', artifact: 'orders', name: 'tuesday', createdAt: 2 },
    { id: 'o3', artifact: 'orders', name: 'tuesday', createdAt: 3 },
    { id: 'o4', artifact: 'orders', name: 'friday', createdAt: 9, seen: false, unreported: true },
    { id: 'c1', artifact: 'clicks', createdAt: 1 },
    { id: 'f', artifact: 'features', createdAt: 4, enumerated: true },
    { id: 'm', artifact: 'churn', createdAt: 5 },
    { id: 'd', artifact: 'api', createdAt: 6 },
  ],
  runs: [{ id: 'build' }, { id: 'train', open: true }],
  flows: [
    { from: 'o3', to: 'build' },
    { from: 'c1', to: 'build' },
    { from: 'build', to: 'f' },
    { from: 'f', to: 'train', carries: 'AGGREGATED' },
    { from: 'train', to: 'm', carries: 'NONE' },
    { from: 'm', to: 'd', carry: true },
    { from: 'o1', to: 'm', carry: true },
  ],
}

describe('a trace', () => {
  it('follows every recorded flow, whatever it carries, newest first, without its start', async () => {
    const ask = await planted(story)
    expect(await ask([start('orders', 'tuesday')])).toMatchObject({ names: ['d', 'm', 'f'], totalCount: 3 })
  })

  it('goes upstream, and both ways as the union of the two', async () => {
    const ask = await planted(story)
    const features = start('features', undefined, 'FEATURE_SET')
    expect((await ask([features], 'UPSTREAM')).names).toEqual(['o3', 'c1'])
    expect((await ask([features], 'BOTH')).names).toEqual(['d', 'm', 'o3', 'c1'])
  })

  it('tells which deployed models learned from a dataset in one question', async () => {
    const ask = await planted(story)
    const { names } = await ask([start('clicks')], 'DOWNSTREAM', { kinds: ['DEPLOYMENT', 'MODEL'] })
    expect(names).toEqual(['d', 'm'])
  })

  it('counts once what two overlapping starts reach', async () => {
    const ask = await planted(story)
    const { totalCount } = await ask([start('clicks'), start('orders', 'tuesday'), start('orders', 'monday')])
    expect(totalCount).toBe(3)
  })

  it('starts from the last version of a name', async () => {
    const ask = await planted(story)
    expect((await ask([start('orders', 'monday')])).names).toEqual(['d', 'm'])
    expect((await ask([start('orders', 'tuesday')])).names).toEqual(['d', 'm', 'f'])
  })

  it('starts from the current version without a name: the last on its timeline, at that time', async () => {
    const ask = await planted(story)
    expect((await ask([start('orders')])).names).toEqual(['d', 'm', 'f'])
    expect((await ask([start('orders')], 'DOWNSTREAM', {}, 1)).names).toEqual([])
  })

  it('starts from versions by their ids, named or not, and from the current version of an artifact by its id', async () => {
    const ask = await planted(story)
    expect((await ask([], 'DOWNSTREAM', {}, 100, ['c1'])).names).toEqual(['d', 'm', 'f'])
    expect((await ask([], 'DOWNSTREAM', {}, 100, ['orders'])).names).toEqual(['d', 'm', 'f'])
    expect((await ask([start('clicks')], 'UPSTREAM', {}, 100, ['m'])).names).toEqual(['f', 'o3', 'c1', 'o1'])
  })

  it('from an unknown id is refused, naming which', async () => {
    const ask = await planted(story)
    await expect(ask([], 'DOWNSTREAM', {}, 100, ['c1', 'nobody'])).rejects.toMatchObject({
      extensions: { code: 'VERSION_NOT_FOUND', argument: 'fromIds.1' },
    })
  })

  it('shows nothing that was made later than as of', async () => {
    const ask = await planted(story)
    expect((await ask([start('clicks')], 'DOWNSTREAM', {}, 5)).names).toEqual(['m', 'f'])
  })

  it('draws its starts as well, joined to what they feed', async () => {
    const ask = await planted(story)
    const { drawn } = await ask([start('clicks')])
    expect(drawn.nodes).toEqual(['c1', 'd', 'f', 'm', 'run build', 'run train'])
    expect(drawn).toMatchObject({ shown: 4, total: 4 })
    expect(drawn.edges).toHaveLength(5)
  })

  it('states its caveats', async () => {
    const ask = await planted(story)
    const { completeness } = await ask([start('clicks')])
    expect(completeness).toMatchObject({ complete: true, reached: 3 })
    expect(completeness.caveats.map(({ code }) => code)).toEqual(['OPEN_RUN', 'PRODUCER_NOT_SEEN'])
  })

  it.each([
    ['an unknown artifact', start('nothing'), 'ARTIFACT_NOT_FOUND', 'from.1.artifact'],
    ['an unknown version', start('orders', 'sunday'), 'VERSION_NOT_FOUND', 'from.1.version'],
    ['an artifact without a version', start('empty'), 'VERSION_NOT_FOUND', 'from.1.version'],
  ])('from %s is refused, naming which input', async (_, unknown, code, argument) => {
    const ask = await planted(story)
    await expect(ask([start('orders'), unknown])).rejects.toMatchObject({ extensions: { code, argument } })
  })

  it('has no verdicts to filter by, and needs a start', async () => {
    const ask = await planted(story)
    const refused = (argument: string) => ({ extensions: { code: 'BAD_USER_INPUT', argument } })
    await expect(ask([start('orders')], 'BOTH', { verdicts: ['DERIVED'] })).rejects.toMatchObject(
      refused('filter.verdicts'),
    )
    await expect(ask([])).rejects.toMatchObject(refused('from'))
  })
})
