import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import type { RunCommand } from '../../../vocabulary/command.ts'
import { accepted, columns, instant, names } from './example.ts'

// Real events of OpenLineage's compatibility tests and of Marquez. What is expected was read off the files by hand.
const root = resolve(import.meta.dirname, '../../../../../fixtures/openlineage')

const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'))

const SPARK = 'spark_dataproc_simple_producer_test_complete'
const WAREHOUSE = 'hdfs://dataproc-producer-test-m'
const APPLICATION = '019299c5-12f5-7946-b5b2-c6abab662e20'

const spark = (file: number) => accepted(read('events', SPARK, `${file}.json`))

/** The columns that a report tells of each dataset. */
const told = ({ inputs, outputs }: RunCommand) =>
  [...inputs, ...outputs].flatMap(({ name, schema }): [string, string[]][] => (schema ? [[name, schema]] : []))

/** Placeholders become fixed times: every run starts at nine and ends as many minutes later as it says. */
function marquez(): unknown[] {
  const text = readFileSync(join(root, 'events', 'marquez', 'metadata.template.json'), 'utf8')
  return JSON.parse(
    text
      .replaceAll('{{RUN_START_TIME}}', '2026-02-01T09:00:00Z')
      .replace(
        /\{\{RUN_END_TIME_AFTER_(\d+)_MINUTES\}\}/g,
        (_, n: string) => `2026-02-01T09:${n.padStart(2, '0')}:00Z`,
      ),
  )
}

function marquezRun(job: string, state: string): RunCommand {
  const found = marquez().flatMap((event) => accepted(event).runs)
  const run = found.find((command) => command.job.name === job && command.state === state)
  if (!run) throw new Error(`${job} has no event that says ${state}`)
  return run
}

describe('the OpenLineage fixtures', () => {
  it('are accepted without a note exactly where the specification accepts them', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    formats.default(ajv)
    for (const name of readdirSync(join(root, 'spec', 'facets'))) ajv.addSchema(read('spec', 'facets', name) as object)
    const valid = ajv.compile(read('spec', 'OpenLineage.json') as object)
    const scenarios = ['simple_run_event', SPARK, 'spark_dataproc_simple_producer_test']
    const events = scenarios.flatMap((scenario) =>
      readdirSync(join(root, 'events', scenario)).map((file) => read('events', scenario, file)),
    )
    const all = [...events, ...marquez()]
    expect(all).toHaveLength(47)
    const notes = all.map((event) => accepted(event).commands.flatMap((command) => command.notes ?? []))
    expect(notes.map(({ length }) => length === 0)).toEqual(all.map((event) => valid(event)))
    expect(notes.flat().sort()).toEqual(['producer', 'run.runId'])
  })
})

