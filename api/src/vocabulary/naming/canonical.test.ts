import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalName } from './index.ts'

/** A name as it is written here: the namespace, a blank, the name. */
const named = (text: string) => {
  const blank = text.indexOf(' ')
  return { namespace: text.slice(0, blank), name: text.slice(blank + 1) }
}
const canonical = (text: string) => {
  const { namespace, name } = canonicalName(named(text))
  return `${namespace} ${name}`
}

describe('the canonical form of a name', () => {
  it.each([
    ['s3a://bucket a/b', 's3://bucket a/b'],
    ['s3n://bucket a/b', 's3://bucket a/b'],
    ['S3://bucket a/b', 's3://bucket a/b'],
    ['s3://bucket/ a/b', 's3://bucket a/b'],
    ['s3://bucket a/b/', 's3://bucket a/b'],
    ['s3://bucket/a b', 's3://bucket a/b'],
    ['s3://bucket s3a://bucket/a/b', 's3://bucket a/b'],
    ['gs://bucket a/b/', 'gs://bucket a/b'],
    ['abfs://raw@lake.dfs.core.windows.net /a/', 'abfss://raw@lake.dfs.core.windows.net /a'],
    ['abfss://Raw@LAKE.dfs.core.windows.net a', 'abfss://Raw@lake.dfs.core.windows.net a'],
    ['file: /data/x', 'file /data/x'],
    ['file:// /data/x', 'file /data/x'],
    ['file:/// data/x', 'file /data/x'],
    ['file:///data x', 'file /data/x'],
    ['file /data/x/', 'file /data/x'],
    ['file /data//x', 'file /data/x'],
    ['file file:/data/x', 'file /data/x'],
    ['file file:///data/x', 'file /data/x'],
    ['file://localhost /data/x', 'file /data/x'],
    ['hdfs://NameNode /data/x/', 'hdfs://namenode:8020 /data/x'],
    ['hdfs://namenode:8020 data//x', 'hdfs://namenode:8020 /data/x'],
    ['postgresql://db:5432 shop.public.c', 'postgres://db:5432 shop.public.c'],
    ['postgres://db shop.public.c', 'postgres://db:5432 shop.public.c'],
    ['postgres://db:/ shop.public.c', 'postgres://db:5432 shop.public.c'],
    ['postgres://DB:5432 shop.public.c', 'postgres://db:5432 shop.public.c'],
    ['postgres://user:pw@db:5432 shop.public.c', 'postgres://db:5432 shop.public.c'],
    ['postgres://d%62:5432 shop.public.c', 'postgres://db:5432 shop.public.c'],
    ['mysql://h shop.c', 'mysql://h:3306 shop.c'],
    ['mssql://h shop.dbo.c', 'mssql://h:1433 shop.dbo.c'],
    ['redshift://c.eu-west-1 shop.c', 'redshift://c.eu-west-1:5439 shop.c'],
    ['kafka://user:pw@broker orders', 'kafka://broker:9092 orders'],
    ['snowflake://ORG-Account DB.S.T', 'snowflake://org-account DB.S.T'],
    ['sftp://ada:pw@host /in/a.csv', 'sftp://ada@host /in/a.csv'],
  ])('of %s is %s', (sent, form) => {
    expect(canonical(sent)).toBe(form)
  })

  it.each([
    ['s3://bucket a/b', 's3://bucket /a/b'],
    ['s3://bucket a/b', 's3://bucket a//b'],
    ['s3://bucket a/b', 's3://bucket A/b'],
    ['s3://bucket a/b', 's3://Bucket a/b'],
    ['s3://bucket a-b', 's3://bucket a%2Db'],
    ['s3://bucket/a b', 's3://bucket/c b'],
    ['s3://bucket/a /b', 's3://bucket/c /b'],
    ['file /data/x', 'file data/x'],
    ['file /data/x', 'file://host /data/x'],
    ['file:///data /x', 'file:///other /x'],
    ['postgres://db:5432 shop.public.c', 'postgres://db:5433 shop.public.c'],
    ['postgres://db:5432 shop.public.c', 'postgres://db:5432 SHOP.PUBLIC.C'],
    ['postgres://db:5432 shop.public.c', 'postgres://db:5432 shop.public."c"'],
    ['postgres://db:5432/shop public.c', 'postgres://db:5432/other public.c'],
    ['abfss://raw@lake.dfs.core.windows.net a', 'abfss://clean@lake.dfs.core.windows.net a'],
    ['wasbs://raw:key@lake.blob.core.windows.net a', 'wasbs://clean:key@lake.blob.core.windows.net a'],
    ['wasbs://raw@lake.blob.core.windows.net a', 'wasbs://raw@pond.blob.core.windows.net a'],
    ['kafka://broker:9092 users@eu', 'kafka://broker:9092 orders@eu'],
    ['kafka://broker:9092 users:1@eu', 'kafka://broker:9092 orders:1@eu'],
    ['pulsar://broker:6650 persistent://a@eu/n/t', 'pulsar://broker:6650 persistent://b@eu/n/t'],
    ['snowflake://one db.s.t', 'snowflake://two db.s.t'],
    ['bigquery one.d.t', 'bigquery two.d.t'],
    ['bigquery p.d.t', 'bigquery p.d.T'],
    ['sftp://ada@host /in/a.csv', 'sftp://bob@host /in/a.csv'],
    ['lake a', 'lake a/'],
    ['feast://Shop a', 'feast://shop a'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(canonical(one)).not.toBe(canonical(other))
  })

  const scheme = fc.constantFrom(
    's3a://',
    'S3://',
    'file:',
    'file://',
    'postgres://',
    'hdfs://',
    'abfss://',
    'x://',
    '',
  )
  const text = fc
    .array(fc.constantFrom('a', 'B', '/', '//', ':', '@', '%61', '.', '5432', 'file:/', 's3://'), { maxLength: 6 })
    .map((parts) => parts.join(''))

  it('has itself as its form', () => {
    fc.assert(
      fc.property(scheme, text, text, (before, authority, name) => {
        const form = canonicalName({ namespace: before + authority, name })
        expect(canonicalName(form)).toEqual(form)
      }),
      { numRuns: 5_000 },
    )
  })
})
