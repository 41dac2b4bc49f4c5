import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accepted,
  dataset,
  datasetEvent,
  digest,
  facet,
  instant,
  jobEvent,
  NOW,
  parse,
  RUN_ID,
  refusals,
  run,
  runEvent,
} from './example.ts'
import { eventKey, parseEvent } from './parse.ts'

const codes = (event: unknown) => refusals(event).map(({ code, field }) => `${code} ${field.join('.')}`)

describe('an event', () => {
  it('without a run, a job or a dataset is refused', () => {
    expect(codes({ eventTime: '2026-03-01T09:00:00Z' })).toEqual(['INVALID_EVENT run'])
  })

  it.each([null, 3, 'START', [], [runEvent()]])('that is no object is refused: %j', (event) => {
    expect(codes(event)).toEqual(['INVALID_EVENT '])
  })

  it('is refused with all of its problems, not only the first', () => {
    const event = runEvent({ run: { runId: '' }, eventTime: 'yesterday', job: {} })
    expect(codes(event).sort()).toEqual([
      'INVALID_EVENT job.name',
      'INVALID_EVENT job.namespace',
      'INVALID_EVENT run.runId',
      'INVALID_TIME eventTime',
    ])
  })

  it('is told what to do, without its own values', () => {
    const event = runEvent({ run: { runId: ['ada@example.com'] } })
    expect(refusals(event)).toEqual([
      { code: 'INVALID_EVENT', field: ['run', 'runId'], message: 'Send a string here.' },
    ])
  })

  it('whose column is named like a person is noted without that name', () => {
    const columnLineage = facet({ fields: { 'ada@example.com': { inputFields: [{ name: 'a', field: 'b' }] } } })
    expect(run(runEvent({ outputs: [dataset('a', { columnLineage })] })).notes).toEqual([
      'outputs.*.facets.columnLineage.fields.*.inputFields.*.namespace',
    ])
  })

  it('may be 5 minutes ahead of this clock, and no more', () => {
    expect(run(runEvent({ eventTime: '2026-03-01T09:05:10Z' })).at).toBe(instant('2026-03-01T09:05:10Z'))
    expect(codes(runEvent({ eventTime: '2026-03-01T09:05:10.001Z' }))).toEqual(['TIME_IN_FUTURE eventTime'])
  })

  it('needs a time that exists', () => {
    expect(codes(runEvent({ eventTime: '2026-02-30T09:00:00Z' }))).toEqual(['INVALID_TIME eventTime'])
    expect(codes(runEvent({ eventTime: { year: 2026 } }))).toEqual(['INVALID_TIME eventTime'])
    expect(codes(runEvent({ eventTime: undefined }))).toEqual(['INVALID_EVENT eventTime'])
  })

  it.each([
    ['2026-03-01T09:00:00', 'without a zone, as UTC'],
    ['2026-03-01 09:00:00+0000', 'with an offset without a colon'],
    ['2026-03-01T10:00:00+01', 'with an offset of hours'],
    ['2026-03-01T09:00Z', 'without seconds'],
    ['2026-03-01 09:00:00,000 UTC', 'as loggers write it'],
    ['2026-03-01T09:00:00Z[UTC]', 'as Java writes it'],
    [1_772_355_600, 'as seconds since 1970'],
    [1_772_355_600_000, 'as milliseconds since 1970'],
  ])('with the time %s (%s) is read, and a note says so', (eventTime, _how) => {
    expect(run(runEvent({ eventTime }))).toMatchObject({ at: instant('2026-03-01T09:00:00Z'), notes: ['eventTime'] })
  })

  it('with a name longer than 1,024 characters keeps its beginning, apart from all others, and a note', () => {
    const named = (name: string) => run(runEvent({ inputs: [dataset(name)] }))
    expect(named('n'.repeat(1_024))).toMatchObject({ inputs: [{ name: 'n'.repeat(1_024) }] })
    const [a, b] = [`${'n'.repeat(9_000)}a`, `${'n'.repeat(9_000)}b`].map((name) => named(name).inputs[0]?.name)
    expect(a).toMatch(/^n{900,}… [0-9a-f]{64}$/)
    expect(a).not.toBe(b)
    expect(named('n'.repeat(1_025)).notes).toEqual(['inputs.*.name'])
  })

  it('with half a character in a name keeps it apart from any other', () => {
    const named = (name: string) => run(runEvent({ inputs: [dataset(name)] })).inputs[0]?.name
    expect(named('a\ud800')).toBe('a\\ud800')
    expect(named('a\ud801')).not.toBe(named('a\ud800'))
    expect(named('a🦊')).toBe('a🦊')
  })

  it('with a column, a nested field or a facet longer than that keeps its lineage', () => {
    const long = 'c'.repeat(1_025)
    const columnLineage = facet({ fields: { [long]: { inputFields: [] } } })
    const schema = facet({ fields: [{ name: 'c'.repeat(600), fields: [{ name: 'd'.repeat(600) }] }] })
    for (const facets of [{ columnLineage }, { schema }, { [long]: facet({}) }]) {
      const command = run(runEvent({ outputs: [dataset('a', facets)] }))
      expect(command.outputs).toMatchObject([{ name: 'a' }])
      expect(command.notes).toHaveLength(1)
    }
  })

  it('of which a facet nests deeper than anything in the specification keeps its lineage', () => {
    const nest = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
    const deep = runEvent({ inputs: [dataset('a', { plan: facet({ tree: nest(100_000) }) })], extra: nest(100_000) })
    expect(run(deep)).toMatchObject({ inputs: [{ name: 'a' }], notes: ['*', 'inputs.*.facets'] })
    expect(codes(runEvent({ inputs: nest(100_000) }))).toEqual(['INVALID_EVENT '])
    expect(run(runEvent({ extra: nest(50) })).runId).toBe(RUN_ID)
  })

  it('has the same key whatever the order of its fields, and another for other content', () => {
    expect(eventKey({ a: 1, b: { c: [1, 2], d: null } })).toBe(eventKey({ b: { d: null, c: [1, 2] }, a: 1 }))
    expect(eventKey({ a: [1, 2] })).not.toBe(eventKey({ a: [2, 1] }))
    expect(run(runEvent()).key).toMatch(/^openlineage:[0-9a-f]{64}$/)
  })
})

