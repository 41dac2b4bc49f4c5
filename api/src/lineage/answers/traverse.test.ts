import fc from 'fast-check'
import { describe, it } from 'vitest'
import { Adjacency, atOnce } from '../../traversal/adjacency/index.ts'
import { traverseFromPeople, traverseFromPeopleTo } from './traverse.ts'

/** Versions, some of them with a full list of members, and flows of every kind between them; who is named, what is asked about. */
const world = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const node = fc.nat({ max: size - 1 })
  return fc.record({
    enumerated: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
    flows: fc.array(fc.record({ from: node, to: node, code: fc.nat({ max: 4 }) }), { maxLength: 40 }),
    named: fc.uniqueArray(node),
    asked: fc.uniqueArray(node),
  })
})

function graphOf({
  enumerated,
  flows,
}: {
  enumerated: boolean[]
  flows: { from: number; to: number; code: number }[]
}) {
  const graph = new Adjacency()
  for (const [at, full] of enumerated.entries()) {
    const leaving = flows.filter(({ from }) => from === at)
    const version = {
      id: `${at}`,
      artifact: 'a',
      kind: 'DATASET' as const,
      createdAt: 0,
      supersededAt: null,
      enumerated: full,
      producerSeen: true,
      assumedAppend: false,
      columns: null,
      replacedBy: null,
      placeholder: false,
      contradiction: false,
      listedBy: null,
    }
    graph.putVersion(version, {
      to: leaving.map(({ to }) => `${to}`),
      at: leaving.map(() => 0),
      code: leaving.map(({ code }) => code),
      claim: leaving.map(() => ''),
    })
  }
  return graph
}

const limits = { most: 1_000, within: null }

describe('the walk from people to some versions', () => {
  it('finds them in those, and only in those, in which the walk from all people does', () => {
    fc.assert(
      fc.property(world, ({ named, asked, ...rest }) => {
        const graph = graphOf(rest)
        const nodes = (places: number[]) => places.flatMap((place) => graph.find(`${place}`) ?? [])
        const everywhere = new Set(atOnce(traverseFromPeople(graph, nodes(named), limits)).traversed)
        const found = new Set(
          atOnce(traverseFromPeopleTo(graph, new Set(nodes(named)), nodes(asked), limits)).traversed,
        )
        return nodes(asked).every((node) => everywhere.has(node) === found.has(node))
      }),
      { numRuns: 1_000 },
    )
  })
})
