import { describe, expect, it } from 'vitest'
import { MAX_COLUMN_FLOWS } from './columns.ts'
import { accepted, columns, dataset, datasetEvent, facet, jobEvent, names, run, runEvent } from './example.ts'

const NS = 'postgres://shop:5432'
const source = (name: string, field: string, more = {}) => ({ namespace: NS, name, field, ...more })
const stated = (name: string, more = {}) => ({ type: 'DATASET', namespace: NS, name, ...more })
const lifecycle = (lifecycleStateChange: string, more = {}) => ({
  lifecycleStateChange: facet({ lifecycleStateChange, ...more }),
})
const modeOf = (output: object) => run(runEvent({ outputs: [output] })).outputs[0]?.mode

describe('a write', () => {
  it.each(['TRUNCATE', 'DROP'])('with lifecycle %s replaces what was there', (change) => {
    expect(modeOf(dataset('orders', lifecycle(change)))).toBe('OVERWRITE')
  })

  const SPARK = 'https://github.com/OpenLineage/OpenLineage/tree/1.53.0/integration/spark'
  const ofJob = (name: string, output: object, producer = SPARK) =>
    run(runEvent({ producer, job: { namespace: 'shop', name }, outputs: [output] })).outputs[0]?.mode

  it.each([
    'app.execute_create_data_source_table_as_select_command.shop_orders',
    'app.optimized_create_hive_table_as_select_command.shop_orders',
    'app.atomic_replace_table_as_select.shop_orders',
    'app.replace_table.shop_orders',
  ])('with lifecycle OVERWRITE by a job %s, which makes the whole table, replaces what was there', (name) => {
    expect(ofJob(name, dataset('orders', lifecycle('OVERWRITE')))).toBe('OVERWRITE')
  })

  it.each([
    'app.execute_insert_into_hadoop_fs_relation_command.shop_orders',
    'app.overwrite_partitions_dynamic.shop_orders',
    'app.overwrite_by_expression.shop_orders',
    'app.append_data.shop_replace_table_as_select',
    'nightly',
  ])('with lifecycle OVERWRITE by a job %s may be of a part: it does not say how much it replaces', (name) => {
    expect(ofJob(name, dataset('orders', lifecycle('OVERWRITE')))).toBeNull()
  })

  it('with lifecycle TRUNCATE by Spark may be of one partition', () => {
    expect(ofJob('app.execute_truncate_table_command.orders', dataset('orders', lifecycle('TRUNCATE')))).toBeNull()
  })

  it.each([
    ['table', 'OVERWRITE'],
    ['seed', 'OVERWRITE'],
    ['incremental', 'APPEND'],
    ['snapshot', 'APPEND'],
    ['my_own', null],
  ])('that dbt materialises as %s has mode %s', (materialized, mode) => {
    expect(modeOf(dataset('orders', { dbt_model: facet({ config: { materialized } }) }))).toBe(mode)
  })

  it.each(['CREATE', 'ALTER', 'RENAME'])('with lifecycle %s says nothing about it', (change) => {
    expect(modeOf(dataset('orders', lifecycle(change)))).toBeNull()
  })

  it('without a lifecycle says nothing about it', () => {
    expect(modeOf(dataset('orders'))).toBeNull()
  })

  it.each(['subset', 'outputSubset'])('with a facet %s leaves the rest, even where it says OVERWRITE', (name) => {
    const condition = { type: 'partition', partitions: [{ dimensions: { day: '2026-03-01' } }] }
    const own = { outputFacets: { [name]: facet({ outputCondition: condition }) } }
    expect(modeOf(dataset('orders', lifecycle('OVERWRITE'), own))).toBe('APPEND')
  })

  it('whose lifecycle is none of the specification replaces nothing, and a note says so', () => {
    const event = runEvent({ outputs: [dataset('orders', lifecycle('REPLACE'))] })
    expect(run(event)).toMatchObject({
      outputs: [{ mode: null }],
      notes: ['outputs.*.facets.lifecycleStateChange.lifecycleStateChange'],
    })
  })

  it('listed twice replaces only if both mentions say so', () => {
    const replaced = dataset('orders', lifecycle('DROP'))
    expect(run(runEvent({ outputs: [replaced, replaced] })).outputs).toMatchObject([{ mode: 'OVERWRITE' }])
    expect(run(runEvent({ outputs: [replaced, dataset('orders')] })).outputs).toMatchObject([{ mode: null }])
    expect(run(runEvent({ outputs: [dataset('orders'), replaced] })).outputs).toMatchObject([{ mode: null }])
  })

  it('has, before it is done, no version: its facet names the one that was there', () => {
    const version = facet({ datasetVersion: '42' })
    const command = run(runEvent({ eventType: 'START', outputs: [dataset('b', { version })] }))
    expect(command.outputs).toMatchObject([{ version: null }])
  })

  it('has the version that its facet names', () => {
    const version = facet({ datasetVersion: '42' })
    const command = run(runEvent({ inputs: [dataset('a', { version })], outputs: [dataset('b', { version })] }))
    expect(command).toMatchObject({ inputs: [{ version: '42', at: null }], outputs: [{ version: '42', at: null }] })
  })
})

