import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Carries } from '../../generated/schema.ts'
import { choose, draw } from './graph.ts'
import type { DrawnRow, FlowRow } from './rows.ts'

const drawn = (ids: string[], rank = 2): DrawnRow[] =>
  ids.map((id) => ({
    rank,
    version: { id, artifact: 'a', kind: 'DATASET', createdAt: 0, enumerated: false, producerSeen: true },
  }))

const flow = (from: string, to: string, run: string | null, carries: Carries = 'PERSONAL', at = 0): FlowRow => ({
  ...{ from, to, run, carries, at },
  ...{ type: 'FLOWS', carry: run === null ? from : null },
})

const ends = (edges: { from: string; to: string }[]) => edges.map(({ from, to }) => `${from}>${to}`).sort()

describe('a drawing', () => {
  it('folds the parts of a run into the run', () => {
    const reads = [flow('a', 'p1', 'run'), flow('b', 'p2', 'run')]
    const writes = [flow('p1', 'x', 'run'), flow('p2', 'y', 'run')]
    const { runs, edges } = draw(drawn(['a', 'b', 'x', 'y']), { reads, writes, chain: [] }, 10)
    expect(runs).toEqual(['run'])
    expect(ends(edges)).toEqual(['a>run', 'b>run', 'run>x', 'run>y'])
  })

  it('follows a chain of parts, and only onwards', () => {
    const reads = [flow('early', 'p1', 'run'), flow('late', 'p2', 'run')]
    const writes = [flow('p1', 'x', 'run')]
    const chain = [{ from: 'p1', to: 'p2' }]
    expect(ends(draw(drawn(['early', 'late', 'x']), { reads, writes, chain }, 10).edges)).toEqual([
      'early>run',
      'run>x',
    ])
    const later = [flow('p2', 'y', 'run')]
    const both = draw(drawn(['early', 'late', 'y']), { reads, writes: later, chain }, 10)
    expect(ends(both.edges)).toEqual(['early>run', 'late>run', 'run>y'])
  })

  it('leaves out a run that joins nothing that is drawn', () => {
    const reads = [flow('a', 'p1', 'r1'), flow('a', 'gone', null)]
    expect(draw(drawn(['a']), { reads, writes: [], chain: [] }, 10)).toEqual({ versions: ['a'], runs: [], edges: [] })
  })

  it('joins two versions that were carried on without a run', () => {
    const { edges } = draw(drawn(['a', 'b']), { reads: [flow('a', 'b', null)], writes: [], chain: [] }, 10)
    expect(ends(edges)).toEqual(['a>b'])
  })

  it('shows one edge where several flows join the same two, with the most personal and the earliest', () => {
    const reads = [
      flow('a', 'p1', 'r', 'NONE', 5),
      flow('a', 'p2', 'r', 'PSEUDONYMISED', 7),
      flow('a', 'p1', 'r', 'AGGREGATED', 6),
    ]
    const writes = [flow('p1', 'x', 'r'), flow('p2', 'x', 'r')]
    const { edges } = draw(drawn(['a', 'x']), { reads, writes, chain: [] }, 10)
    expect(edges).toContainEqual({ from: 'a', to: 'r', carries: 'PSEUDONYMISED', at: 5 })
  })

  it('never has an edge without both of its ends, however little is drawn', () => {
    const id = fc.nat(7).map((n) => `v${n}`)
    const part = fc.nat(5)
    const flows = fc.record({
      reads: fc.array(fc.tuple(id, part).map(([from, n]) => flow(from, `p${n}`, `r${n % 3}`))),
      writes: fc.array(fc.tuple(part, id).map(([n, to]) => flow(`p${n}`, to, `r${n % 3}`))),
      chain: fc.array(part.map((n) => ({ from: `p${n}`, to: `p${n + 3}` }))),
    })
    fc.assert(
      fc.property(flows, fc.integer({ min: 1, max: 8 }), (each, limit) => {
        const { versions, runs, edges } = draw(drawn(Array.from({ length: 8 }, (_, n) => `v${n}`)), each, limit)
        expect(versions.length).toBe(limit)
        const nodes = new Set([...versions, ...runs])
        for (const { from, to } of edges) expect(nodes.has(from) && nodes.has(to)).toBe(true)
        for (const run of runs) {
          expect(edges.some(({ to }) => to === run) && edges.some(({ from }) => from === run)).toBe(true)
        }
      }),
    )
  })
})

describe('choosing what to draw', () => {
  const near =
    (pairs: [string, string][]) =>
    (version: string): string[] =>
      pairs.flatMap(([a, b]) => (a === version ? [b] : b === version ? [a] : []))

  it('takes everything where there is room', () => {
    expect(choose(['a', 'b'], near([]), 2)).toEqual(['a', 'b'])
  })

  it('takes the most important first', () => {
    expect(
      choose(
        ['a', 'b', 'c', 'd'],
        near([
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'd'],
        ]),
        2,
      ),
    ).toEqual(['a', 'b'])
  })

  it('brings along the most important neighbour of one that would stand alone', () => {
    const pairs: [string, string][] = [
      ['a', 'y'],
      ['a', 'x'],
    ]
    expect(choose(['a', 'b', 'c', 'x', 'y'], near(pairs), 2)).toEqual(['a', 'x'])
  })

  it('fills what room is left with those that stand alone', () => {
    expect(choose(['lone', 'a', 'other', 'b'], near([['a', 'b']]), 3)).toEqual(['lone', 'a', 'b'])
  })
})
