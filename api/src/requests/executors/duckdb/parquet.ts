import { access, rm } from 'node:fs/promises'
import { isAbsolute, join, normalize } from 'node:path'
import type { Collection, Dataset } from '../dataset/dataset.ts'
import { type Act, type Column, type Executor, ExecutorProblem, type Found } from '../executor.ts'
import { visitIdentities } from '../sql/identities.ts'
import { pagesOf } from '../sql/pages.ts'
import { conditionOf, type Dialect, findRows, remainingRows, selectionsIn } from '../sql/rows.ts'
import { literal, quoted } from '../sql/text.ts'
import { markersOf, replace } from './files.ts'
import { type Session, withDuckdb } from './session.ts'
import { afterRewriting, checkColumns, columnsIn } from './tables.ts'

/**
 * Takes a person out of Parquet files, such as snapshots that a model was trained on: each in which they are is written again without them
 * and put in the old one's place. A collection's name is its file, under `folder`.
 */
export function parquetExecutor(folder: string, dataset: Dataset): Executor {
  const fileOf = ({ name }: Pick<Collection, 'name'>) => inFolder(folder, name)
  const inStore = async <T>(work: (session: Session, dialect: Dialect, columns: Column[]) => Promise<T>) => {
    for (const one of dataset.collections) await isThere(fileOf(one))
    return withDuckdb(null, async (session) => {
      const columns = await readColumns(session, dataset, fileOf)
      return work(session, dialectOf(session, fileOf), columns)
    })
  }
  return {
    levels: ['QUERIED', 'HISTORY_PURGED', 'BYTES_CHECKED'],
    collections: dataset.erased.map(({ name }) => name),
    discover: () => inStore(async (_, __, columns) => columns),
    find: (identities) => inStore((_, dialect) => findRows(dataset, identities, dialect)),
    read: (found) =>
      pagesOf(dataset, found, (work) =>
        inStore((_, dialect, columns) => work({ dialect, columnsOf: columnsIn(columns) })),
      ),
    eachIdentity: (visit) => inStore((session, dialect) => visitIdentities(dataset, dialect, session.pages, visit)),
    act: (found, attemptKey) =>
      inStore(async (session, dialect): Promise<Act> => {
        const affected: Record<string, number> = {}
        for (const collection of dataset.erased)
          if (selectionsIn(found.selections, collection).length > 0)
            affected[collection.name] = await rewrite(session, dialect, { collection, found, file: fileOf(collection) })
        return { affected, receipt: { attemptKey, rewritten: String(Object.keys(affected).length) } }
      }),
    check: async (found, identities, level) => {
      const remaining = await inStore((_, dialect) => remainingRows(dataset, found, identities, dialect))
      const touched = dataset.erased.filter((one) => selectionsIn(found.selections, one).length > 0)
      return afterRewriting(remaining, level, touched.map(fileOf), markersOf(found, identities))
    },
  }
}

/** DuckDB takes these for patterns that several files may fit. */
const PATTERN = /[*?[\]{}]/

function inFolder(folder: string, name: string): string {
  const path = normalize(name)
  if (isAbsolute(path) || path.startsWith('..') || PATTERN.test(join(folder, path)) || path.includes('\0'))
    throw new ExecutorProblem(
      'DATASET_INVALID',
      'A collection is a file in the folder, and its path has none of * ? [ ] { }.',
    )
  return join(folder, path)
}

async function isThere(file: string): Promise<void> {
  await access(file).catch(() => {
    throw new ExecutorProblem('SCHEMA_CHANGED', 'A file that the dataset names is not there.')
  })
}

type FileOf = (collection: Pick<Collection, 'name'>) => string

const dialectOf = (session: Session, fileOf: FileOf): Dialect => ({
  relation: (collection) => `read_parquet(${literal(fileOf(collection))})`,
  column: ({ name }) => quoted(name),
  castOf: () => null,
  query: session.query,
})

async function readColumns(session: Session, dataset: Dataset, fileOf: FileOf): Promise<Column[]> {
  const columns: Column[] = []
  for (const collection of dataset.collections)
    for (const [name, type] of await session.query(
      `DESCRIBE SELECT * FROM read_parquet(${literal(fileOf(collection))})`,
    ))
      columns.push({ collection: collection.name, name: name ?? '', type: type ?? '' })
  checkColumns(dataset, columns)
  return columns
}

type Rewriting = { collection: Collection; found: Found; file: string }

/** With the same compression and key-value metadata. @returns how many rows it has less */
async function rewrite(session: Session, dialect: Dialect, { collection, found, file }: Rewriting): Promise<number> {
  const draft = `${file}.rewritten`
  const { where, lists } = conditionOf(dialect, collection, selectionsIn(found.selections, collection))
  const count = async (of: string) => {
    const [[rows] = []] = await session.query(`SELECT count(*)::text FROM read_parquet(${literal(of)})`)
    return Number(rows)
  }
  try {
    const rest = `SELECT * FROM ${dialect.relation(collection)} WHERE (${where}) IS NOT TRUE`
    await session.run(`COPY (${rest}) TO ${literal(draft)} (${await formatOf(session, file)})`, lists)
    const affected = (await count(file)) - (await count(draft))
    await replace(draft, file)
    return affected
  } finally {
    await rm(draft, { force: true })
  }
}

async function formatOf(session: Session, file: string): Promise<string> {
  const [[compression] = []] = await session.query(`SELECT min(compression) FROM parquet_metadata(${literal(file)})`)
  const pairs = await session.query(
    `SELECT DISTINCT decode(key), decode(value) FROM parquet_kv_metadata(${literal(file)}) WHERE key IS NOT NULL`,
  )
  const metadata = pairs.map(([key, value]) => `${literal(key ?? '')}: ${literal(value ?? '')}`).join(', ')
  const codec = compression && /^[A-Z0-9_]+$/.test(compression) ? compression : 'ZSTD'
  return `FORMAT parquet, COMPRESSION ${codec}${metadata ? `, KV_METADATA {${metadata}}` : ''}`
}
