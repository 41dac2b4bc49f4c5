import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningPostgres, startPostgres } from '../../../../../stores/start.ts'
import { readDataset } from '../dataset/dataset.ts'
import type { Executor } from '../executor.ts'
import { ada, identitiesIn, MARKER, makeShop, shopYaml, sql } from '../executors.fixture.ts'
import { postgresExecutor } from './executor.ts'

const home = join(tmpdir(), `dyetrace-executor-${process.pid}`)
let server: RunningPostgres
beforeAll(async () => {
  server = await startPostgres({ home })
})
afterAll(async () => {
  await server.stop()
  rmSync(home, { recursive: true, force: true })
})

const dataset = (yaml = shopYaml) => readDataset(yaml, { primaryKeys: true })
let shops = 0
const shop = () => makeShop(server.url, `shop${++shops}`)
const none = { order_items: 0, orders: 0, customers: 0, newsletter: 0 }

/** Whether the person is in the file that a table has now. */
async function isInFile(url: string, table: string): Promise<boolean> {
  const [[path] = []] = await sql(url, `CHECKPOINT; SELECT pg_relation_filepath('${table}')`)
  return readFileSync(join(server.data, String(path))).includes(MARKER)
}

describe('a person in Postgres', () => {
  it('is found by their identity in every spelling, and along references', async () => {
    const executor = postgresExecutor(await shop(), dataset())
    const { counts, selections } = await executor.find([ada])
    expect(counts).toEqual({ order_items: 6, orders: 3, customers: 1, newsletter: 1 })
    expect(selections[0]).toMatchObject({ collection: 'order_items', fields: ['order_id', 'line'] })
    expect((await executor.find([{ namespace: 'shop-customer', value: '2000' }])).counts).toEqual({
      order_items: 6,
      orders: 3,
      customers: 1,
      newsletter: 0,
    })
  })

  it('is deleted by primary key, and nobody else, and the second time there is nothing to delete', async () => {
    const url = await shop()
    const executor = postgresExecutor(url, dataset())
    const found = await executor.find([ada])
    const act = await executor.act(found, 'attempt-1')
    expect(act.affected).toEqual(found.counts)
    expect(act.receipt).toEqual({ attemptKey: 'attempt-1', transaction: expect.stringMatching(/^\d+$/) })
    expect(await sql(url, 'SELECT count(*)::int FROM customers')).toEqual([[1999]])
    expect(await sql(url, 'SELECT count(*)::int FROM orders')).toEqual([[5997]])
    expect(await sql(url, 'SELECT count(*)::int FROM products')).toEqual([[20]])
    expect((await executor.act(found, 'attempt-1')).affected).toEqual(none)
    expect(await executor.check(found, [ada], 'QUERIED')).toMatchObject({ remaining: none, level: 'QUERIED' })
  })

  it('is gone from heap and indexes once its history is purged; the log is told of, and not claimed', async () => {
    const url = await shop()
    const executor = postgresExecutor(url, dataset())
    const found = await executor.find([ada])
    await executor.act(found, randomUUID())
    await sql(url, 'VACUUM customers')
    expect(await isInFile(url, 'customers'), 'a plain VACUUM leaves the newest row of a page').toBe(true)
    const { level, notes } = await executor.check(found, [ada], 'HISTORY_PURGED')
    expect(level).toBe('HISTORY_PURGED')
    expect(notes).toEqual([expect.stringContaining('write-ahead log')])
    for (const table of ['customers', 'orders', 'newsletter']) expect(await isInFile(url, table)).toBe(false)
  })

  it('is not said to be purged while an old transaction can still see them, or a table is in use', async () => {
    const url = await shop()
    const executor = postgresExecutor(url, dataset())
    const old = new pg.Client(url)
    await old.connect()
    await old.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1 FROM products LIMIT 1')
    const found = await executor.find([ada])
    await executor.act(found, randomUUID())
    const seen = await executor.check(found, [ada], 'HISTORY_PURGED')
    expect(seen).toMatchObject({ remaining: none, level: 'QUERIED' })
    expect(seen.notes).toContain(
      'The history of customers is still there: an older transaction can still see the rows.',
    )
    await old.query('ROLLBACK; BEGIN; LOCK TABLE customers IN ACCESS SHARE MODE')
    expect((await executor.check(found, [ada], 'HISTORY_PURGED')).notes[0]).toContain('it was in use')
    await old.end()
    expect((await executor.check(found, [ada], 'HISTORY_PURGED')).level).toBe('HISTORY_PURGED')
  })

  it('who is not there is counted as zero', async () => {
    const executor = postgresExecutor(await shop(), dataset())
    const found = await executor.find([{ namespace: 'email', value: 'nobody@example.com' }])
    expect(found).toEqual({ counts: none, selections: [] })
  })

  it('is among the identities that are shown, each as it stands there', async () => {
    const url = await shop()
    await sql(url, "INSERT INTO customers SELECT i, 'more' || i || '@example.com' FROM generate_series(3001, 7000) i")
    const shown = await identitiesIn(postgresExecutor(url, dataset()))
    expect(shown).toHaveLength(12_002)
    expect(shown).toEqual(expect.arrayContaining(['email ada.marker@example.com', 'email ADA.marker@example.com']))
  })

  it('who came back meanwhile remains', async () => {
    const url = await shop()
    const executor = postgresExecutor(url, dataset())
    const found = await executor.find([ada])
    await executor.act(found, randomUUID())
    await sql(url, "INSERT INTO newsletter (address) VALUES ('ada.marker@example.com')")
    expect((await executor.check(found, [ada], 'HISTORY_PURGED')).remaining).toEqual({ ...none, newsletter: 1 })
  })

  it('can be read for their access package', async () => {
    const executor = postgresExecutor(await shop(), dataset())
    const pages = []
    for await (const page of executor.read(await executor.find([ada]))) pages.push(page)
    expect(pages.find(({ collection }) => collection === 'customers')).toEqual({
      collection: 'customers',
      columns: ['id', 'email'],
      rows: [['2000', 'ada.marker@example.com']],
    })
  })
})

