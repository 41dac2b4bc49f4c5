import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Carries } from '../../generated/schema.ts'
import { draw } from './graph.ts'
import type { FlowRow } from './rows.ts'

const drawn = (ids: string[]) => new Set(ids)

const flow = (from: string, to: string, run: string | null, carries: Carries = 'PERSONAL', at = 0): FlowRow => ({
  from,
  to,
  run,
  carries,
  at,
  type: 'FLOWS',
  carry: run === null ? from : null,
})

const ends = (edges: { from: string; to: string }[]) => edges.map(({ from, to }) => `${from}>${to}`).sort()

describe('a drawing', () => {
  it('folds the parts of a run into the run', () => {
    const reads = [flow('a', 'p1', 'run'), flow('b', 'p2', 'run')]
    const writes = [flow('p1', 'x', 'run'), flow('p2', 'y', 'run')]
    const { runs, edges } = draw(drawn(['a', 'b', 'x', 'y']), { reads, writes, chain: [] })
    expect(runs).toEqual(['run'])
    expect(ends(edges)).toEqual(['a>run', 'b>run', 'run>x', 'run>y'])
  })

  it('follows a chain of parts, and only onwards', () => {
    const reads = [flow('early', 'p1', 'run'), flow('late', 'p2', 'run')]
    const writes = [flow('p1', 'x', 'run')]
    const chain = [{ from: 'p1', to: 'p2' }]
    expect(ends(draw(drawn(['early', 'late', 'x']), { reads, writes, chain }).edges)).toEqual(['early>run', 'run>x'])
    const later = [flow('p2', 'y', 'run')]
    const both = draw(drawn(['early', 'late', 'y']), { reads, writes: later, chain })
    expect(ends(both.edges)).toEqual(['early>run', 'late>run', 'run>y'])
  })

  it('leaves out a run that joins nothing that is drawn', () => {
    const reads = [flow('a', 'p1', 'r1'), flow('a', 'gone', null)]
    expect(draw(drawn(['a']), { reads, writes: [], chain: [] })).toEqual({ runs: [], edges: [] })
  })

  it('joins two versions that were carried on without a run', () => {
    const { edges } = draw(drawn(['a', 'b']), { reads: [flow('a', 'b', null)], writes: [], chain: [] })
    expect(ends(edges)).toEqual(['a>b'])
  })

  it('shows one edge where several flows join the same two, with the most personal and the earliest', () => {
    const reads = [
      flow('a', 'p1', 'r', 'NONE', 5),
      flow('a', 'p2', 'r', 'PSEUDONYMISED', 7),
      flow('a', 'p1', 'r', 'AGGREGATED', 6),
    ]
    const writes = [flow('p1', 'x', 'r'), flow('p2', 'x', 'r')]
    const { edges } = draw(drawn(['a', 'x']), { reads, writes, chain: [] })
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
      fc.property(flows, fc.uniqueArray(id), (each, versions) => {
        const { runs, edges } = draw(drawn(versions), each)
        const nodes = new Set([...versions, ...runs])
        for (const { from, to } of edges) expect(nodes.has(from) && nodes.has(to)).toBe(true)
        for (const run of runs) {
          expect(edges.some(({ to }) => to === run) && edges.some(({ from }) => from === run)).toBe(true)
        }
      }),
    )
  })
})
