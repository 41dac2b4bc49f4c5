import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, describe, expect, it } from 'vitest'
import { readDataset } from '../dataset/dataset.ts'
import { identitiesIn } from '../executors.fixture.ts'
import { parquetExecutor } from './parquet.ts'
import { duckdbExecutor } from './tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'dyetrace-duckdb-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ada = { namespace: 'email', value: 'ada.marker@example.com' }
let files = 0

async function run(file: string, text: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(file)
  const connection = await instance.connect()
  const reader = await connection.runAndReadAll(text)
  connection.closeSync()
  instance.closeSync()
  return reader.getRowsJson()
}

const features = readDataset(
  `dataset: [{fides_key: features, collections: [
    {name: people, fields: [{name: id, fides_meta: {primary_key: true}}, {name: email, data_categories: [user.contact.email], fides_meta: {identity: email}}]},
    {name: spend, fields: [{name: person, data_categories: [user.unique_id], fides_meta: {references: [{dataset: features, field: people.id, direction: from}]}}]}]}]`,
  { primaryKeys: false },
)

async function featureStore(): Promise<string> {
  const file = join(folder, `features${++files}.duckdb`)
  await run(
    file,
    `SET force_compression = 'uncompressed'; CREATE SEQUENCE s; CREATE SCHEMA other; CREATE TABLE other.kept AS SELECT 1 AS one;
     CREATE TABLE people (id INTEGER PRIMARY KEY, email VARCHAR); CREATE INDEX by_email ON people(email);
     CREATE TABLE a_spend_of (person INTEGER REFERENCES people(id)); INSERT INTO people SELECT i, 'p' || i || '@example.com' FROM range(500) r(i);
     INSERT INTO people VALUES (900, 'ada.marker@example.com'); INSERT INTO a_spend_of VALUES (1);
     CREATE TABLE spend AS SELECT i % 500 AS person, i * 1.5 AS total FROM range(2000) r(i);
     INSERT INTO spend VALUES (900, 12.5), (900, 13.5), (NULL, 1); CREATE VIEW big AS SELECT * FROM spend WHERE total > 100`,
  )
  return file
}

describe('a person in the tables of a DuckDB file', () => {
  it('is in the new file no more, which has all the rest', async () => {
    const file = await featureStore()
    expect(readFileSync(file).includes('ada.marker')).toBe(true)
    const executor = duckdbExecutor(file, features)
    const shown = await identitiesIn(executor)
    expect(shown).toHaveLength(501)
    expect(shown).toContain('email ada.marker@example.com')
    const found = await executor.find([ada])
    expect(found.counts).toEqual({ spend: 2, people: 1 })
    expect((await executor.act(found, 'attempt')).affected).toEqual({ spend: 2, people: 1 })
    const checked = await executor.check(found, [ada], 'BYTES_CHECKED')
    expect(checked).toMatchObject({ remaining: { spend: 0, people: 0 }, level: 'BYTES_CHECKED' })
    expect(readFileSync(file).includes('ada.marker')).toBe(false)
    const rest = `SELECT (SELECT count(*)::int FROM people), (SELECT count(*)::int FROM spend), (SELECT one FROM other.kept), (SELECT count(*) > 0 FROM big), (SELECT count(*)::int FROM duckdb_indexes()), (SELECT count(*)::int FROM a_spend_of)`
    expect(await run(file, rest)).toEqual([[500, 2001, 1, true, 1, 1]])
    expect(readdirSync(folder).filter((name) => name.includes('rewritten'))).toEqual([])
  })

  it('whom somebody else deleted is in the bytes until the file is written anew', async () => {
    const file = await featureStore()
    const executor = duckdbExecutor(file, features)
    const found = await executor.find([ada])
    await run(file, 'DELETE FROM spend WHERE person = 900; DELETE FROM people WHERE id = 900; CHECKPOINT')
    expect(await executor.check(found, [ada], 'QUERIED')).toMatchObject({ level: 'QUERIED' })
    expect(readFileSync(file).includes('ada.marker')).toBe(true)
    expect((await executor.check(found, [ada], 'BYTES_CHECKED')).level).toBe('BYTES_CHECKED')
    expect(readFileSync(file).includes('ada.marker')).toBe(false)
  })

  it('is not looked for in a file that is gone, or not as the dataset says', async () => {
    const file = join(folder, 'none.duckdb')
    await expect(duckdbExecutor(file, features).find([ada])).rejects.toMatchObject({ code: 'STORE_DOWN' })
    const changed = await featureStore()
    await run(changed, 'DROP VIEW big; ALTER TABLE spend RENAME person TO who')
    await expect(duckdbExecutor(changed, features).find([ada])).rejects.toMatchObject({
      code: 'SCHEMA_CHANGED',
      message: expect.stringContaining('spend has no column person.'),
    })
  })
})

