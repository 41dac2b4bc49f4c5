import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArtifactKind } from '../../generated/schema.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import { mergeRuns } from './merge.ts'
import { parseColumns } from './partColumns.ts'
import type { RunStatement } from './statement.ts'

type Of = { name: string; version?: string; kind?: ArtifactKind }

const named = (of: string | Of) => {
  const { name, version = null, kind = 'DATASET' } = typeof of === 'string' ? { name: of } : of
  return { kind, namespace: 'db', name, version }
}
const read = (of: string | Of, at: number | null = null) => ({ ...named(of), at })
const write = (of: string | Of, at: number | null = null) => ({
  ...named(of),
  at,
  mode: null,
  carries: null,
  claim: null,
})
const flow = (
  from: string | Of,
  x: string,
  to: string | Of,
  y: string,
  how: { direct?: boolean; masking?: boolean } = {},
) => ({
  from: { ...named(from), column: x },
  to: { ...named(to), column: y },
  direct: true,
  masking: false,
  ...how,
})

const say = (key: string, said: Partial<RunStatement>): RunStatement => ({
  type: 'run',
  key,
  at: 20,
  runId: 'r',
  kind: 'TRANSFORM',
  job: { namespace: 'jobs', name: 'j' },
  state: 'COMPLETE',
  startedAt: 10,
  endedAt: 40,
  parentRunId: null,
  parameters: null,
  purposes: [],
  inputs: [],
  outputs: [],
  flows: null,
  columns: [],
  ...said,
})

const names = ['orders', 'people', 'clean', 'wide', 'taste', 'F']
const known = new Map(
  names.flatMap((name) =>
    (['DATASET', 'MODEL', 'FEATURE_SET'] as const).map((kind) => [
      artifactId('ws', { kind, namespace: 'db', name }),
      name,
    ]),
  ),
)
const word = (artifact: string, name: string | null, column: string | null) =>
  `${known.get(artifact)}${name === null ? '' : `@${name}`}.${column ?? '*'}`

/** The one run that these come to, with what it wrote. */
function mergeRun(statements: RunStatement[]) {
  const { runs, writes } = mergeRuns('ws', statements, () => ({ retiredAt: null, parent: null, parentInputs: [] }))
  const [run, ...more] = runs
  if (!run || more.length > 0) throw new Error('these are not one run')
  return { ...run, writes }
}

/** Each part's columns, in words. */
function columnsIn(...statements: RunStatement[]): string[][] {
  return mergeRun(statements).parts.map(({ columns }) =>
    (columns === null ? [] : parseColumns(columns)).flatMap((output) =>
      output.sources.flatMap((source) =>
        source.passes.map(({ from, to, direct, masking, assumed }) => {
          const how = [direct ? [] : 'indirect', masking ? 'masking' : [], assumed ? 'assumed' : []].flat()
          const ends = `${word(source.artifact, source.name, from)} → ${word(output.artifact, output.name, to)}`
          return [ends, ...(assumed ? ['assumed'] : how)].join(' ')
        }),
      ),
    ),
  )
}

