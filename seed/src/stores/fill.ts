import { access, mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import pg from 'pg'
import type { Row, Table } from './rows.ts'

/** The values of each column, as a list. */
const columnsOf = ({ columns, rows }: Table): Row[] => columns.map((_, at) => rows.map((row) => row[at] ?? null))

/** Makes a schema with these tables in one transaction, unless it is there. References: those that the first column's name says. */
export async function fillPostgres(url: string, schema: string, tables: () => Table[]): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_namespace WHERE nspname = $1', [schema])
    if (rowCount) return
    await client.query(`BEGIN; CREATE SCHEMA ${schema}`)
    for (const table of tables()) await fillTable(client, schema, table)
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}

/** Which column of which table a column of that name refers to. */
const references: Record<string, [table: string, column: string]> = {
  customer: ['customers', 'id'],
  order_id: ['orders', 'order_id'],
}

async function fillTable(client: pg.Client, schema: string, table: Table): Promise<void> {
  const { name, key, columns } = table
  const defined = columns.map(([column, type]) => {
    const [to, of] = references[column] ?? []
    return `${column} ${type}${to && to !== name ? ` REFERENCES ${schema}.${to} (${of})` : ''}`
  })
  await client.query(`CREATE TABLE ${schema}.${name} (${defined.join(', ')}, PRIMARY KEY (${key}))`)
  const lists = columns.map(([, type], at) => `$${at + 1}::text[]::${type}[]`).join(', ')
  await client.query(`INSERT INTO ${schema}.${name} SELECT * FROM unnest(${lists})`, columnsOf(table))
  for (const [column] of columns)
    if (['email', 'customer_id', 'customer'].includes(column))
      await client.query(`CREATE INDEX ON ${schema}.${name} (${column === 'email' ? 'lower(email)' : column})`)
}

/** Makes a DuckDB file with these tables, unless it is there. */
export const fillDuckdb = (file: string, tables: () => Table[]): Promise<void> =>
  unlessThere(file, (draft) =>
    inDuckdb(draft, async (connection) => {
      for (const table of tables()) await fillRows(connection, table)
    }),
  )

/** Makes Parquet files, one for each table, unless their folder is there. */
export const fillParquet = (folder: string, tables: () => Table[]): Promise<void> =>
  unlessThere(folder, async (draft) => {
    await mkdir(draft)
    await inDuckdb(':memory:', async (connection) => {
      for (const table of tables()) {
        await fillRows(connection, { ...table, name: 'snapshot' })
        await connection.run(`COPY snapshot TO '${draft}/${table.name}' (FORMAT parquet); DROP TABLE snapshot`)
      }
    })
  })

async function fillRows(connection: DuckDBConnection, table: Table): Promise<void> {
  const { LIST, listValue, VARCHAR } = await import('@duckdb/node-api')
  const { name, columns } = table
  const type = (of: string) => (of === 'text' ? 'VARCHAR' : of)
  await connection.run(`CREATE TABLE ${name} (${columns.map(([column, of]) => `${column} ${type(of)}`).join(', ')})`)
  const values = columns.map(([, of], at) => `unnest($${at + 1})::${type(of)}`).join(', ')
  const lists = columnsOf(table)
  await connection.run(
    `INSERT INTO ${name} SELECT ${values}`,
    lists.map((list) => listValue(list)),
    lists.map(() => LIST(VARCHAR)),
  )
}

async function inDuckdb(file: string, work: (connection: DuckDBConnection) => Promise<void>): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(file)
  const connection = await instance.connect()
  try {
    await work(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** It is put in its place when it is whole, so that what was interrupted is made anew. */
async function unlessThere(place: string, make: (draft: string) => Promise<void>): Promise<void> {
  const isThere = await access(place).then(
    () => true,
    () => false,
  )
  if (isThere) return
  const draft = `${place}.draft`
  await rm(draft, { recursive: true, force: true })
  await mkdir(dirname(place), { recursive: true })
  await make(draft)
  await rename(draft, place)
}
