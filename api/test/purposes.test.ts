import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standing } from '../src/governance/declarations/index.ts'
import { allows, authorisedBy, decisionOf, effectiveEverywhere, sourcesOf } from '../src/governance/purposes/index.ts'
import { Adjacency, atOnce } from '../src/traversal/adjacency/index.ts'
import { groupBy } from '../src/vocabulary/groups.ts'
import { type Authorisation, counting, decide, distance, type Flow, type Node } from './oracle/purposes.ts'

/** Random graphs a run. */
const RUNS = Number(process.env.ORACLE_RUNS ?? 2_000)

const PURPOSES = ['ads', 'ads.mail', 'ads.mail.weekly', 'ads.web', 'service', 'service.pay']
const ARTIFACTS = ['a', 'b', 'c', 'd']
const LAST = 5

const time = fc.nat({ max: LAST })

/** Versions of a few artifacts and parts of runs, with flows of every kind between them; circles, too. */
const world = fc.integer({ min: 1, max: 7 }).chain((size) => {
  const node = fc.nat({ max: size - 1 })
  return fc.record({
    artifacts: fc.array(fc.option(fc.constantFrom(...ARTIFACTS), { freq: 3 }), { minLength: size, maxLength: size }),
    enumerated: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
    flows: fc.array(fc.record({ from: node, to: node, level: fc.nat({ max: 4 }) }), { maxLength: 12 }),
    said: fc.array(
      fc.record({
        artifact: fc.constantFrom(...ARTIFACTS),
        column: fc.option(fc.constant('email'), { freq: 2 }),
        purposes: fc.uniqueArray(fc.constantFrom(...PURPOSES), { maxLength: 3 }),
        at: time,
        until: fc.option(time, { freq: 2 }),
        recordedAt: time,
      }),
      { maxLength: 8 },
    ),
    /** The order in which declarations arrive, some of them twice. */
    arrival: fc.array(fc.nat(), { maxLength: 16 }),
    at: time,
    knownBy: time,
  })
})
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never

function graphOf({ artifacts, enumerated, flows }: World): Adjacency {
  const graph = new Adjacency()
  for (const [place, artifact] of artifacts.entries()) {
    const leaving = flows.filter(({ from }) => from === place)
    const edges = {
      to: leaving.map(({ to }) => `${to}`),
      at: leaving.map(() => 0),
      code: leaving.map(({ level }) => level),
      claim: leaving.map(() => ''),
    }
    if (artifact === null) graph.putPart(partOf(`${place}`), edges)
    else graph.putVersion(versionOf(`${place}`, artifact, enumerated[place] ?? false), edges)
  }
  return graph
}

const partOf = (id: string) => ({
  ...{ id, at: 0, run: 'r', columns: null, job: 'j', startedAt: null, open: false, clockSkew: false },
  ...{ contradiction: false, flowsAssumed: false, startUnknown: false, halfTold: null },
})

const versionOf = (id: string, artifact: string, enumerated: boolean) => ({
  ...{ id, artifact, kind: 'DATASET' as const, name: null, createdAt: 0, supersededAt: null, destroyedAt: null },
  ...{ digest: null, enumerated, producerSeen: true, assumedAppend: false, columns: null, replacedBy: null },
  ...{ placeholder: false, contradiction: false, listedBy: null },
})

/** The world as the oracle sees it. */
const seenOf = ({ artifacts, flows, said }: World) => ({
  nodes: artifacts.map((artifact, place): Node => ({ id: `${place}`, artifact })),
  flows: flows.map(({ from, to, level }): Flow => ({ from: `${from}`, to: `${to}`, personal: level <= 1 })),
  said: said.map((one, place): Authorisation => ({ ...one, id: `${place}` })),
})

/** The rows of declarations as they arrived: late, in any order, and some of them twice. */
function arrived(said: readonly Authorisation[], arrival: readonly number[]) {
  const again = arrival.flatMap((one) => (said.length > 0 ? (said[one % said.length] ?? []) : []))
  return [...again, ...said.toReversed()].map(({ artifact, column, purposes, ...row }) => ({
    ...row,
    artifact,
    about: `${artifact} ${column ?? ''}`,
    said: { purposes },
  }))
}

const authorisedIn = ({ at, knownBy, arrival }: World, said: readonly Authorisation[]) =>
  authorisedBy(groupBy(standing(arrived(said, arrival), at, knownBy), ({ artifact }) => artifact))

describe('what versions may be used for', () => {
  it('is what the oracle says, by the pass over the whole graph and by the way back from each version', () => {
    fc.assert(
      fc.property(world, (given) => {
        const seen = seenOf(given)
        const graph = graphOf(given)
        const authorised = authorisedIn(given, seen.said)
        const said = counting(seen.said, given.at, given.knownBy)
        const everywhere = atOnce(effectiveEverywhere(graph, authorised))
        for (const { id, artifact } of seen.nodes) {
          const node = graph.find(id)
          if (node === undefined || artifact === null) continue
          const effective = everywhere(node)
          const { purposes, limits, open } = atOnce(sourcesOf(graph, authorised, node))
          expect(purposes).toEqual(effective.purposes)
          for (const purpose of PURPOSES) {
            const decision = decide(seen.nodes, seen.flows, said, id, purpose)
            const isDenied = effective.purposes !== null && !allows(effective.purposes, purpose)
            expect(decisionOf({ isDenied, isGap: effective.gap })).toBe(decision)
            const denying = limits.filter(({ own }) => !allows(own, purpose))
            expect(decisionOf({ isDenied: denying.length > 0, isGap: open.length > 0 })).toBe(decision)
          }
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('is explained by a shortest path from each source', () => {
    fc.assert(
      fc.property(world, (given) => {
        const versions = { ...given, artifacts: given.artifacts.map((artifact) => artifact ?? 'e') }
        const seen = seenOf(versions)
        const graph = graphOf(versions)
        const authorised = authorisedIn(versions, seen.said)
        for (const { id } of seen.nodes) {
          const node = graph.find(id)
          if (node === undefined) continue
          const { limits, open } = atOnce(sourcesOf(graph, authorised, node))
          for (const { path } of limits) expect(path.length - 1).toBe(distance(graph.id(path[0] ?? -1), id, seen.flows))
          for (const { path } of [...limits, ...open]) expect(path.at(-1)).toBe(node)
          for (const { path } of open)
            expect(path.every((one) => !authorised.has(graph.version(one)?.artifact ?? ''))).toBe(true)
        }
      }),
      { numRuns: RUNS / 4 },
    )
  })
})
