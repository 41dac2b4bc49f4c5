import { afterAll, beforeAll, describe, it } from 'vitest'
import { openDatabase } from '../../testkit/api.ts'
import type { Connection } from '../src/platform/db/index.ts'
import { type Adjacency, atOnce, openAdjacencies } from '../src/traversal/adjacency/index.ts'
import { columnGraphOf, traverseColumns } from '../src/traversal/columns/index.ts'
import { inCalls } from './oracle/arbitraries.ts'
import { columnsNamed, type Filter, fieldsReached } from './oracle/columns.ts'
import { unlike } from './oracle/compare.ts'
import { hold, telling } from './oracle/hold.ts'
import { ofWorld, pack, type Small, sideBySide } from './oracle/pack.ts'
import { tell } from './oracle/story.ts'
import { freshWorkspace, nothingErased } from './oracle/workspace.ts'
import { derive } from './oracle/world.ts'

/** Packs of up to a dozen small worlds. */
const RUNS = Math.ceil(Number(process.env.ORACLE_RUNS ?? 500) / 20)

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

const filters: Filter[] = [
  { direct: null, masking: null },
  { direct: true, masking: null },
  { direct: false, masking: null },
  { direct: true, masking: false },
  { direct: false, masking: true },
]

/** From every column of every version of a world, both ways, through each filter. */
function compare({ said }: Small, stored: Adjacency, graph: ReturnType<typeof ofWorld>): string[] {
  const world = derive(said, nothingErased)
  const columns = columnGraphOf(stored)
  const keyOf = new Map(graph.versions.map((v) => [stored.find(v.id), v.key]))
  const idOf = new Map(graph.versions.map((v) => [v.key, v.id]))
  return world.versions.flatMap((version) =>
    [null, ...columnsNamed(said)].flatMap((column) =>
      (['DOWNSTREAM', 'UPSTREAM'] as const).flatMap((way) =>
        filters.flatMap((filter) => {
          const start = { version: stored.find(idOf.get(version.key) ?? '') ?? -1, column }
          const { reached } = atOnce(traverseColumns(columns, [start], way, filter))
          return unlike(
            `${way} of ${version.key}.${column ?? '*'} ${JSON.stringify(filter)}`,
            [...fieldsReached(world, { version, column }, way === 'DOWNSTREAM', filter)],
            reached.map((r) => `${keyOf.get(r.version)}.${r.column ?? '*'}${r.assumed ? ' assumed' : ''}`),
          )
        }),
      ),
    ),
  )
}

describe('column lineage', () => {
  it('is what the rules say, from every column of every version, for any statements', async () => {
    await hold(pack, RUNS, async (smalls) => {
      const workspace = freshWorkspace(connection)
      const calls = sideBySide(smalls.map(({ said, sent }) => inCalls(said, sent)))
      const story = calls.map((call) => call.map(tell).join('\n'))
      await telling(story, workspace.ws, async () => {
        for (const call of calls) await workspace.send(call)
        const stored = await openAdjacencies().current(workspace.ws, connection.workspace(workspace.ws))
        const graph = await workspace.graph()
        return smalls.flatMap((small) => compare(small, stored, ofWorld(graph, small.tag)))
      })
      await workspace.remove()
    })
  }, 3_600_000)
})
