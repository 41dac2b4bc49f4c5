import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { readDataset } from './dataset/dataset.ts'
import { parquetExecutor } from './duckdb/parquet.ts'
import { duckdbExecutor } from './duckdb/tables.ts'
import { type Executor, ExecutorProblem } from './executor.ts'
import { postgresExecutor } from './postgres/executor.ts'

const Whose = {
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'Use lower-case letters, digits and hyphens.'),
  workspace: z.string().min(1),
}

/** The name of the environment variable that has an address, so that no password is in this file. */
const Address = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'Name an environment variable.')

const Common = {
  ...Whose,
  /** The dataset's file, beside this one. */
  dataset: z.string().min(1),
  /** Which artifacts of the lineage are which collections. */
  treats: z
    .array(z.strictObject({ namespace: z.string(), name: z.string(), collections: z.array(z.string().min(1)).min(1) }))
    .min(1),
}

/** `systems`: keys of the systems that it answers for. `answers`: a file with the public key by which it signs what it answers. */
const Webhook = z.strictObject({
  ...Whose,
  kind: z.literal('webhook'),
  url: Address,
  systems: z.array(z.string().min(1)).min(1),
  answers: z.string().min(1).exactOptional(),
})

const Entry = z.discriminatedUnion('kind', [
  Webhook,
  z.strictObject({ ...Common, kind: z.literal('postgres'), url: Address }),
  z.strictObject({ ...Common, kind: z.literal('duckdb'), file: z.string().min(1) }),
  z.strictObject({ ...Common, kind: z.literal('parquet'), folder: z.string().min(1) }),
])

export type WebhookEntry = z.infer<typeof Webhook>
type StoreEntry = Exclude<z.infer<typeof Entry>, WebhookEntry>

const File = z.strictObject({ executors: z.array(Entry) })

/** An executor, and the collections of each artifact that it works on. */
export type Registered = {
  id: string
  executor: Executor
  collectionsOf(artifact: ArtifactName): readonly string[] | null
  /** The artifact that a collection with rows to delete belongs to. */
  artifactOf(collection: string): ArtifactName
}

export type ArtifactName = { namespace: string; name: string }

/** The executors of a workspace. */
export type Registry = (workspace: string) => readonly Registered[]

export const noExecutors: Registry = () => []

/** What the file of executors has: what works on stores, and to whom instructions are sent. */
export type ExecutorsFile = { executors: Registry; webhooks: readonly WebhookEntry[]; folder: string }

/**
 * Reads the file that says which executors there are (docs/executors.md). Throws an Error that names every fault of it, and
 * ExecutorProblem DATASET_INVALID. Opens no store.
 * @param env where the addresses are
 */
export function readExecutors(path: string, env: Environment): ExecutorsFile {
  const read = File.safeParse(parse(readFileSync(path, 'utf8'), { maxAliasCount: 0 }))
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`${path} cannot be used.\n  ${faults.join('\n  ')}`)
  }
  const { executors: entries } = read.data
  const twice = entries.find(({ workspace, id }, at) =>
    entries.slice(0, at).some((other) => other.workspace === workspace && other.id === id),
  )
  if (twice) throw new Error(`${path}: ${twice.id} is there twice.`)
  const folder = dirname(path)
  const all = new Map<string, Registered[]>()
  for (const entry of entries)
    if (entry.kind !== 'webhook')
      all.set(entry.workspace, [...(all.get(entry.workspace) ?? []), registered(entry, folder, env)])
  const webhooks = entries.filter((entry) => entry.kind === 'webhook')
  return { executors: (workspace) => all.get(workspace) ?? [], webhooks, folder }
}

type Environment = Readonly<Record<string, string | undefined>>

function registered(entry: StoreEntry, folder: string, env: Environment): Registered {
  const executor = executorOf(entry, folder, env)
  const treated = new Map<string, readonly string[]>()
  for (const { namespace, name, collections } of entry.treats)
    treated.set(JSON.stringify([namespace, name]), collections)
  const named = [...treated.values()].flat()
  const artifacts = new Map(
    entry.treats.flatMap(({ collections, ...artifact }) => collections.map((one) => [one, artifact] as const)),
  )
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
    artifactOf: (collection) => artifacts.get(collection) ?? { namespace: '', name: collection },
  }
}

function executorOf(entry: StoreEntry, folder: string, env: Environment): Executor {
  const dataset = readDataset(readFileSync(resolve(folder, entry.dataset), 'utf8'), {
    primaryKeys: entry.kind === 'postgres',
  })
  if (entry.kind === 'duckdb') return duckdbExecutor(resolve(folder, entry.file), dataset)
  if (entry.kind === 'parquet') return parquetExecutor(resolve(folder, entry.folder), dataset)
  const url = env[entry.url]
  if (!url) throw new Error(`Executor ${entry.id}: set ${entry.url} to the address of its Postgres.`)
  return postgresExecutor(url, dataset)
}
