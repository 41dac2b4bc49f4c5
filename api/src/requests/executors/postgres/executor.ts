import type { Dataset } from '../dataset/dataset.ts'
import { type Act, type Check, type Executor, type Found, type RawIdentity, reaches } from '../executor.ts'
import { visitIdentities } from '../sql/identities.ts'
import { pagesOf } from '../sql/pages.ts'
import { conditionOf, type Dialect, findRows, remainingRows, selectionsIn } from '../sql/rows.ts'
import { quoted } from '../sql/text.ts'
import { purge } from './purge.ts'
import { readSchema, type Types } from './schema.ts'
import { type Session, withSession } from './session.ts'

/**
 * Deletes a person's rows from Postgres, by primary key and in one transaction. @param url with user and password
 * @param dataset read with `primaryKeys`
 */
export function postgresExecutor(url: string, dataset: Dataset): Executor {
  const inStore = <T>(work: (session: Session, dialect: Dialect) => Promise<T>) =>
    withSession(url, async (session) => {
      const { types } = await readSchema(session, dataset)
      return work(session, dialectOf(session, dataset, types))
    })
  return {
    levels: ['QUERIED', 'HISTORY_PURGED'],
    collections: dataset.erased.map(({ name }) => name),
    discover: () => withSession(url, async (session) => (await readSchema(session, dataset)).columns),
    find: (identities) => inStore((_, dialect) => findRows(dataset, identities, dialect)),
    read: (found) =>
      pagesOf(dataset, found, (work) =>
        withSession(url, async (session) => {
          const { types } = await readSchema(session, dataset)
          const columnsOf = (collection: string) => [...(types.get(collection)?.keys() ?? [])]
          return work({ dialect: dialectOf(session, dataset, types), columnsOf })
        }),
      ),
    eachIdentity: (visit) => inStore((session, dialect) => visitIdentities(dataset, dialect, session.pages, visit)),
    act: (found, attemptKey) => inStore((session, dialect) => deleteRows(session, dialect, dataset, found, attemptKey)),
    check: (found, identities, level) => checkRows(url, dataset, { found, identities, level }),
  }
}

function dialectOf(session: Session, { schema }: Dataset, types: Types): Dialect {
  return {
    relation: ({ name }) => `${quoted(schema ?? 'public')}.${quoted(name)}`,
    column: ({ name }) => quoted(name),
    // From the catalogue, which quotes what has to be.
    castOf: ({ name }, field) => `::${types.get(name)?.get(field.name) ?? 'text'}`,
    query: session.query,
  }
}

async function deleteRows(
  session: Session,
  dialect: Dialect,
  dataset: Dataset,
  { selections }: Found,
  attemptKey: string,
): Promise<Act> {
  const affected: Record<string, number> = {}
  await session.query('BEGIN')
  // Of two that do the same, one waits, and then finds nothing left to do.
  await session.query('SELECT pg_advisory_xact_lock(hashtextextended(key, 0))::text FROM unnest($1::text[]) AS key', [
    [attemptKey],
  ])
  for (const collection of dataset.erased) {
    const own = selectionsIn(selections, collection)
    if (own.length === 0) continue
    const { where, lists } = conditionOf(dialect, collection, own)
    affected[collection.name] = await session.change(
      `DELETE FROM ${dialect.relation(collection)} WHERE ${where}`,
      lists,
    )
  }
  const [[transaction] = []] = await session.query('SELECT pg_current_xact_id()::text')
  await session.query('COMMIT')
  return { affected, receipt: { attemptKey, transaction: transaction ?? '' } }
}

type Asked = { found: Found; identities: readonly RawIdentity[]; level: Check['level'] }

/** On a second connection, so that nothing of the deleting transaction is seen but what it committed. */
async function checkRows(url: string, dataset: Dataset, { found, identities, level }: Asked): Promise<Check> {
  return withSession(url, async (session) => {
    const { types } = await readSchema(session, dataset)
    const dialect = dialectOf(session, dataset, types)
    const remaining = await remainingRows(dataset, found, identities, dialect)
    const isGone = Object.values(remaining).every((count) => count === 0)
    if (!isGone || !reaches(level, 'HISTORY_PURGED'))
      return {
        remaining,
        level: 'QUERIED',
        notes: ['Deleted rows stay in the files until the tables are rewritten.', LOG_NOTE],
      }
    const touched = dataset.erased.filter((one) => selectionsIn(found.selections, one).length > 0)
    const kept = await purge(
      session,
      touched.map((one) => ({ name: one.name, relation: dialect.relation(one) })),
    )
    return { remaining, level: kept.length === 0 ? 'HISTORY_PURGED' : 'QUERIED', notes: [...kept, LOG_NOTE] }
  })
}

const LOG_NOTE =
  'The write-ahead log, its archive, replicas and backups were not looked at: they keep the rows until they are recycled.'