describe('the Spark application', () => {
  it('copies t1 to t2, column by column', () => {
    const [command] = spark(14).runs
    expect(command).toMatchObject({
      runId: '019299c5-73cf-7069-a70f-74eb8070b577',
      parentRunId: APPLICATION,
      job: { namespace: 'default', name: 'cl_i_test_application.execute_insert_into_hive_table.warehouse_t2' },
      kind: null,
      state: 'COMPLETE',
      startedAt: null,
      endedAt: instant('2024-10-17T09:18:29.267Z'),
      inputs: [{ kind: 'DATASET', namespace: WAREHOUSE, name: '/user/hive/warehouse/t1', version: null, at: null }],
      outputs: [{ namespace: WAREHOUSE, name: '/user/hive/warehouse/t2', mode: null, carries: null, claim: null }],
      flows: null,
    })
    expect(command && columns(command)).toEqual([
      '/user/hive/warehouse/t1.a → /user/hive/warehouse/t2.a',
      '/user/hive/warehouse/t1.b → /user/hive/warehouse/t2.b',
    ])
    expect(command?.columns.map(({ direct, masking }) => ({ direct, masking }))).toEqual([
      { direct: true, masking: false },
      { direct: true, masking: false },
    ])
  })

  it('says the same in the shorter scenario, so those events are the same statements', () => {
    const pairs = [1, 2, 3, 4].map((file) => [
      accepted(read('events', 'spark_dataproc_simple_producer_test', `${file}.json`)).commands,
      spark(file + 10).commands,
    ])
    for (const [short, complete] of pairs) expect(short).toEqual(complete)
  })

  it('starts, runs and ends', () => {
    expect([11, 12, 13, 14].flatMap((file) => spark(file).runs).map((run) => [run.state, run.startedAt])).toEqual([
      ['RUNNING', instant('2024-10-17T09:18:26.825Z')],
      ['RUNNING', null],
      ['RUNNING', null],
      ['COMPLETE', null],
    ])
  })

  it('is itself a run without datasets, the parent of the others', () => {
    expect(spark(1).runs).toMatchObject([{ runId: APPLICATION, parentRunId: null, inputs: [], outputs: [] }])
    expect(spark(16).runs).toMatchObject([{ runId: APPLICATION, state: 'COMPLETE', inputs: [], outputs: [] }])
  })

  it('drops its tables, which cuts their past off, and creates and inserts without saying so', () => {
    const said = (file: number) => spark(file).runs[0]?.outputs.map(({ name, mode }) => `${name.slice(-2)} ${mode}`)
    expect([2, 3, 4, 5, 6, 7, 8, 9, 10, 15].map(said)).toEqual([
      ['t1 OVERWRITE'],
      ['t1 OVERWRITE'],
      ['t2 OVERWRITE'],
      ['t1 null'],
      ['t1 null'],
      ['t1 null'],
      ['t1 null'],
      ['t1 null'],
      ['t2 null'],
      ['t2 null'],
    ])
  })

  it('describes the columns a and b of both tables', () => {
    expect(spark(14).runs.flatMap(told)).toEqual([
      ['/user/hive/warehouse/t1', ['a', 'b']],
      ['/user/hive/warehouse/t2', ['a', 'b']],
    ])
  })

  it('keeps its other names as facts, and nothing of its SQL and properties', () => {
    const { facets } = spark(14)
    expect(facets.filter(({ name }) => name === 'symlinks').map(({ facts }) => facts)).toEqual([
      { identifiers: [{ namespace: 'hive://dataproc-producer-test-m:9083', name: 'default.t1', type: 'TABLE' }] },
      { identifiers: [{ namespace: 'hive://dataproc-producer-test-m:9083', name: 'default.t2', type: 'TABLE' }] },
    ])
    expect(facets.map(({ name }) => name)).not.toContain('sql')
    expect(JSON.stringify(spark(14))).not.toMatch(/CREATE TABLE|spark\.master/)
  })
})

describe('the Marquez food delivery', () => {
  it('is 13 runs of 13 jobs, each with a start and an end', () => {
    const runs = marquez().flatMap((event) => accepted(event).runs)
    expect(runs).toHaveLength(26)
    expect(new Set(runs.map(({ runId }) => runId)).size).toBe(13)
    expect(new Set(runs.map(({ job }) => job.name)).size).toBe(13)
    expect(runs.filter(({ state }) => state === 'COMPLETE')).toHaveLength(13)
  })

  it('ends a run without naming its datasets again', () => {
    expect(marquezRun('etl_menus', 'COMPLETE')).toMatchObject({
      inputs: [],
      outputs: [],
      startedAt: null,
      endedAt: instant('2026-02-01T09:08:00Z'),
    })
  })

  it('reads public.menu_item_id, which only the column lineage of etl_delivery_7_days names', () => {
    const command = marquezRun('etl_delivery_7_days', 'RUNNING')
    expect(names(command.inputs)).toEqual([
      'public.orders_7_days',
      'public.customers',
      'public.order_status',
      'public.drivers',
      'public.restaurants',
      'public.menu_item_id',
    ])
    expect(command.columns).toHaveLength(16)
    expect(columns(command)).toContain('public.menu_item_id.category_id → public.delivery_7_days.category_id')
    expect(columns(command)).toContain('public.customers.email → public.delivery_7_days.customer_email')
  })

  it('takes a customer e-mail on to discounts, and reads both discounts and customers to send them', () => {
    expect(columns(marquezRun('delivery_times_7_days', 'RUNNING'))).toContain(
      'public.delivery_7_days.customer_email → public.discounts.customer_email',
    )
    expect(marquezRun('email_discounts', 'RUNNING')).toMatchObject({
      inputs: [{ name: 'public.discounts' }, { name: 'public.customers' }],
      outputs: [],
    })
  })

  it('describes the eight columns of customers', () => {
    const described = new Map(marquez().flatMap((event) => accepted(event).runs.flatMap(told)))
    expect(described.get('public.customers')).toEqual([
      'address',
      'city_id',
      'created_at',
      'email',
      'id',
      'name',
      'phone',
      'updated_at',
    ])
  })

  it('leaves no password of its data source, no SQL and no description', () => {
    const text = JSON.stringify(marquez().map((event) => accepted(event)))
    expect(text).toContain('postgres://postgres:5432/food_delivery')
    expect(text).not.toMatch(/food_delivery:food_delivery|INSERT INTO|The email of the customer/)
  })
})
