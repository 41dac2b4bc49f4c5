import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Predecessors, pathTo } from './predecessors.ts'
import { type Drawable, sample } from './sample.ts'

/** The nth is newer than the one before it. */
const version = (node: number, artifact: string, rank = 1): Drawable => ({
  node,
  rank,
  version: {
    id: `v${node}`,
    artifact,
    kind: 'DATASET',
    createdAt: node,
    enumerated: false,
    producerSeen: true,
    supersededAt: null,
    assumedAppend: false,
    columns: null,
    replacedBy: null,
    placeholder: false,
    contradiction: false,
    listedBy: null,
  },
})

const before = (...nodes: number[]): Predecessors => Int32Array.from(nodes)
const nodes = (chosen: readonly Drawable[]) => chosen.map(({ node }) => node)

describe('choosing what to draw', () => {
  it('takes everything where there is room, without looking for ways', () => {
    const all = [version(0, 'a'), version(1, 'b')]
    expect(nodes(sample(all, null, 2))).toEqual([1, 0])
  })

  it('draws one version of every artifact before a second of any', () => {
    const snapshots = [0, 1, 2, 3].map((node) => version(node, 'snapshots', 0))
    const all = [...snapshots, version(4, 'features'), version(5, 'model')]
    const ways = before(-1, -1, -1, -1, 3, 4)
    expect(nodes(sample(all, ways, 4))).toEqual([3, 2, 5, 4])
  })

  it('brings along what lies on the way to what it draws', () => {
    const all = [version(0, 'source', 0), version(1, 'table'), version(2, 'other'), version(3, 'leaf')]
    const ways = before(-1, 0, 0, 1)
    expect(nodes(sample(all, ways, 3))).toEqual([0, 3, 1])
  })

  it('begins a way that does not fit where the walk began', () => {
    const all = [version(0, 'source'), version(1, 'table'), version(2, 'leaf')]
    expect(nodes(sample(all, before(-1, 0, 1), 2))).toEqual([1, 0])
  })

  it('passes over what may not be drawn on a way', () => {
    const all = [version(0, 'source', 0), version(2, 'leaf'), version(3, 'other')]
    expect(nodes(sample(all, before(-1, 0, 1, 0), 2))).toEqual([0, 3])
    expect(nodes(sample(all.slice(0, 2), before(-1, 0, 1), 1))).toEqual([0])
  })

  it('draws as much as there is room for, and nothing without its whole way', () => {
    const shape = fc.array(fc.record({ before: fc.nat(), artifact: fc.nat(4), rank: fc.nat(2) }), { minLength: 1 })
    fc.assert(
      fc.property(shape, fc.integer({ min: 1, max: 12 }), (given, limit) => {
        const ways = before(...given.map((one, node) => (one.before % (node + 1)) - 1))
        const all = given.map((one, node) => version(node, `a${one.artifact}`, one.rank))
        const chosen = nodes(sample(all, ways, limit))
        expect(chosen.length).toBe(Math.min(limit, all.length))
        for (const node of chosen) for (const one of pathTo(ways, node)) expect(chosen).toContain(one)
      }),
    )
  })
})