describe('a RunEvent', () => {
  it.each([
    ['START', 'RUNNING', instant('2026-03-01T09:00:00Z'), null],
    ['RUNNING', 'RUNNING', null, null],
    ['OTHER', 'RUNNING', null, null],
    [undefined, 'RUNNING', null, null],
    ['COMPLETE', 'COMPLETE', null, instant('2026-03-01T09:00:00Z')],
    ['FAIL', 'FAIL', null, instant('2026-03-01T09:00:00Z')],
    ['ABORT', 'ABORT', null, instant('2026-03-01T09:00:00Z')],
  ])('of type %s says: state %s, started %s, ended %s', (eventType, state, startedAt, endedAt) => {
    const { eventType: _, ...untyped } = runEvent()
    const command = run(eventType ? runEvent({ eventType }) : untyped)
    expect(command).toMatchObject({ state, startedAt, endedAt, at: instant('2026-03-01T09:00:00Z') })
  })

  it('takes its time from the event, never from the schedule', () => {
    const nominalTime = facet({ nominalStartTime: '2020-01-01T00:00:00Z', nominalEndTime: '2020-01-02T00:00:00Z' })
    const event = runEvent({ eventType: 'START', run: { runId: RUN_ID, facets: { nominalTime } } })
    expect(run(event).startedAt).toBe(instant('2026-03-01T09:00:00Z'))
  })

  it('names its parent, and upper case is the same UUID', () => {
    const parent = facet({ run: { runId: RUN_ID.toUpperCase() }, job: { namespace: 'shop', name: 'dag' } })
    const event = runEvent({ run: { runId: '0190F3A4-0000-7D8E-9F00-112233445566', facets: { parent } } })
    expect(run(event)).toMatchObject({
      runId: '0190f3a4-0000-7d8e-9f00-112233445566',
      parentRunId: RUN_ID,
      parentJob: { namespace: 'shop', name: 'dag' },
    })
  })

  it.each([
    ['TRAINING', 'TRAINING'],
    ['fine_tuning', 'FINE_TUNING'],
    ['MODEL', null],
    ['SQL_JOB', null],
  ])('of jobType %s is a run of kind %s', (word, kind) => {
    const jobType = facet({ processingType: 'BATCH', integration: 'DBT', jobType: word })
    expect(run(runEvent({ job: { namespace: 'shop', name: 'nightly', facets: { jobType } } })).kind).toBe(kind)
  })

  it('without the base of a facet, which shapes no lineage, keeps it and leaves notes', () => {
    expect(run(runEvent({ outputs: [dataset('a', { custom: { fine: true } })] })).notes).toEqual([
      'outputs.*.facets.custom._producer',
      'outputs.*.facets.custom._schemaURL',
    ])
  })

  it.each([
    ['START', true],
    ['RUNNING', true],
    ['OTHER', undefined],
    ['COMPLETE', undefined],
  ])('of type %s says that the run goes on: %s', (eventType, goesOn) => {
    expect(run(runEvent({ eventType })).goesOn).toBe(goesOn)
  })

  it.each([
    ['2026-03-01T08:00:00Z', instant('2026-03-01T08:00:00Z')],
    ['2026-03-01T10:00:00Z', null],
  ])('scheduled for %s began no earlier than %s', (nominalStartTime, startBound) => {
    const nominalTime = facet({ nominalStartTime })
    expect(run(runEvent({ run: { runId: RUN_ID, facets: { nominalTime } } })).startBound).toBe(startBound)
  })
})