describe('a person in Parquet snapshots', () => {
  const snapshots = readDataset(
    `dataset: [{fides_key: snapshots, collections: [
      {name: "train/2026 o'clock.parquet", fields: [{name: email, data_categories: [user.contact.email], fides_meta: {identity: email}}]},
      {name: other.parquet, fields: [{name: email, data_categories: [user.contact.email], fides_meta: {identity: email}}]}]}]`,
    { primaryKeys: false },
  )

  it('is in the files that are written anew no more; metadata and compression stay', async () => {
    const root = mkdtempSync(join(folder, 'parquet-'))
    execFileSync('mkdir', [join(root, 'train')])
    const [train, other] = [join(root, "train/2026 o'clock.parquet"), join(root, 'other.parquet')]
    const path = train.replaceAll("'", "''")
    await run(
      ':memory:',
      `COPY (SELECT 'p' || i || '@example.com' AS email, i AS label FROM range(1000) r(i) UNION ALL SELECT 'Ada.Marker@example.com', 7)
       TO '${path}' (FORMAT parquet, COMPRESSION uncompressed, KV_METADATA {pandas: '{"a": "it''s"}'});
       COPY (SELECT 'p1@example.com' AS email) TO '${other}' (FORMAT parquet)`,
    )
    const before = readFileSync(other)
    const executor = parquetExecutor(root, snapshots)
    expect((await identitiesIn(executor)).slice(-2)).toEqual(['email Ada.Marker@example.com', 'email p1@example.com'])
    const found = await executor.find([ada])
    expect(found.counts).toEqual({ "train/2026 o'clock.parquet": 1, 'other.parquet': 0 })
    expect((await executor.act(found, 'attempt')).affected).toEqual({ "train/2026 o'clock.parquet": 1 })
    expect(await executor.check(found, [ada], 'BYTES_CHECKED')).toMatchObject({ level: 'BYTES_CHECKED' })
    expect(readFileSync(train).includes('Ada.Marker')).toBe(false)
    expect(readFileSync(other).equals(before)).toBe(true)
    expect(await run(':memory:', `SELECT count(*)::int FROM read_parquet('${path}')`)).toEqual([[1000]])
    expect(await run(':memory:', `SELECT min(compression) FROM parquet_metadata('${path}')`)).toEqual([
      ['UNCOMPRESSED'],
    ])
    expect(await run(':memory:', `SELECT decode(value) FROM parquet_kv_metadata('${path}')`)).toEqual([
      ['{"a": "it\'s"}'],
    ])
  })

  it('is not said to be gone from the bytes where the row of another has the same text', async () => {
    const root = mkdtempSync(join(folder, 'parquet-'))
    const yaml = `dataset: [{fides_key: s, collections: [{name: a.parquet, fields: [{name: email, data_categories: [user], fides_meta: {identity: email}}]}]}]`
    await run(
      ':memory:',
      `COPY (SELECT 'ada.marker@example.com' AS email, 'a' AS text UNION ALL SELECT 'b@example.com', 'of ada.marker@example.com')
       TO '${join(root, 'a.parquet')}' (FORMAT parquet, COMPRESSION uncompressed)`,
    )
    const executor = parquetExecutor(root, readDataset(yaml, { primaryKeys: false }))
    const found = await executor.find([ada])
    await executor.act(found, 'attempt')
    const { remaining, level, notes } = await executor.check(found, [ada], 'BYTES_CHECKED')
    expect({ remaining, level }).toEqual({ remaining: { 'a.parquet': 0 }, level: 'HISTORY_PURGED' })
    expect(notes).toContain('1 texts of the person still stand in the file.')
  })

  it.each(['../secret.parquet', '/etc/passwd', 'a*.parquet', 'a[1].parquet'])(
    'is not looked for in %s',
    async (name) => {
      const yaml = `dataset: [{fides_key: s, collections: [{name: ${JSON.stringify(name)}, fields: [{name: e, data_categories: [user], fides_meta: {identity: email}}]}]}]`
      const executor = parquetExecutor(folder, readDataset(yaml, { primaryKeys: false }))
      await expect(executor.find([ada])).rejects.toMatchObject({ code: 'DATASET_INVALID' })
    },
  )
})

it('DuckDB is not loaded with the executors', () => {
  const index = JSON.stringify(join(import.meta.dirname, '../index.ts'))
  const program = `await import(${index}); console.log(JSON.stringify(process.report.getReport().sharedObjects.filter((one) => one.includes('duckdb'))))`
  const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    encoding: 'utf8',
  })
  expect(said.trim()).toBe('[]')
})
