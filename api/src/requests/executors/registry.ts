import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { readDataset } from './dataset/dataset.ts'
import { parquetExecutor } from './duckdb/parquet.ts'
import { duckdbExecutor } from './duckdb/tables.ts'
import { type Executor, ExecutorProblem } from './executor.ts'
import { postgresExecutor } from './postgres/executor.ts'

const Common = {
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'Use lower-case letters, digits and hyphens.'),
  workspace: z.string().min(1),
  /** The dataset's file, beside this one. */
  dataset: z.string().min(1),
  /** Which artifacts of the lineage are which collections. */
  treats: z
    .array(z.strictObject({ namespace: z.string(), name: z.string(), collections: z.array(z.string().min(1)).min(1) }))
    .min(1),
}

const Entry = z.discriminatedUnion('kind', [
  /** `url`: the name of the environment variable that has the address, so that no password is in this file. */
  z.strictObject({
    ...Common,
    kind: z.literal('postgres'),
    url: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'Name an environment variable.'),
  }),
  z.strictObject({ ...Common, kind: z.literal('duckdb'), file: z.string().min(1) }),
  z.strictObject({ ...Common, kind: z.literal('parquet'), folder: z.string().min(1) }),
])

const File = z.strictObject({ executors: z.array(Entry) })

/** An executor, and the collections of each artifact that it works on. */
export type Registered = {
  id: string
  executor: Executor
  collectionsOf(artifact: ArtifactName): readonly string[] | null
}

type ArtifactName = { namespace: string; name: string }

/** The executors of a workspace. */
export type Registry = (workspace: string) => readonly Registered[]

export const noExecutors: Registry = () => []

/**
 * Reads the file that says which executors there are (docs/executors.md). Throws an Error that names every fault of it, and
 * ExecutorProblem DATASET_INVALID. Opens no store.
 * @param env where the addresses are
 */
export function readRegistry(path: string, env: Readonly<Record<string, string | undefined>>): Registry {
  const read = File.safeParse(parse(readFileSync(path, 'utf8'), { maxAliasCount: 0 }))
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`${path} cannot be used.\n  ${faults.join('\n  ')}`)
  }
  const all = new Map<string, Registered[]>()
  for (const entry of read.data.executors) {
    const own = all.get(entry.workspace) ?? []
    if (own.some(({ id }) => id === entry.id)) throw new Error(`${path}: ${entry.id} is there twice.`)
    all.set(entry.workspace, [...own, registered(entry, dirname(path), env)])
  }
  return (workspace) => all.get(workspace) ?? []
}

type Environment = Readonly<Record<string, string | undefined>>

function registered(entry: z.infer<typeof Entry>, folder: string, env: Environment): Registered {
  const executor = executorOf(entry, folder, env)
  const treated = new Map<string, readonly string[]>()
  for (const { namespace, name, collections } of entry.treats)
    treated.set(JSON.stringify([namespace, name]), collections)
  const named = [...treated.values()].flat()
  const faults = [
    ...executor.collections
      .filter((one) => !named.includes(one))
      .map((one) => `no artifact has the collection ${one}, so its rows would stay.`),
    ...named
      .filter((one) => !executor.collections.includes(one))
      .map((one) => `${one} is no collection with rows to delete.`),
    ...(new Set(named).size < named.length ? ['a collection belongs to one artifact only.'] : []),
  ]
  if (faults.length > 0) throw new ExecutorProblem('DATASET_INVALID', `Executor ${entry.id}: ${faults.join(' ')}`)
  return {
    id: entry.id,
    executor,
    collectionsOf: ({ namespace, name }) => treated.get(JSON.stringify([namespace, name])) ?? null,
  }
}

function executorOf(entry: z.infer<typeof Entry>, folder: string, env: Environment): Executor {
  const dataset = readDataset(readFileSync(resolve(folder, entry.dataset), 'utf8'), {
    primaryKeys: entry.kind === 'postgres',
  })
  if (entry.kind === 'duckdb') return duckdbExecutor(resolve(folder, entry.file), dataset)
  if (entry.kind === 'parquet') return parquetExecutor(resolve(folder, entry.folder), dataset)
  const url = env[entry.url]
  if (!url) throw new Error(`Executor ${entry.id}: set ${entry.url} to the address of its Postgres.`)
  return postgresExecutor(url, dataset)
}