describe('a RunEvent without a START', () => {
  const nominal = (nominalStartTime: string) => ({ nominalTime: facet({ nominalStartTime }) })
  const of = (facets: object, eventType = 'COMPLETE') => run(runEvent({ eventType, run: { runId: RUN_ID, facets } }))

  it('began no earlier than its schedule says', () => {
    expect(of(nominal('2026-03-01T08:00:00Z')).startBound).toBe(instant('2026-03-01T08:00:00Z'))
  })

  it('has no such bound where the schedule lies after the event', () => {
    expect(of(nominal('2026-03-01T10:00:00Z')).startBound ?? null).toBeNull()
  })

  it.each([
    ['START', true],
    ['RUNNING', true],
    ['OTHER', false],
    ['COMPLETE', false],
  ])('says by %s that it goes on: %s', (eventType, goesOn) => {
    expect(of({}, eventType).goesOn ?? false).toBe(goesOn)
  })

  it('names its parent by run and job', () => {
    const job = { namespace: 'shop', name: 'app' }
    expect(of({ parent: facet({ run: { runId: RUN_ID }, job }) })).toMatchObject({
      parentRunId: RUN_ID,
      parentJob: job,
    })
  })
})

describe('a JobEvent', () => {
  const event = jobEvent({ inputs: [dataset('orders')], outputs: [dataset('revenue')] })

  it('is a declared run that stays open', () => {
    expect(run(event)).toMatchObject({
      declares: true,
      state: 'RUNNING',
      startedAt: instant('2026-03-01T09:00:00Z'),
      endedAt: null,
      job: { namespace: 'shop', name: 'nightly' },
      inputs: [{ name: 'orders' }],
      outputs: [{ name: 'revenue', mode: null }],
    })
  })

  it('is the same run whenever the job declares itself, and another for another job', () => {
    const later = { ...event, eventTime: '2026-03-01T09:00:05Z' }
    const other = { ...event, job: { namespace: 'sho', name: 'pnightly' } }
    expect(run(event).runId).toMatch(/^job:[0-9a-f]{32}$/)
    expect(run(later).runId).toBe(run(event).runId)
    expect(run(later).key).not.toBe(run(event).key)
    expect(run(other).runId).not.toBe(run(event).runId)
  })
})

