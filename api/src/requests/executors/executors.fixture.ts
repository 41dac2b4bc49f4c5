import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Executor } from './executor.ts'

/** The dataset that docs/executors.md explains. */
export const shopYaml = readFileSync(join(import.meta.dirname, '../../../../fixtures/datasets/shop.yml'), 'utf8')

/** Ada is the last row of a page, of which a plain VACUUM leaves the bytes. */
export const ada = { namespace: 'email', value: 'Ada.Marker@Example.com' }
export const MARKER = 'ada.marker'

/** One fresh database with a shop in it. @returns its address */
export async function makeShop(server: string, name: string): Promise<string> {
  await sql(server, `CREATE DATABASE ${name}`)
  const url = server.replace(/\/postgres$/, `/${name}`)
  await sql(
    url,
    `CREATE TABLE customers (id integer PRIMARY KEY, email text NOT NULL);
     CREATE TABLE products (id integer PRIMARY KEY, title text);
     CREATE TABLE orders (id bigint PRIMARY KEY, customer_id integer REFERENCES customers, note text);
     CREATE TABLE order_items (order_id bigint REFERENCES orders, line smallint, product_id integer REFERENCES products,
       PRIMARY KEY (order_id, line));
     CREATE TABLE newsletter (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), address text);
     INSERT INTO products SELECT i, 'thing ' || i FROM generate_series(1, 20) i;
     INSERT INTO customers SELECT i, 'person' || i || '@example.com' FROM generate_series(1, 1999) i;
     INSERT INTO customers VALUES (2000, 'ada.marker@example.com');
     INSERT INTO orders SELECT i, 1 + i % 2000, 'for somebody' FROM generate_series(1, 5998) i;
     INSERT INTO orders VALUES (5999, 2000, 'to ada.marker'), (6000, 1, 'x');
     INSERT INTO order_items SELECT o, l, 1 + (o + l) % 20 FROM generate_series(1, 6000) o, generate_series(1, 2) l;
     INSERT INTO newsletter (address) VALUES ('ADA.marker@example.com'), ('person1@example.com')`,
  )
  return url
}

/** Every identity that an executor shows, with its namespace. */
export async function identitiesIn({ eachIdentity }: Pick<Executor, 'eachIdentity'>): Promise<string[]> {
  const shown: string[] = []
  await eachIdentity(async ({ namespace, values }) => {
    shown.push(...values.map((value) => `${namespace} ${value}`))
  })
  return shown
}

/** Runs statements, and gives the rows of the last one. */
export async function sql(url: string, text: string): Promise<unknown[][]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const done = (await client.query({ text, rowMode: 'array' })) as unknown
    const last = Array.isArray(done) ? done.at(-1) : done
    return (last as { rows: unknown[][] }).rows
  } finally {
    await client.end()
  }
}