describe('an output is computed when it is read', () => {
  const computed = (output: object, job: object = {}, more: object = {}) =>
    run(runEvent({ job: { namespace: 'shop', name: 'nightly', ...job }, outputs: [output], ...more })).outputs[0]
      ?.computed ?? false
  const type = (datasetType: string, subType?: string) => ({
    datasetType: facet({ datasetType, ...(subType ? { subType } : {}) }),
  })
  const sql = (query: string) => ({ facets: { sql: facet({ query }) } })
  const materialized = (word: string) => ({ dbt_model: facet({ config: { materialized: word } }) })

  it.each([
    ['VIEW', undefined, true],
    ['view', 'TEMPORARY', true],
    ['LATE_BINDING_VIEW', undefined, true],
    ['ALIAS', undefined, true],
    ['MATERIALIZED_VIEW', undefined, false],
    ['VIEW', 'MATERIALIZED', false],
    ['TABLE', undefined, false],
    ['TABLE', 'EXTERNAL', false],
    ['REVIEW', undefined, false],
  ])('by its type %s %s: %s', (datasetType, subType, expected) => {
    expect(computed(dataset('v', type(datasetType, subType)))).toBe(expected)
  })

  it.each([
    ['view', true],
    ['ephemeral', true],
    ['table', false],
    ['materialized_view', false],
  ])('by dbt as %s: %s', (word, expected) => {
    expect(computed(dataset('v', materialized(word)))).toBe(expected)
  })

  it.each([
    ['CREATE VIEW v AS SELECT 1', true],
    ['-- daily\n/* new */ create or replace temp view v as select 1;', true],
    ['CREATE OR ALTER VIEW v AS SELECT 1', true],
    ['CREATE OR REPLACE SECURE RECURSIVE VIEW v AS SELECT 1', true],
    ['CREATE MATERIALIZED VIEW v AS SELECT 1', false],
    ['CREATE OR REPLACE MATERIALIZED VIEW v AS SELECT 1', false],
    ['CREATE TABLE v AS SELECT 1', false],
    ['CREATE TEMP VIEW x AS SELECT 1; INSERT INTO v SELECT * FROM x', false],
    ["INSERT INTO v SELECT 'CREATE VIEW'", false],
  ])('by the SQL %j: %s', (query, expected) => {
    expect(computed(dataset('v'), sql(query))).toBe(expected)
  })

  it('not by the SQL, where the job has several outputs', () => {
    const outputs = [dataset('v'), dataset('w')]
    expect(computed(dataset('v'), sql('CREATE VIEW v AS SELECT 1'), { outputs })).toBe(false)
  })

  it('not where it is a dataset under a new name', () => {
    const renamed = lifecycle('RENAME', { previousIdentifier: { namespace: NS, name: 'old' } })
    expect(computed(dataset('v', { ...type('VIEW'), ...renamed }))).toBe(false)
  })

  it('by the name that Spark gives the job of a view', () => {
    const producer = 'https://github.com/OpenLineage/OpenLineage/tree/1.53.0/integration/spark'
    expect(computed(dataset('v'), { name: 'app.execute_create_view_command.v' }, { producer })).toBe(true)
  })

  it('by Feast, which defines feature views and services', () => {
    const kind = (word: string) => ({ facets: { feast_jobKind: facet({ kind: word }) } })
    const view = dataset('totals', { feast_featureView: facet({ name: 'totals' }) })
    expect(computed(view, kind('definition'))).toBe(true)
    expect(computed(view, kind('transform'))).toBe(false)
    expect(computed(dataset('online', { feast_onlineStore: facet({}) }), kind('definition'))).toBe(false)
  })

  it('as an external table, where its description says so', () => {
    const inputs = [{ type: 'DATASET', namespace: NS, name: 'orders' }]
    const described = (facets: object) =>
      run(datasetEvent(dataset('v', { lineage: facet({ inputs }), ...facets }))).outputs[0]?.computed ?? false
    expect(described(type('TABLE', 'EXTERNAL'))).toBe(true)
    expect(described({})).toBe(true)
    expect(described(type('TABLE'))).toBe(false)
    expect(described(type('MATERIALIZED_VIEW'))).toBe(false)
  })
})

