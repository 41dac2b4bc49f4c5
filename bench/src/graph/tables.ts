import { createWriteStream } from 'node:fs'
import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { type Layered, placeOf, writerOf } from './layered.ts'
import { artifactOf, layerOf, roles, startedAt, systemKey, versionName, writtenAt } from './names.ts'
import type { Person } from './people.ts'
import type { Postgres } from './postgres.ts'

/** Versions keep their numbers; parts are numbered on from them. */
const definitions = `
  CREATE TABLE system (id int PRIMARY KEY, key text NOT NULL, role text NOT NULL);
  CREATE TABLE artifact (id int PRIMARY KEY, system int NOT NULL, kind text NOT NULL, namespace text NOT NULL, name text NOT NULL);
  CREATE TABLE version (id int PRIMARY KEY, artifact int NOT NULL, name text, created_at bigint NOT NULL, superseded_at bigint, destroyed_at bigint);
  CREATE TABLE part (id int PRIMARY KEY, run int NOT NULL, at bigint NOT NULL);
  CREATE TYPE flow AS ENUM ('FLOWS', 'BLURRED', 'HELD');
  CREATE TABLE edge (src int NOT NULL, dst int NOT NULL, type flow NOT NULL, at bigint NOT NULL, carries text NOT NULL);
  CREATE TABLE member (customer int, version int, PRIMARY KEY (customer, version));`

/** One that answers the walk by itself: the hop from `src` to `dst` over FLOWS never looks into the table. */
const indexes = `
  CREATE INDEX edge_walk ON edge (src) INCLUDE (dst) WHERE type = 'FLOWS';
  CREATE INDEX version_artifact ON version (artifact, created_at);`

const tables = ['system', 'artifact', 'version', 'part', 'edge', 'member'] as const
type Table = (typeof tables)[number]

/** Loads the graph and its people by COPY into a schema of their own, with statistics and visibility maps. */
export async function loadTables(
  postgres: Postgres,
  schema: string,
  graph: Layered,
  people: readonly Person[],
): Promise<void> {
  const rows = rowsOf(graph, people)
  const client = await postgres.client()
  try {
    await client.query(`CREATE SCHEMA ${schema}; SET search_path TO ${schema}; ${definitions}`)
    for (const table of tables) await copy(client, postgres.folder, table, rows[table]())
    await client.query(indexes)
    for (const table of tables) await client.query(`VACUUM (FREEZE, ANALYZE, DISABLE_PAGE_SKIPPING) ${table}`)
  } finally {
    await client.end()
  }
}

async function copy(client: Client, folder: string, table: Table, rows: Generator<Row>): Promise<void> {
  const file = join(folder, `${table}.csv`)
  await pipeline(Readable.from(chunksOf(rows)), createWriteStream(file))
  await chmod(file, 0o644)
  await client.query(`COPY ${table} FROM '${file}' (FORMAT csv)`)
  await rm(file)
}

type Row = (string | number | null)[]

function* chunksOf(rows: Generator<Row>): Generator<string> {
  let lines: string[] = []
  for (const row of rows) {
    lines.push(row.join(','))
    if (lines.length < 10_000) continue
    yield `${lines.join('\n')}\n`
    lines = []
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
}

function rowsOf(graph: Layered, people: readonly Person[]): Record<Table, () => Generator<Row>> {
  const { layers, width, outputs, steps } = graph.shape
  const runOf = (part: number) => Math.floor((part * outputs) / width)
  const endOf = (run: number) => writtenAt(graph, Math.floor(run / steps), run % steps)
  return {
    *system() {
      for (const [id, role] of roles.entries()) yield [id, systemKey(role), role]
    },
    *artifact() {
      for (let id = 0; id < layers * width; id += 1) {
        const { kind, namespace, name } = artifactOf(graph, id)
        yield [id, roles.indexOf(layerOf(Math.floor(id / width)).role), kind, namespace, name]
      }
    },
    *version() {
      for (let id = 0; id < graph.versions; id += 1) {
        const { layer, step, artifact } = placeOf(graph, id)
        const next = step + 1 < steps ? writtenAt(graph, layer, step + 1) : null
        yield [id, artifact, versionName(graph, id), writtenAt(graph, layer, step), next, null]
      }
    },
    *part() {
      for (let part = 0; part < graph.parts; part += 1) yield [graph.versions + part, runOf(part), endOf(runOf(part))]
    },
    *edge() {
      for (let part = 0; part < graph.parts; part += 1) {
        const at = endOf(runOf(part))
        for (const version of graph.inputs.subarray(graph.inputStarts[part], graph.inputStarts[part + 1]))
          yield [version, graph.versions + part, 'FLOWS', startedAt(at), 'PERSONAL']
      }
      for (let version = 0; version < graph.versions; version += 1) {
        const part = writerOf(graph, version)
        yield [graph.versions + part, version, 'FLOWS', endOf(runOf(part)), 'PERSONAL']
      }
    },
    *member() {
      for (const [customer, { memberships }] of people.entries())
        for (const version of memberships) yield [customer, version]
    },
  }
}