describe('the column flows of a run', () => {
  const both = { inputs: [read('orders'), read('people')], outputs: [write('clean'), write('wide')] }

  it('are those that any of its statements states; of one pair of columns each way that is stated', () => {
    const first = say('a', { ...both, columns: [flow('orders', 'x', 'clean', 'y', { direct: false, masking: true })] })
    const second = say('b', {
      columns: [flow('orders', 'x', 'clean', 'y'), flow('people', 'x', 'clean', 'z', { masking: true })],
    })
    expect(columnsIn(first, second)).toEqual(
      [['orders.x → clean.y', 'orders.x → clean.y indirect masking', 'people.x → clean.z masking']].map((l) =>
        expect.arrayContaining(l),
      ),
    )
    expect(columnsIn(first)).toEqual([['orders.x → clean.y indirect masking']])
  })

  it('say nothing of an output into which none leads', () => {
    const merged = mergeRun([say('a', { ...both, columns: [flow('orders', 'x', 'clean', 'y')] })])
    const stated = merged.parts.flatMap(({ columns }) => (columns === null ? [] : parseColumns(columns)))
    expect(stated.map(({ artifact }) => known.get(artifact))).toEqual(['clean'])
    expect(columnsIn(say('a', both))).toEqual([[]])
  })

  it('stand on the part that writes, whichever part of the chain reads', () => {
    const times = say('a', {
      inputs: [read('orders', 12), read('people', 25)],
      outputs: [write('clean', 20), write('wide', 30)],
      columns: [flow('orders', 'x', 'wide', 'a'), flow('people', 'x', 'wide', 'b'), flow('orders', 'x', 'clean', 'c')],
    })
    const [first, second] = columnsIn(times)
    expect(first).toEqual(['orders.x → clean.c'])
    expect(second?.toSorted()).toEqual(['orders.x → wide.a', 'people.x → wide.b'])
  })

  it('lead nowhere from what was read after the write', () => {
    const late = say('a', {
      inputs: [read('orders', 12), read('people', 25)],
      outputs: [write('clean', 20)],
      columns: [flow('people', 'x', 'clean', 'y')],
    })
    expect(columnsIn(late).flat()).toEqual([])
  })

  it('name the version that was read by its name, and every version read where they name none or another', () => {
    const versions = {
      inputs: [read({ name: 'orders', version: 'v1' }), read({ name: 'orders', version: 'v2' })],
      outputs: [write('clean')],
    }
    const from = (version?: string) => ({ name: 'orders', ...(version ? { version } : {}) })
    const stated = (version?: string) =>
      columnsIn(say('a', { ...versions, columns: [flow(from(version), 'x', 'clean', 'y')] }))
    expect(stated('v2')).toEqual([['orders@v2.x → clean.y']])
    expect(stated()).toEqual([['orders.x → clean.y']])
    expect(stated('v3')).toEqual([['orders.x → clean.y']])
  })

  it('go into the version that was written by that name, and into every one where they name none or another', () => {
    const outputs = [write({ name: 'clean', version: 'v1' }), write({ name: 'clean', version: 'v2' })]
    const stated = (version?: string) =>
      columnsIn(
        say('a', {
          inputs: [read('orders')],
          outputs,
          columns: [flow('orders', 'x', { name: 'clean', ...(version ? { version } : {}) }, 'y')],
        }),
      )
    expect(stated('v2')).toEqual([['orders.x → clean@v2.y']])
    expect(stated()).toEqual([['orders.x → clean@v1.y', 'orders.x → clean@v2.y']])
    expect(stated('v3')).toEqual(stated())
  })

  it('go into a model, and out of it, as a whole', () => {
    const model = { name: 'taste', kind: 'MODEL' as const }
    const training = say('a', {
      inputs: [read('orders')],
      outputs: [write(model)],
      columns: [flow('orders', 'x', model, 'weights')],
    })
    expect(columnsIn(training)).toEqual([['orders.x → taste.*']])
    const scoring = say('a', {
      inputs: [read(model)],
      outputs: [write('clean')],
      columns: [flow(model, 'score', 'clean', 'y')],
    })
    expect(columnsIn(scoring)).toEqual([['taste.* → clean.y']])
  })

  it('leave a model free to pass into all of an output whose other columns are stated', () => {
    const model = { name: 'taste', kind: 'MODEL' as const }
    const scoring = say('a', {
      inputs: [read(model), read('orders'), read('people')],
      outputs: [write('clean')],
      columns: [flow('orders', 'id', 'clean', 'id')],
    })
    expect(columnsIn(scoring).flat().toSorted()).toEqual(['orders.id → clean.id', 'taste.* → clean.* assumed'])
  })

  it('let inputs without any pass where a stated source is no input: it may have come through them', () => {
    const through = say('a', {
      inputs: [read('orders'), read('people')],
      outputs: [write('clean')],
      columns: [flow('orders', 'x', 'clean', 'y'), flow('wide', 'z', 'clean', 'z')],
    })
    expect(columnsIn(through).flat().toSorted()).toEqual(['orders.x → clean.y', 'people.* → clean.* assumed'])
  })

  it('follow the flows that were stated between inputs and outputs', () => {
    const split = say('a', {
      ...both,
      flows: [
        { inputs: [0], outputs: [0], carries: null, claim: null },
        { inputs: [1], outputs: [1], carries: null, claim: null },
      ],
      columns: [flow('orders', 'x', 'clean', 'y'), flow('people', 'x', 'wide', 'y')],
    })
    expect(
      columnsIn(split)
        .filter((part) => part.length > 0)
        .toSorted(),
    ).toEqual([['orders.x → clean.y'], ['people.x → wide.y']])
  })

  it('are the same in whatever order and however often they come', () => {
    const column = fc.constantFrom('x', 'y')
    const from = fc.constantFrom<string | Of>(
      'orders',
      'people',
      { name: 'orders', version: 'v1' },
      { name: 'taste', kind: 'MODEL' },
    )
    const to = fc.constantFrom<string | Of>('clean', 'wide', { name: 'clean', version: 'v1' })
    const stated = fc
      .tuple(from, column, to, column, fc.boolean(), fc.boolean())
      .map(([a, x, b, y, direct, masking]) => flow(a, x, b, y, { direct, masking }))
    const statement = fc.record({
      inputs: fc.array(
        from.map((of) => read(of)),
        { maxLength: 3 },
      ),
      outputs: fc.array(
        to.map((of) => write(of)),
        { maxLength: 3 },
      ),
      columns: fc.array(stated, { maxLength: 4 }),
    })
    fc.assert(
      fc.property(
        fc.array(statement, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        (said, order) => {
          const statements = said.map((one, i) => say(`k${i}`, one))
          const shuffled = [...statements, ...statements.slice(0, 1)].toSorted(
            (a, b) => (order[Number(a.key[1])] ?? 0) - (order[Number(b.key[1])] ?? 0),
          )
          expect(mergeRun(shuffled).parts).toEqual(mergeRun(statements).parts)
        },
      ),
    )
  })
})