describe('a renamed dataset', () => {
  const renamed = dataset('customers', lifecycle('RENAME', { previousIdentifier: { namespace: NS, name: 'clients' } }))

  it('carries on what it held under its previous name', () => {
    const command = run(runEvent({ outputs: [renamed] }))
    expect(names(command.inputs)).toEqual(['clients'])
    expect(command.outputs).toMatchObject([{ name: 'customers', mode: null }])
  })

  it('carries it on to whoever reads it under the new name', () => {
    expect(names(run(runEvent({ inputs: [renamed] })).inputs)).toEqual(['customers', 'clients'])
  })

  it('carries it on when the dataset itself reports the new name', () => {
    expect(run(datasetEvent(renamed))).toMatchObject({
      inputs: [{ name: 'clients' }],
      outputs: [{ name: 'customers' }],
    })
  })
})

describe('column lineage', () => {
  const event = (
    columnLineage: object,
    inputs = [dataset('orders')],
    schema: Record<string, unknown> | null = null,
  ) => {
    const facets = { columnLineage: facet({ ...columnLineage }), ...(schema ? { schema: facet(schema) } : {}) }
    return runEvent({ inputs, outputs: [dataset('revenue', facets)] })
  }

  it('joins fields of inputs to fields of the output', () => {
    const inputFields = [source('orders', 'price'), source('orders', 'quantity')]
    const command = run(event({ fields: { total: { inputFields } } }))
    expect(columns(command)).toEqual(['orders.price → revenue.total', 'orders.quantity → revenue.total'])
    expect(command.columns[0]).toEqual({
      from: { kind: 'DATASET', namespace: NS, name: 'orders', version: null, column: 'price' },
      to: { kind: 'DATASET', namespace: NS, name: 'revenue', version: null, column: 'total' },
      direct: true,
      masking: false,
    })
  })

  it('states no flows between datasets: an output takes every input', () => {
    const command = run(
      event({ fields: { total: { inputFields: [source('orders', 'price')] } } }, [dataset('orders'), dataset('vat')]),
    )
    expect(command.flows).toBeNull()
  })

  it('that names a dataset the event does not list makes it a read', () => {
    const command = run(event({ fields: { city: { inputFields: [source('addresses', 'city')] } } }))
    expect(names(command.inputs)).toEqual(['orders', 'addresses'])
    expect(columns(command)).toEqual(['addresses.city → revenue.city'])
  })

  it('that names the written dataset reads what it held before', () => {
    const command = run(event({ fields: { total: { inputFields: [source('revenue', 'total')] } } }, []))
    expect(names(command.inputs)).toEqual(['revenue'])
  })

  it('uses the version that the inputs name', () => {
    const inputs = [dataset('orders', { version: facet({ datasetVersion: '7' }) })]
    const command = run(event({ fields: { total: { inputFields: [source('orders', 'price')] } } }, inputs))
    expect(command.inputs).toMatchObject([{ name: 'orders', version: '7' }])
    expect(command.columns).toMatchObject([{ from: { version: '7', column: 'price' } }])
  })

  it('that names an input by its symlink reaches the input under both names', () => {
    const symlinks = facet({ identifiers: [{ namespace: 'hive', name: 'shop.orders', type: 'TABLE' }] })
    const inputFields = [{ namespace: 'hive', name: 'shop.orders', field: 'price' }]
    const command = run(event({ fields: { total: { inputFields } } }, [dataset('orders', { symlinks })]))
    expect(names(command.inputs)).toEqual(['orders', 'shop.orders'])
    expect(columns(command).sort()).toEqual(['orders.price → revenue.total', 'shop.orders.price → revenue.total'])
  })

  it.each([
    ['direct and open', [{ type: 'DIRECT', masking: false }], true, false],
    ['masked', [{ type: 'DIRECT', masking: true }], true, true],
    ['indirect', [{ type: 'INDIRECT' }], false, false],
    ['masked on one way only', [{ type: 'DIRECT' }, { type: 'INDIRECT', masking: true }], true, false],
  ])('tells by its transformations what is %s', (_, transformations, direct, masking) => {
    const inputFields = [source('orders', 'email', { transformations })]
    expect(run(event({ fields: { hash: { inputFields } } })).columns).toMatchObject([{ direct, masking }])
  })

  it.each([
    ['IDENTITY', false],
    ['MASKED', true],
  ])('of its first versions tells it by transformationType %s', (transformationType, masking) => {
    const fields = { hash: { inputFields: [source('orders', 'email')], transformationType } }
    expect(run(event({ fields })).columns).toMatchObject([{ direct: true, masking }])
  })

  it('of a whole dataset reaches each of its columns, indirectly', () => {
    const command = run(
      event({ fields: { total: { inputFields: [] } }, dataset: [source('orders', 'country')] }, [], {
        fields: [{ name: 'total' }, { name: 'day' }],
      }),
    )
    expect(names(command.inputs)).toEqual(['orders'])
    expect(columns(command)).toEqual(['orders.country → revenue.total', 'orders.country → revenue.day'])
    expect(command.columns.every(({ direct }) => !direct)).toBe(true)
  })

  it('of a whole dataset and of a column are two flows, one of them direct', () => {
    const fields = { total: { inputFields: [source('orders', 'price')] } }
    const command = run(event({ fields, dataset: [source('orders', 'price')] }))
    expect(command.columns.map(({ direct }) => direct).sort()).toEqual([false, true])
  })

  it('of an input is read through it', () => {
    const columnLineage = facet({ fields: { id: { inputFields: [source('raw_orders', 'id')] } } })
    expect(names(run(runEvent({ inputs: [dataset('orders', { columnLineage })] })).inputs)).toEqual([
      'orders',
      'raw_orders',
    ])
  })

  it('that is malformed leaves the lineage of the datasets, and a note', () => {
    const inputFields = [{ name: 'orders' }, { namespace: NS, name: 'addresses' }]
    const command = run(event({ fields: { total: { inputFields } } }))
    expect(names(command.inputs)).toEqual(['orders', 'addresses'])
    expect(columns(command)).toEqual([])
    expect(command.notes?.[0]).toMatch(/^outputs.\*.facets.columnLineage.fields.total.inputFields/)
  })

  it('is taken away by a facet that says _deleted', () => {
    expect(run(event({ _deleted: true, fields: 'gone' })).columns).toEqual([])
  })

  it('with more flows than are kept leaves the lineage of the datasets, and a note', () => {
    const side = Math.ceil(Math.sqrt(MAX_COLUMN_FLOWS + 1))
    const fields = Array.from({ length: side }, (_, i) => ({ name: `c${i}` }))
    const all = Array.from({ length: side }, (_, i) => source('orders', `c${i}`))
    expect(run(event({ dataset: all }, [], { fields }))).toMatchObject({
      inputs: [{ name: 'orders' }],
      outputs: [{ name: 'revenue' }],
      columns: [],
      notes: ['columns'],
    })
  })
})