describe('what cannot be done', () => {
  const refusal = async (executor: Executor) => executor.find([ada]).catch((error: unknown) => error)

  it('by a store that is down is said', async () => {
    const down = postgresExecutor('postgresql://nobody:x@127.0.0.1:9/none', dataset())
    expect(await refusal(down)).toMatchObject({
      code: 'STORE_DOWN',
      message: 'The store cannot be reached (ECONNREFUSED).',
    })
  })

  it('with a wrong password is said, without the password', async () => {
    const url = (await shop()).replace(/:[^:@]+@/, ':secret-word@')
    const error = await refusal(postgresExecutor(url, dataset()))
    expect(error).toMatchObject({ code: 'STORE_REFUSED', message: expect.not.stringContaining('secret-word') })
  })

  it.each([
    ['a table was renamed', 'ALTER TABLE newsletter RENAME TO letters', 'There is no table newsletter.'],
    ['a column was dropped', 'ALTER TABLE orders DROP COLUMN customer_id', 'Table orders has no column customer_id.'],
    [
      'a key is not unique any more',
      'ALTER TABLE newsletter DROP CONSTRAINT newsletter_pkey',
      'The primary_key of newsletter is not unique',
    ],
    [
      'a new table refers to the person',
      'CREATE TABLE reviews (id int, customer_id int REFERENCES customers ON DELETE CASCADE)',
      'Table public.reviews refers to customers',
    ],
  ])('because %s is said, and nothing deleted', async (_, change, message) => {
    const url = await shop()
    const executor = postgresExecutor(url, dataset())
    const found = await executor.find([ada])
    await sql(url, change)
    const error = await executor.act(found, randomUUID()).catch((one: unknown) => one)
    expect(error).toMatchObject({ code: 'SCHEMA_CHANGED', message: expect.stringContaining(message) })
    expect(await sql(url, 'SELECT count(*)::int FROM customers')).toEqual([[2000]])
  })

  it('because an order came in between is said without its values, and nothing deleted', async () => {
    const url = await shop()
    const executor = postgresExecutor(url, dataset())
    const found = await executor.find([ada])
    await sql(url, "INSERT INTO orders VALUES (9000, 2000, 'late')")
    const error = await executor.act(found, randomUUID()).catch((one: unknown) => one)
    expect(error).toMatchObject({ code: 'ROWS_CHANGED', message: expect.not.stringMatching(/2000|9000|ada/) })
    expect(await sql(url, 'SELECT count(*)::int FROM order_items WHERE order_id = 5999')).toEqual([[2]])
  })

  it('because a trigger keeps the rows is seen: nothing was affected, and all remain', async () => {
    const url = await shop()
    await sql(
      url,
      "CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER keep BEFORE DELETE ON newsletter FOR EACH ROW EXECUTE FUNCTION keep()",
    )
    const executor = postgresExecutor(url, dataset())
    const found = await executor.find([ada])
    expect((await executor.act(found, randomUUID())).affected).toMatchObject({ newsletter: 0, customers: 1 })
    expect((await executor.check(found, [ada], 'QUERIED')).remaining).toEqual({ ...none, newsletter: 1 })
  })

  it('because references lead to everybody is said before anything is deleted', async () => {
    const url = await shop()
    await sql(url, 'INSERT INTO order_items SELECT o, l, 1 FROM generate_series(1, 5900) o, generate_series(3, 22) l')
    const leads = shopYaml
      .replace('direction: to', 'direction: from')
      .replace('- name: product_id', '- name: product_id')
    const shared = leads.replace(
      '[system.operations]\n            fides_meta:',
      '[user.behavior]\n            fides_meta:\n              identity: email',
    )
    const executor = postgresExecutor(url, dataset(shared))
    const all = await executor.find([{ namespace: 'email', value: '1' }]).catch((one: unknown) => one)
    expect(all).toMatchObject({ code: 'TOO_MANY_ROWS' })
  })
})

it('names and values that are statements themselves do nothing', async () => {
  const url = await shop()
  const table = 'x"; DROP TABLE customers; --'
  const column = `o'rd"er\\$1; --`
  const value = `'); DROP TABLE customers; --@example.com`
  const quote = (name: string) => `"${name.replaceAll('"', '""')}"`
  await sql(
    url,
    `CREATE TABLE ${quote(table)} (${quote(column)} varchar(60) PRIMARY KEY, mail text);
    INSERT INTO ${quote(table)} VALUES ($$k'"\\${'$'}1$$, $$${value}$$), ('other', 'other@example.com')`,
  )
  const yaml = `dataset: [{fides_key: d, collections: [{name: ${JSON.stringify(table)}, fields: [
    {name: ${JSON.stringify(column)}, fides_meta: {primary_key: true}},
    {name: mail, data_categories: [user.contact.email], fides_meta: {identity: login}}]}]}]`
  const executor = postgresExecutor(url, dataset(yaml))
  const identities = [{ namespace: 'login', value }]
  const found = await executor.find(identities)
  expect(found.counts).toEqual({ [table]: 1 })
  expect((await executor.act(found, value)).affected).toEqual({ [table]: 1 })
  expect(await executor.check(found, identities, 'HISTORY_PURGED')).toMatchObject({ level: 'HISTORY_PURGED' })
  expect(await sql(url, `SELECT count(*)::int FROM ${quote(table)}`)).toEqual([[1]])
  expect(await sql(url, 'SELECT count(*)::int FROM customers')).toEqual([[2000]])
})
