import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../testkit/api.ts'
import { type Planted, plant, type World } from '../../../../testkit/planting/plant.ts'
import { engines } from '../../../../testkit/questions/engines.ts'
import { queryContextOf } from '../../../../testkit/questions/queryContext.ts'
import { traversed, waysOf } from '../../../../testkit/questions/walks.ts'
import { isLedTo, naiveTrace, naiveVerdicts } from '../../../test/naive.ts'
import { worlds } from '../../../test/worlds.ts'
import type { Direction, Verdict } from '../../generated/schema.ts'
import type { Connection } from '../../platform/db/index.ts'
import { type Adjacency, atOnce } from '../../traversal/adjacency/index.ts'
import type { Engine } from '../../traversal/engines/index.ts'
import { cutsOf } from './erasures.ts'
import { explain, origin } from './explain.ts'
import { filterParameters } from './filter.ts'
import { customerImpact } from './impact.ts'
import { nodesOf, personIn } from './people.ts'
import { verdictOf } from './ranks.ts'
import { traverseTrace } from './trace.ts'
import { passageOf, traverseFromPerson, traverseFromVersions } from './traverse.ts'

const unbounded = { most: 1_000_000, within: null }

const RUNS = Number(process.env.LINEAGE_RUNS ?? 75)

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

const ask = ({ ws }: Planted, ref: string, asOf: number, engine: Engine) =>
  customerImpact(queryContextOf(connection, ws, { engine }), { customer: { ref }, asOf, strict: true })

async function verdictsOf(planted: Planted, person: string, asOf: number, engine: Engine) {
  const { answer } = await ask(planted, person, asOf, engine)
  const { items } = answer.page({ first: 100 }, filterParameters(null))
  return new Map<string, Verdict>(items.map(({ version, rank }) => [version.id, verdictOf(rank)]))
}

const sorted = <Value>(map: Map<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))

/** Every world in a workspace of its own. */
const inWorld = async (world: World, check: (planted: Planted) => Promise<void>) =>
  check(await plant(connection, world))

const heads = (world: World) => (world.people ?? []).map(({ ref }) => ref)

describe.each(engines)('verdicts on random graphs, by the %s', (engine) => {
  it('are those of the definition, for every person and time', async () => {
    const times = fc.constantFrom(1, 3, 5)
    await fc.assert(
      fc.asyncProperty(worlds, times, (world, early) =>
        inWorld(world, async (planted) => {
          for (const person of heads(world))
            for (const asOf of [early, 9]) {
              const expected = naiveVerdicts(world, person, asOf)
              const named = new Map([...expected].map(([id, verdict]) => [planted.id(id), verdict]))
              expect(sorted(await verdictsOf(planted, person, asOf, engine))).toEqual(sorted(named))
            }
        }),
      ),
      { numRuns: RUNS },
    )
  }, 600_000)

  it('are explained by a path that begins in a version that names the person, and only where there is one', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, (world) =>
        inWorld(world, async (planted) => {
          const person = heads(world)[0] ?? ''
          const verdicts = naiveVerdicts(world, person, 9)
          const own = new Set([person, ...(world.people?.[0]?.others ?? [])])
          const naming = new Set(
            world.lists?.filter((l) => l.people.some((p) => own.has(p))).map((l) => planted.id(l.version)),
          )
          const asked = await ask(planted, person, 9, engine)
          const context = queryContextOf(connection, planted.ws, { engine })
          for (const { id } of world.versions) {
            const steps = explain(context, asked, planted.id(id))
            if (!verdicts.has(id)) {
              await expect(steps).rejects.toMatchObject({ extensions: { code: 'NOT_ON_THE_LIST' } })
              continue
            }
            const path = await steps
            const begun = await origin(context, asked, planted.id(id))
            expect(naming).toContain(begun.version.id)
            expect([begun.version.id, ...path.map(({ to }) => to.id)].at(-1)).toBe(planted.id(id))
            for (const [index, step] of path.entries()) {
              expect(step.from.id).toBe(index === 0 ? begun.version.id : path[index - 1]?.to.id)
            }
            if (verdicts.get(id) === 'EXCLUDED') expect(path.at(-1)?.carries).not.toBe('NONE')
            if (verdicts.get(id) === 'BARRIER')
              expect(path.some(({ carries }) => carries !== 'PERSONAL' && carries !== 'PSEUDONYMISED')).toBe(true)
            expect(path.slice(0, -1).every(({ carries }) => carries !== 'NONE')).toBe(true)
            if (verdicts.get(id) === 'DERIVED')
              expect(path.every(({ carries }) => carries === 'PERSONAL' || carries === 'PSEUDONYMISED')).toBe(true)
          }
        }),
      ),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  }, 600_000)
})

