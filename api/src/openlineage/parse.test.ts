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
    const event = runEvent({
      run: { runId: 'run_id' },
      producer: 'producer',
      eventTime: '2026-03-01T09:00:00',
      job: {},
    })
    expect(codes(event).sort()).toEqual([
      'INVALID_EVENT job.name',
      'INVALID_EVENT job.namespace',
      'INVALID_EVENT producer',
      'INVALID_EVENT run.runId',
      'INVALID_TIME eventTime',
    ])
  })

  it('is told what to do, without its own values', () => {
    const event = runEvent({ run: { runId: 'ada@example.com' } })
    expect(refusals(event)).toEqual([
      {
        code: 'INVALID_EVENT',
        field: ['run', 'runId'],
        message: 'Send a UUID, such as 0190f3a4-5b6c-7d8e-9f00-112233445566.',
      },
    ])
  })

  it('whose column is named like a person is refused without that name', () => {
    const columnLineage = facet({ fields: { 'ada@example.com': { inputFields: [{ name: 'a', field: 'b' }] } } })
    expect(codes(runEvent({ outputs: [dataset('a', { columnLineage })] }))).toEqual([
      'INVALID_EVENT outputs.0.facets.columnLineage.fields.*.inputFields.0.namespace',
    ])
  })

  it('may be 5 minutes ahead of this clock, and no more', () => {
    expect(run(runEvent({ eventTime: '2026-03-01T09:05:10Z' })).at).toBe(instant('2026-03-01T09:05:10Z'))
    expect(codes(runEvent({ eventTime: '2026-03-01T09:05:10.001Z' }))).toEqual(['TIME_IN_FUTURE eventTime'])
  })

  it('needs a time that exists', () => {
    expect(codes(runEvent({ eventTime: '2026-02-30T09:00:00Z' }))).toEqual(['INVALID_TIME eventTime'])
    expect(codes(runEvent({ eventTime: 3 }))).toEqual(['INVALID_EVENT eventTime'])
  })

  it('with a name longer than 1,024 characters is refused as too long', () => {
    const event = (length: number) => runEvent({ inputs: [dataset('n'.repeat(length))] })
    expect(run(event(1_024)).inputs).toHaveLength(1)
    expect(codes(event(1_025))).toEqual(['TOO_LONG inputs.0.name'])
    expect(codes(event(1_000_000))).toEqual(['TOO_LONG inputs.0.name'])
  })

  it('with a column, a nested field or a facet longer than that is refused, too', () => {
    const long = 'c'.repeat(1_025)
    const columnLineage = facet({ fields: { [long]: { inputFields: [] } } })
    const schema = facet({ fields: [{ name: 'c'.repeat(600), fields: [{ name: 'd'.repeat(600) }] }] })
    expect(codes(runEvent({ outputs: [dataset('a', { columnLineage })] }))).toEqual([
      'TOO_LONG outputs.0.facets.columnLineage.fields.*',
    ])
    expect(codes(runEvent({ outputs: [dataset('a', { schema })] }))).toEqual([
      'TOO_LONG outputs.0.facets.schema.fields',
    ])
    expect(codes(runEvent({ outputs: [dataset('a', { [long]: facet({}) })] }))).toEqual(['TOO_LONG outputs.0.facets.*'])
  })

  it('that nests deeper than anything in the specification is refused', () => {
    const nest = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
    expect(codes(runEvent({ extra: nest(100_000) }))).toEqual(['INVALID_EVENT '])
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
    expect(run(event)).toMatchObject({ runId: '0190f3a4-0000-7d8e-9f00-112233445566', parentRunId: RUN_ID })
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

  it('needs the base of every facet, as the specification does', () => {
    expect(codes(runEvent({ outputs: [dataset('a', { custom: { fine: true } })] }))).toEqual([
      'INVALID_EVENT outputs.0.facets.custom._producer',
      'INVALID_EVENT outputs.0.facets.custom._schemaURL',
    ])
  })
})

describe('a JobEvent', () => {
  const event = jobEvent({ inputs: [dataset('orders')], outputs: [dataset('revenue')] })

  it('is a declared run that stays open', () => {
    expect(run(event)).toMatchObject({
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
      inputs: [{ name: 'orders' }],
      outputs: [{ name: 'orders_view', mode: null }],
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
