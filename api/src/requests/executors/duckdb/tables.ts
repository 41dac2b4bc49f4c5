import { access, rm } from 'node:fs/promises'
import type { Collection, Dataset } from '../dataset/dataset.ts'
import { type Act, type Check, type Column, type Executor, ExecutorProblem, type Found, reaches } from '../executor.ts'
import { visitIdentities } from '../sql/identities.ts'
import { pagesOf } from '../sql/pages.ts'
import { conditionOf, type Dialect, findRows, remainingRows, selectionsIn } from '../sql/rows.ts'
import { literal, quoted } from '../sql/text.ts'
import { markersOf, occurrences, replace } from './files.ts'
import { type Session, withDuckdb } from './session.ts'

/**
 * Takes a person out of the tables of a DuckDB file, such as an offline feature store. A deleted row's bytes stay in the file whatever is
 * done to it, so a new file is written without the rows and put in the old one's place.
 */
export function duckdbExecutor(file: string, dataset: Dataset): Executor {
  const inStore = async <T>(work: (session: Session, dialect: Dialect, columns: Column[]) => Promise<T>) => {
    await isThere(file)
    return withDuckdb(file, async (session) => {
      const columns = await readColumns(session, dataset)
      return work(session, dialectOf(session, dataset), columns)
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
      inStore((session, dialect) => rewrite(file, session, dialect, { dataset, found, attemptKey })),
    check: async (found, identities, level) => {
      const remaining = await inStore(async (session, dialect) => {
        const remaining = await remainingRows(dataset, found, identities, dialect)
        // Whoever deleted the rows may have left their bytes, which are compressed and cannot be met: only a new file is known to have none.
        if (isGone(remaining) && reaches(level, 'HISTORY_PURGED'))
          await rewrite(file, session, dialect, { dataset, found, attemptKey: '' })
        return remaining
      })
      return afterRewriting(remaining, level, [file], markersOf(found, identities))
    },
  }
}

/** DuckDB would make a file that is not there. */
async function isThere(file: string): Promise<void> {
  await access(file).catch(() => {
    throw new ExecutorProblem('STORE_DOWN', 'The file is not there.')
  })
}

const schemaOf = ({ schema }: Dataset) => schema ?? 'main'

const dialectOf = (session: Session, dataset: Dataset): Dialect => ({
  relation: ({ name }) => `${quoted(schemaOf(dataset))}.${quoted(name)}`,
  column: ({ name }) => quoted(name),
  castOf: () => null,
  query: session.query,
})

async function readColumns(session: Session, dataset: Dataset): Promise<Column[]> {
  const found = await session.query(
    `SELECT table_name, column_name, data_type FROM duckdb_columns()
     WHERE database_name = current_database() AND schema_name IN (SELECT unnest($1::text[])) AND table_name IN (SELECT unnest($2::text[]))
     ORDER BY table_name, column_index`,
    [[schemaOf(dataset)], dataset.collections.map(({ name }) => name)],
  )
  const columns = found.map(([collection, name, type]) => ({
    collection: collection ?? '',
    name: name ?? '',
    type: type ?? '',
  }))
  checkColumns(dataset, columns)
  return columns
}

/** Throws SCHEMA_CHANGED, which names every collection and field that is not there. */
export function checkColumns({ collections }: Dataset, columns: readonly Column[]): void {
  const faults = collections.flatMap(({ name, fields }) => {
    const own = columns.filter(({ collection }) => collection === name)
    if (own.length === 0) return [`There is no ${name}.`]
    return fields
      .filter((field) => !own.some((column) => column.name === field.name))
      .map((field) => `${name} has no column ${field.name}.`)
  })
  if (faults.length > 0)
    throw new ExecutorProblem('SCHEMA_CHANGED', `The store is not as the dataset says.\n  ${faults.join('\n  ')}`)
}

type Rewriting = { dataset: Dataset; found: Found; attemptKey: string }

/** The file stays open, so that nobody writes to it before the new one is in its place. */
async function rewrite(
  file: string,
  session: Session,
  dialect: Dialect,
  { dataset, found, attemptKey }: Rewriting,
): Promise<Act> {
  const draft = `${file}.rewritten`
  await rm(draft, { force: true })
  try {
    await session.run('CHECKPOINT')
    const [[database] = []] = await session.query('SELECT current_database()')
    const from = quoted(database ?? '')
    await session.run(`ATTACH ${literal(draft)} AS dyetrace_draft`)
    await session.run(`COPY FROM DATABASE ${from} TO dyetrace_draft (SCHEMA)`)
    const affected: Record<string, number> = {}
    for (const [schema, table] of await tablesOf(session, dataset)) {
      const name = `${quoted(schema)}.${quoted(table)}`
      const erased = schema === schemaOf(dataset) ? dataset.erased.find((one) => one.name === table) : undefined
      const { without, lists } = withoutRows(dialect, erased, found)
      await session.run(`INSERT INTO dyetrace_draft.${name} SELECT * FROM ${from}.${name}${without}`, lists)
      const [[was] = []] = await session.query(`SELECT count(*)::text FROM ${from}.${name}`)
      const [[is] = []] = await session.query(`SELECT count(*)::text FROM dyetrace_draft.${name}`)
      if (erased) affected[table] = Number(was) - Number(is)
    }
    await session.run('CHECKPOINT dyetrace_draft')
    await session.run('DETACH dyetrace_draft')
    await replace(draft, file)
    return { affected, receipt: { attemptKey, rewritten: String(Object.keys(affected).length) } }
  } finally {
    await rm(draft, { force: true })
    await rm(`${draft}.wal`, { force: true })
  }
}

/** Rows with a null in a field by which others are told apart are none of the person's. */
function withoutRows(dialect: Dialect, erased: Collection | undefined, { selections }: Found) {
  const own = erased ? selectionsIn(selections, erased) : []
  if (!erased || own.length === 0) return { without: '', lists: [] }
  const { where, lists } = conditionOf(dialect, erased, own)
  return { without: ` WHERE (${where}) IS NOT TRUE`, lists }
}

/** All tables, those that others refer to first. */
async function tablesOf(session: Session, dataset: Dataset): Promise<[string, string][]> {
  const found = await session.query(
    `SELECT t.schema_name, t.table_name,
       (SELECT string_agg(c.schema_name || chr(0) || c.table_name || chr(0) || c.referenced_table, chr(1)) FROM duckdb_constraints() c
        WHERE c.database_name = t.database_name AND c.constraint_type = 'FOREIGN KEY'
          AND c.schema_name = t.schema_name AND c.table_name = t.table_name)
     FROM duckdb_tables() t WHERE t.database_name = current_database() AND NOT t.internal ORDER BY 1, 2`,
  )
  const waiting = found.map(([schema, table, held]) => ({
    place: [schema ?? dataset.key, table ?? ''] as [string, string],
    after: (held ?? '').split('\u0001').flatMap((one) => one.split('\u0000')[2] ?? []),
  }))
  const ordered: [string, string][] = []
  while (waiting.length > 0) {
    const at = waiting.findIndex(
      ({ after, place }) => !waiting.some((other) => other.place !== place && after.includes(other.place[1])),
    )
    ordered.push(...waiting.splice(Math.max(at, 0), 1).map(({ place }) => place))
  }
  return ordered
}

const isGone = (remaining: Record<string, number>) => Object.values(remaining).every((count) => count === 0)

/** What can be said of files that were written anew without somebody. */
export async function afterRewriting(
  remaining: Record<string, number>,
  level: Check['level'],
  files: readonly string[],
  markers: readonly string[],
): Promise<Check> {
  const notes = ['Copies and backups of the file, and the free blocks of its disk, were not looked at.']
  if (!isGone(remaining) || !reaches(level, 'HISTORY_PURGED')) return { remaining, level: 'QUERIED', notes }
  if (!reaches(level, 'BYTES_CHECKED')) return { remaining, level: 'HISTORY_PURGED', notes }
  if (markers.length === 0)
    return {
      remaining,
      level: 'HISTORY_PURGED',
      notes: [...notes, 'Nothing of the person is long enough to look for in the bytes.'],
    }
  for (const file of files) {
    const met = await occurrences(file, markers)
    if (met === null)
      return { remaining, level: 'HISTORY_PURGED', notes: [...notes, 'The file is too large to look through.'] }
    if (met > 0)
      return {
        remaining,
        level: 'HISTORY_PURGED',
        notes: [...notes, `${met} texts of the person still stand in the file.`],
      }
  }
  return { remaining, level: 'BYTES_CHECKED', notes: [...notes, 'What is compressed cannot be met as text.'] }
}

/** The columns of a collection, in the order of the store. */
export const columnsIn = (columns: readonly Column[]) => (collection: string) =>
  columns.filter((one) => one.collection === collection).map(({ name }) => name)
