import { describe, expect, it } from 'vitest'
import { columnsText, type OutputColumns, parseColumns } from '../../history/runs/index.ts'
import { atOnce } from '../adjacency/index.ts'
import type { ColumnFilter, ColumnGraph, ColumnLimits, Way } from './index.ts'
import { columnsBetween, noLimits, traverseColumns } from './index.ts'
import { KnownColumns } from './known.ts'

type Stated = [from: string, x: string | null, to: string, y: string | null, how?: 'indirect' | 'masking' | 'assumed']

/** `a@1`: version 1 of artifact a. `edges`: `a@1 p`; a node without `@` is a part. `known`: all columns of a version. */
function graphOf(edges: string[], stated: Record<string, Stated[]> = {}, known: Record<string, string[]> = {}) {
  const sets = new KnownColumns()
  const names = [...new Set(edges.flatMap((edge) => edge.split(' ')))]
  const nodeOf = (name: string) => names.indexOf(name)
  const artifact = (name: string) => name.split('@')[0] ?? ''
  const named = (name: string) => (name.endsWith('@') ? null : (name.split('@')[1] ?? null))
  const pairs = edges.map((edge) => edge.split(' ').map(nodeOf) as [number, number])
  const columns = new Map(
    Object.entries(stated).map(([part, flows]) => {
      const outputs = new Map<string, OutputColumns>()
      for (const [from, x, to, y, how] of flows) {
        const output = outputs.get(to) ?? { artifact: artifact(to), name: named(to), sources: [] }
        const kind = { direct: how !== 'indirect', masking: how === 'masking', assumed: how === 'assumed' }
        output.sources.push({ artifact: artifact(from), name: named(from), passes: [{ from: x, to: y, ...kind }] })
        outputs.set(to, output)
      }
      return [nodeOf(part), parseColumns(columnsText([...outputs.values()]) ?? '')]
    }),
  )
  const graph: ColumnGraph = {
    next: (node, way) =>
      pairs.flatMap(([a, b]) => (way === 'DOWNSTREAM' ? (a === node ? b : []) : b === node ? a : [])),
    isPart: (node) => !names[node]?.includes('@'),
    columnsOf: (part) => columns.get(part) ?? [],
    artifactOf: (version) => artifact(names[version] ?? ''),
    nameOf: (version) => named(names[version] ?? ''),
    knownOf: (version) => {
      const columns = known[names[version] ?? '']
      return columns ? sets.of(columns, true) : null
    },
    writtenColumns: (_part, of) =>
      Object.entries(known).flatMap(([name, columns]) => (artifact(name) === of ? columns : [])),
  }
  const walk = (
    version: string,
    column: string | null,
    way: Way = 'DOWNSTREAM',
    filter?: ColumnFilter,
    limits: Partial<ColumnLimits> = {},
  ) => atOnce(traverseColumns(graph, [{ version: nodeOf(version), column }], way, filter, { ...noLimits, ...limits }))
  const reached = (...args: Parameters<typeof walk>) =>
    walk(...args)
      .reached.map((r) => `${names[r.version]}.${r.column ?? '*'}${r.assumed ? '?' : ''}`)
      .sort()
  return { graph, nodeOf, walk, reached }
}

const story = graphOf(
  ['people@ build', 'build features@', 'features@ train', 'train taste@1', 'taste@1 shop@', 'shop@ log@'],
  {
    build: [
      ['people@', 'birth_date', 'features@', 'age'],
      ['people@', 'city', 'features@', 'region', 'masking'],
    ],
    train: [['features@', 'age', 'taste@1', null]],
  },
)