describe.each(engines)('traces on random graphs, by the %s', (engine) => {
  it('reach what the definition reaches, from one start and from several that overlap, each version once', async () => {
    const directions = fc.constantFrom<Direction>('DOWNSTREAM', 'UPSTREAM', 'BOTH')
    await fc.assert(
      fc.asyncProperty(worlds, directions, fc.integer({ min: 1, max: 9 }), (world, direction, count) =>
        inWorld(world, async (planted) => {
          const starts = world.versions.slice(0, count).map(({ id }) => id)
          const { adjacency } = queryContextOf(connection, planted.ws, { engine })
          const moment = await adjacency({ follow: direction, from: starts.map(planted.id) })
          const { list } = await moment.traverse((graph) =>
            traverseTrace(graph, starts.map(planted.id), { direction, asOf: 4, limits: unbounded }),
          )
          const expected = [...naiveTrace(world, starts, direction, 4)].map(planted.id)
          expect(list.map(({ version }) => version.id).sort()).toEqual(expected.sort())
        }),
      ),
      { numRuns: Math.ceil(RUNS / 2) },
    )
  }, 600_000)
})

describe('walks on random graphs', () => {
  const idsOf = (graph: Adjacency, nodes: number[]) => nodes.map((node) => graph.id(node)).sort()

  it('reach what Neo4j reaches, for whoever was erased and whoever was not', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, (world) =>
        inWorld(world, async (planted) => {
          for (const ref of heads(world)) {
            const { db, adjacency } = queryContextOf(connection, planted.ws)
            const { moment, trails } = await personIn(db, adjacency, ref, 9)
            for (const trail of trails) {
              const { namings, erasures } = trail
              const cuts = cutsOf(erasures)
              const { starts, certain, possible } = moment.look((graph) => {
                const named = nodesOf(graph, namings)
                const found = atOnce(traverseFromPerson(graph, named, passageOf(trail), unbounded))
                const [certain, possible] = [idsOf(graph, found.certain), idsOf(graph, found.possible)]
                return { starts: idsOf(graph, named), certain, possible }
              })
              const cut = erasures.length > 0 ? ', cut' : ''
              const sure = new Set([
                ...starts,
                ...(await traversed(connection, planted.ws, `certain${cut}` as 'certain', starts, cuts)),
              ])
              const all = new Set([
                ...starts,
                ...(await traversed(connection, planted.ws, `possible${cut}` as 'possible', starts, cuts)),
              ])
              expect(certain).toEqual([...sure].sort())
              expect(possible).toEqual([...all].filter((id) => !sure.has(id)).sort())
            }
          }
        }),
      ),
      { numRuns: Math.ceil(RUNS / 2) },
    )
  }, 600_000)

  it('in every direction reach what Neo4j reaches', async () => {
    const directions = fc.constantFrom<Direction>('DOWNSTREAM', 'UPSTREAM', 'BOTH')
    await fc.assert(
      fc.asyncProperty(worlds, directions, (world, direction) =>
        inWorld(world, async (planted) => {
          const names = world.versions.slice(0, 3).map(({ id }) => id)
          const starts = names.map(planted.id)
          const moment = await queryContextOf(connection, planted.ws).adjacency({ follow: direction, from: starts })
          const reached = moment.look((graph) => {
            const nodes = starts.flatMap((id) => graph.find(id) ?? [])
            return idsOf(graph, atOnce(traverseFromVersions(graph, nodes, direction, unbounded)).traversed)
          })
          const theirs = await Promise.all(
            waysOf[direction].map((way) => traversed(connection, planted.ws, way, starts)),
          )
          // Neo4j also comes back to a start through its own run alone.
          const told = theirs.flatMap((ids, i) => {
            const found = new Set(world.versions.map(({ id }) => id).filter((id) => [...ids].includes(planted.id(id))))
            const way = direction === 'BOTH' ? (['DOWNSTREAM', 'UPSTREAM'] as const)[i] : direction
            const own = names.filter((name) => way && !isLedTo(world, name, names, found, way)).map(planted.id)
            return [...ids].filter((id) => !own.includes(id))
          })
          expect(reached).toEqual([...new Set(told)].sort())
        }),
      ),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  }, 600_000)
})
