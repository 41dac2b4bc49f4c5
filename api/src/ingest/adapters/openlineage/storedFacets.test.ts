import { describe, expect, it } from 'vitest'
import { cutCredentials } from '../../../vocabulary/naming/index.ts'
import { accepted, dataset, facet, RUN_ID, run, runEvent } from './example.ts'

describe('credentials', () => {
  it.each([
    ['postgres://etl:s3cret@db:5432/shop', 'postgres://db:5432/shop'],
    ['postgres://etl@db/shop', 'postgres://db/shop'],
    ['postgres://etl:p@ss@db/shop', 'postgres://db/shop'],
    ['s3a://AKIA1:ab/cd+ef@bucket/orders', 's3a://bucket/orders'],
    ['mongodb://u:p@h1:27017,h2:27017/shop', 'mongodb://h1:27017,h2:27017/shop'],
    ['jdbc:postgresql://db/shop?user=etl&password=s3cret&ssl=true', 'jdbc:postgresql://db/shop?ssl=true'],
    [
      'jdbc:sqlserver://db:1433;databaseName=shop;user=etl;password=s3cret',
      'jdbc:sqlserver://db:1433;databaseName=shop',
    ],
    ['jdbc:oracle:thin:scott/tiger@db:1521:shop', 'jdbc:oracle:thin:@db:1521:shop'],
    [
      'https://acc.blob.core.windows.net/c/o.csv?sv=2024&sig=abc%3D',
      'https://acc.blob.core.windows.net/c/o.csv?sv=2024',
    ],
    ['https://b.s3.amazonaws.com/o?X-Amz-Credential=A&X-Amz-Signature=B', 'https://b.s3.amazonaws.com/o'],
  ])('are cut from %s', (text, clean) => {
    expect(cutCredentials(text)).toBe(clean)
  })

  it.each([
    'abfss://container@account.dfs.core.windows.net/orders',
    'hdfs://namenode:8020/user/ada@example/orders',
    'hive://metastore:9083',
    '/user/hive/warehouse/t1',
    'model:v1@prod',
    's3://bucket/day=2026-03-01?sort_by=passengers',
    'arn:aws:glue:eu-west-1:1234',
  ])('are not seen in %s', (text) => {
    expect(cutCredentials(text)).toBe(text)
  })

  it('do not make two datasets of one', () => {
    const event = runEvent({
      inputs: [
        { namespace: 'postgres://etl:old@db', name: 'orders' },
        { namespace: 'postgres://etl:new@db', name: 'orders' },
      ],
    })
    expect(run(event).inputs).toEqual([
      { kind: 'DATASET', namespace: 'postgres://db', name: 'orders', version: null, at: null },
    ])
  })
})

describe('facets', () => {
  const SECRET = 'ada@example.com hunter2'
  const kept = (runFacets: object, jobFacets: object = {}, datasetFacets: object = {}) =>
    accepted(
      runEvent({
        run: { runId: RUN_ID, facets: runFacets },
        job: { namespace: 'shop', name: 'nightly', facets: jobFacets },
        outputs: [dataset('orders', { ...datasetFacets })],
      }),
    )

  it('with SQL, code, environment or error texts leave nothing', () => {
    const event = kept(
      {
        errorMessage: facet({ message: SECRET, programmingLanguage: 'SQL', stackTrace: SECRET }),
        extractionError: facet({ errors: [{ errorMessage: SECRET, stackTrace: SECRET }] }),
        environmentVariables: facet({ environmentVariables: [{ name: 'PASSWORD', value: SECRET }] }),
        spark_properties: facet({ properties: { password: SECRET } }),
      },
      { sql: facet({ query: SECRET }), sourceCode: facet({ language: 'sql', sourceCode: SECRET }) },
    )
    expect(event.facets).toEqual([])
    expect(JSON.stringify(event)).not.toContain('hunter2')
  })

  it('that nobody knows leave their name, schema and a keyed digest', () => {
    const event = kept({ airflow: facet({ task: SECRET }) }, {}, { documentation: facet({ description: SECRET }) })
    expect(event.facets).toMatchObject([
      {
        subject: { type: 'run', runId: RUN_ID },
        name: 'airflow',
        schemaUrl: 'https://example.com/facets/1.json',
        facts: null,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      { subject: { type: 'dataset', name: 'orders' }, name: 'documentation', facts: null },
    ])
    expect(JSON.stringify(event)).not.toContain('hunter2')
  })

  it('with a parser leave its fields, and no others', () => {
    const { facets } = kept(
      {},
      {},
      {
        datasetType: facet({ datasetType: 'VIEW', comment: SECRET }),
        dataSource: facet({ name: 'shop', uri: 'postgres://etl:hunter2@db/shop' }),
        symlinks: facet({ identifiers: [{ namespace: 'hive://m:9083', name: 'shop.orders', type: 'TABLE' }] }),
      },
    )
    expect(facets.map(({ name, facts, digest }) => ({ name, facts, digest }))).toEqual([
      { name: 'datasetType', facts: { datasetType: 'VIEW' }, digest: null },
      { name: 'dataSource', facts: { name: 'shop', uri: 'postgres://db/shop' }, digest: null },
      {
        name: 'symlinks',
        facts: { identifiers: [{ namespace: 'hive://m:9083', name: 'shop.orders', type: 'TABLE' }] },
        digest: null,
      },
    ])
  })

  it('that do not fit their parser are kept as unknown, and the event is accepted', () => {
    expect(kept({}, {}, { symlinks: facet({ identifiers: 'none' }) }).facets).toMatchObject([
      { name: 'symlinks', facts: null, digest: expect.any(String) },
    ])
  })
})