describe('a walk over columns', () => {
  it('goes from a field through a feature and a model to its deployment and what that concluded', () => {
    expect(story.reached('people@', 'birth_date')).toEqual(['features@.age', 'log@.*', 'shop@.*', 'taste@1.*'])
    expect(story.reached('people@', 'city')).toEqual(['features@.region'])
  })

  it('goes back from a deployment to the fields that it rests on', () => {
    expect(story.reached('shop@', null, 'UPSTREAM')).toEqual(['features@.age', 'people@.birth_date', 'taste@1.*'])
  })

  it('takes every column into all of an output without column data, and says that this is assumed', () => {
    const { walk, nodeOf, reached } = graphOf(['a@ p', 'p b@', 'b@ b@2', 'b@2 q', 'q c@'], {
      q: [['b@', 'x', 'c@', 'y']],
    })
    expect(reached('a@', 'any')).toEqual(['b@.*?', 'b@2.*?', 'c@.y?'])
    expect([...walk('a@', 'any').assumedAt]).toEqual([nodeOf('p')])
  })

  it('keeps to the column from an append to the next', () => {
    expect(graphOf(['a@ a@2', 'a@2 a@3']).reached('a@', 'x')).toEqual(['a@2.x', 'a@3.x'])
  })

  it('counts as certain what it comes to without an assumption by any way', () => {
    const { reached } = graphOf(['a@ p', 'p c@', 'a@ q', 'q b@', 'b@ s', 's c@'], {
      p: [['a@', null, 'c@', null, 'assumed']],
      q: [['a@', 'x', 'b@', 'x']],
      s: [['b@', 'x', 'c@', null]],
    })
    expect(reached('a@', 'x')).toEqual(['b@.x', 'c@.*'])
  })

  it('crosses a chain of parts with the column that it came with', () => {
    const { reached } = graphOf(['a@ p', 'b@ q', 'p q', 'q c@'], {
      q: [
        ['a@', 'x', 'c@', 'y'],
        ['b@', 'z', 'c@', 'z'],
      ],
    })
    expect(reached('a@', 'x')).toEqual(['c@.y'])
    expect(reached('a@', 'z')).toEqual([])
    expect(reached('c@', 'y', 'UPSTREAM')).toEqual(['a@.x'])
  })

  it('passes through a filter only what it lets, and whatever was assumed', () => {
    const { reached } = graphOf(['a@ p', 'p b@', 'm@ p'], {
      p: [
        ['a@', 'x', 'b@', 'copied'],
        ['a@', 'x', 'b@', 'counted', 'indirect'],
        ['a@', 'x', 'b@', 'hashed', 'masking'],
        ['m@', null, 'b@', null, 'assumed'],
      ],
    })
    expect(reached('a@', 'x')).toEqual(['b@.copied', 'b@.counted', 'b@.hashed'])
    expect(reached('a@', 'x', 'DOWNSTREAM', { direct: true, masking: null })).toEqual(['b@.copied', 'b@.hashed'])
    expect(reached('a@', 'x', 'DOWNSTREAM', { direct: false, masking: null })).toEqual(['b@.counted'])
    expect(reached('a@', 'x', 'DOWNSTREAM', { direct: null, masking: false })).toEqual(['b@.copied', 'b@.counted'])
    expect(reached('m@', null, 'DOWNSTREAM', { direct: true, masking: false })).toEqual(['b@.*?'])
  })

  it('visits what many ways lead to once', () => {
    const rungs = Array.from({ length: 60 }, (_, n) => [
      `a@${n} l${n}`,
      `a@${n} r${n}`,
      `l${n} a@${n + 1}`,
      `r${n} a@${n + 1}`,
    ])
    expect(graphOf(rungs.flat()).reached('a@0', 'x')).toHaveLength(60)
  })

  it('stops where it has reached the most, and says so', () => {
    const { reached, truncated } = graphOf(['a@ b@', 'b@ c@', 'c@ d@']).walk('a@', 'x', 'DOWNSTREAM', undefined, {
      most: 2,
    })
    expect([reached.length, truncated]).toEqual([2, true])
    expect(graphOf(['a@ b@', 'b@ c@']).walk('a@', 'x', 'DOWNSTREAM', undefined, { most: 2 }).truncated).toBe(false)
  })

  it('goes as many steps as it may, and says what lies beyond', () => {
    const { walk, reached, nodeOf } = graphOf(['a@ p', 'p b@', 'b@ b@2', 'b@2 q', 'q c@'])
    expect(reached('a@', 'x', 'DOWNSTREAM', undefined, { depth: 2 })).toEqual(['b@.*?', 'b@2.*?'])
    expect([...walk('a@', 'x', 'DOWNSTREAM', undefined, { depth: 2 }).outside]).toEqual([nodeOf('c@')])
    expect(walk('a@', 'x', 'DOWNSTREAM', undefined, { depth: 3 }).outside.size).toBe(0)
  })

  it('counts steps by the shortest way, also where that is assumed and a longer one is not', () => {
    const { reached } = graphOf(['a@ p', 'p c@', 'a@ q', 'q b@', 'b@ s', 's c@', 'c@ d@'], {
      p: [['a@', null, 'c@', null, 'assumed']],
      q: [['a@', 'x', 'b@', 'x']],
      s: [['b@', 'x', 'c@', null]],
    })
    expect(reached('a@', 'x', 'DOWNSTREAM', undefined, { depth: 2 })).toEqual(['b@.x', 'c@.*', 'd@.*?'])
  })

  it('enters nothing that is not admitted, and says that a version is beyond by another column than the one it was reached by', () => {
    const { walk, reached, nodeOf } = graphOf(['a@ p', 'p c@', 'a@ q', 'q b@', 'b@ s', 's c@'], {
      p: [['a@', 'x', 'c@', 'near']],
      q: [['a@', 'x', 'b@', 'x']],
      s: [['b@', 'x', 'c@', 'far']],
    })
    const limits = { admits: (node: number) => node !== nodeOf('b@') }
    expect(reached('a@', 'x', 'DOWNSTREAM', undefined, limits)).toEqual(['c@.near'])
    expect([...walk('a@', 'x', 'DOWNSTREAM', undefined, limits).outside]).toEqual([nodeOf('b@')])
    const short = walk('a@', 'x', 'DOWNSTREAM', undefined, { depth: 1 })
    expect([...short.outside]).toEqual([nodeOf('c@')])
  })

  it('ends in a circle', () => {
    expect(graphOf(['a@ p', 'p b@', 'b@ q', 'q a@']).reached('a@', 'x')).toEqual(['a@.*?', 'b@.*?'])
  })
})

describe('the columns of one step', () => {
  it('are those that are stated to pass between the two versions', () => {
    const { graph, nodeOf } = story
    expect(columnsBetween(graph, nodeOf('people@'), nodeOf('features@'))).toEqual([
      { from: 'birth_date', to: 'age', direct: true, masking: false },
      { from: 'city', to: 'region', direct: true, masking: true },
    ])
    expect(columnsBetween(graph, nodeOf('features@'), nodeOf('taste@1'))).toEqual([])
    expect(columnsBetween(graph, nodeOf('taste@1'), nodeOf('shop@'))).toEqual([])
  })
})