describe('the explicit lineage facet', () => {
  const work = {
    inputs: ['a', 'b', 'c'].map((name) => dataset(name)),
    outputs: ['x', 'y', 'z'].map((name) => dataset(name)),
  }
  const job = (entries: object[]) => ({ namespace: 'shop', name: 'nightly', facets: { lineage: facet({ entries }) } })

  it('of a run with 3 inputs and 3 outputs leaves no false path', () => {
    const entries = [
      stated('x', { inputs: [stated('a')] }),
      stated('y', { inputs: [stated('b')] }),
      stated('z', { inputs: [stated('c'), stated('b')] }),
    ]
    expect(run(runEvent({ ...work, job: job(entries) })).flows).toEqual([
      { inputs: [0], outputs: [0], carries: null, claim: null },
      { inputs: [1], outputs: [1], carries: null, claim: null },
      { inputs: [1, 2], outputs: [2], carries: null, claim: null },
    ])
  })

  it('leaves an output that it does not name to all inputs', () => {
    const flows = run(jobEvent({ ...work, job: job([stated('y', { inputs: [stated('b')] })]) })).flows
    expect(flows).toEqual([{ inputs: [1], outputs: [1], carries: null, claim: null }])
  })

  it.each([
    ['an empty list of sources', { inputs: [] }],
    ['fields only', { fields: { id: { inputs: [stated('a', { field: 'id' })] } } }],
    ['a job among the sources', { inputs: [stated('a'), { type: 'JOB' }] }],
  ])('with %s is not the whole of what fed an output', (_, lineage) => {
    expect(run(runEvent({ ...work, job: job([stated('x', lineage)]) })).flows).toBeNull()
  })

  it('reads and writes what it names and the event does not list', () => {
    const entries = [stated('w', { inputs: [stated('d')] }), { type: 'JOB', inputs: [stated('e')] }]
    const command = run(runEvent({ ...work, job: job(entries) }))
    expect(names(command.inputs)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(names(command.outputs)).toEqual(['x', 'y', 'z', 'w'])
    expect(command.flows).toEqual([{ inputs: [3], outputs: [3], carries: null, claim: null }])
  })

  it('adds up with column lineage of the same output', () => {
    const columnLineage = facet({ fields: { id: { inputFields: [source('c', 'id')] } } })
    const outputs = [dataset('x', { columnLineage, lineage: facet({ inputs: [stated('a', { field: 'id' })] }) })]
    const command = run(runEvent({ inputs: work.inputs, outputs }))
    expect(command.flows).toEqual([{ inputs: [0, 2], outputs: [0], carries: null, claim: null }])
    expect(columns(command).sort()).toEqual(['a.id → x.id', 'c.id → x.id'])
  })
})

describe('columns', () => {
  const described = (facets: object) =>
    accepted(datasetEvent(dataset('customers', { ...facets }))).artifacts[0]?.columns
  const tagged = (...tags: object[]) => described({ tags: facet({ tags }) })

  it('come from the schema, a struct with its fields', () => {
    const fields = [
      { name: 'id', type: 'INT' },
      { name: 'address', type: 'STRUCT', fields: [{ name: 'city' }, { name: 'zip' }] },
    ]
    expect(names(described({ schema: facet({ fields }) }) ?? [])).toEqual([
      'id',
      'address',
      'address.city',
      'address.zip',
    ])
  })

  it('have the category that a tag names, the most exact one', () => {
    expect(
      tagged(
        { key: 'pii', value: 'true', field: 'email' },
        { key: 'category', value: 'user.contact.email', field: 'email' },
      ),
    ).toMatchObject([{ name: 'email', category: 'user.contact.email', sensitive: false }])
    expect(tagged({ key: 'PII', value: 'true', field: 'email' })).toMatchObject([{ category: 'user' }])
  })

  it('are sensitive where a tag says so', () => {
    expect(tagged({ key: 'sensitive', value: 'true', field: 'religion' })).toMatchObject([{ sensitive: true }])
  })

  it('are not described by tags that say something else, or that name no column', () => {
    expect(
      tagged(
        { key: 'sensitive', value: 'false', field: 'id' },
        { key: 'owner', value: '@ada', field: 'id' },
        { key: 'pii', value: 'true' },
      ),
    ).toEqual([])
  })

  const schema = facet({ fields: [{ name: 'id' }] })

  it('of a run are in its report, so that a schema that comes with every run is no statement each time', () => {
    const { runs, artifacts } = accepted(
      runEvent({ inputs: [dataset('a', { schema }), dataset('b')], outputs: [dataset('c', { schema })] }),
    )
    expect(runs.flatMap(({ inputs }) => inputs).map((input) => input.schema)).toEqual([['id'], undefined])
    expect(runs.flatMap(({ outputs }) => outputs).map((output) => output.schema)).toEqual([['id']])
    expect(artifacts).toEqual([])
  })

  it('of which a run says more than their names are described for each dataset, under keys of their own', () => {
    const tags = facet({ tags: [{ key: 'pii', value: 'true', field: 'id' }] })
    const { artifacts } = accepted(
      runEvent({
        inputs: [dataset('a', { schema, tags }), dataset('b', { schema })],
        outputs: [dataset('c', { schema, tags })],
      }),
    )
    expect(artifacts.map(({ artifact }) => artifact.name)).toEqual(['a', 'c'])
    expect(new Set(artifacts.map(({ key }) => key)).size).toBe(2)
  })

  it('of one dataset that is listed twice are those of both', () => {
    const more = facet({ fields: [{ name: 'id' }, { name: 'email' }] })
    const { inputs } = run(runEvent({ inputs: [dataset('a', { schema }), dataset('a', { schema: more })] }))
    expect(inputs.map((input) => input.schema)).toEqual([['id', 'email']])
  })
})