describe('a DatasetEvent', () => {
  it('describes an artifact and nothing else', () => {
    const schema = facet({ fields: [{ name: 'id' }] })
    expect(accepted(datasetEvent(dataset('orders', { schema }))).commands).toEqual([
      {
        type: 'artifact',
        schema: 'DESCRIBED',
        key: expect.stringMatching(/^openlineage:[0-9a-f]{64}:0$/),
        at: instant('2026-03-01T09:00:00Z'),
        artifact: { kind: 'DATASET', namespace: 'postgres://shop:5432', name: 'orders' },
        systemKey: null,
        columns: [{ name: 'id', category: null, sensitive: false, purposes: [], necessity: null }],
      },
    ])
  })

  it('whose facets say what the dataset is made of declares that lineage', () => {
    const inputs = [{ type: 'DATASET', namespace: 'postgres://shop:5432', name: 'orders' }]
    const event = datasetEvent(dataset('orders_view', { lineage: facet({ inputs }) }))
    expect(run(event)).toMatchObject({
      runId: expect.stringMatching(/^dataset:[0-9a-f]{32}$/),
      state: 'RUNNING',
      declares: true,
      inputs: [{ name: 'orders' }],
      outputs: [{ name: 'orders_view', mode: null, computed: true }],
    })
  })

  it('must not carry a run', () => {
    expect(codes({ ...datasetEvent(dataset('orders')), run: { runId: RUN_ID } })).toEqual(['INVALID_EVENT run'])
  })

  it('must not carry a job: which of the two it is cannot be told', () => {
    const job = { namespace: 'shop', name: 'nightly' }
    expect(codes({ ...datasetEvent(dataset('orders')), job })).toEqual(['INVALID_EVENT dataset'])
  })
})

describe('whatever arrives', () => {
  const event = runEvent({
    eventType: 'START',
    run: { runId: RUN_ID, facets: { parent: facet({ run: { runId: RUN_ID }, job: { namespace: 'a', name: 'b' } }) } },
    inputs: [dataset('a', { version: facet({ datasetVersion: '3' }) })],
    outputs: [
      dataset('b', {
        schema: facet({ fields: [{ name: 'x', fields: [{ name: 'y' }] }] }),
        tags: facet({ tags: [{ key: 'pii', value: 'true', field: 'x' }] }),
        symlinks: facet({ identifiers: [{ namespace: 'hive', name: 'b', type: 'TABLE' }] }),
        columnLineage: facet({ fields: { x: { inputFields: [{ namespace: 'n', name: 'a', field: 'x' }] } } }),
      }),
    ],
  })

  it('parseEvent never throws on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(Object.keys(parse(json))).toEqual(['refusals'])
      }),
    )
  })

  it('parseEvent never throws on an event of which any part became any JSON', () => {
    const paths = pathsOf(event)
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, json) => {
        const parsed = parseEvent(replaced(event, path, json), NOW, digest)
        if ('refusals' in parsed) expect(parsed.refusals.length).toBeGreaterThan(0)
        else expect(parsed.commands.length).toBeGreaterThan(0)
      }),
      { numRuns: 1_000 },
    )
  })
})

function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]]
  return [[], ...Object.entries(value).flatMap(([key, item]) => pathsOf(item).map((path) => [key, ...path]))]
}

function replaced(value: unknown, [key, ...rest]: string[], json: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return json
  const entries = Object.entries(value).map(([name, item]) => [name, name === key ? replaced(item, rest, json) : item])
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries)
}
