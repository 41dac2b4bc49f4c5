import type { Collection, Dataset } from '../dataset/dataset.ts'
import { type Column, ExecutorProblem } from '../executor.ts'
import type { Session } from './session.ts'

/** Types by collection and field. */
export type Types = Map<string, Map<string, string>>

/**
 * Columns of a dataset's tables, after a check that rows can be deleted as it says: its tables and fields are there, its keys are unique,
 * and whatever refers to what is deleted is known. Throws SCHEMA_CHANGED, which names everything that is not so.
 */
export async function readSchema(session: Session, dataset: Dataset): Promise<{ columns: Column[]; types: Types }> {
  const schema = dataset.schema ?? 'public'
  const names = dataset.collections.map(({ name }) => name)
  const columns = (await session.query(COLUMNS, [[schema], names])).map(
    ([collection, name, type]): Column => ({ collection: collection ?? '', name: name ?? '', type: type ?? '' }),
  )
  const unique = await session.query(UNIQUE, [[schema], names])
  const references = await session.query(REFERENCES, [[schema], names])
  const types: Types = new Map()
  for (const { collection, name, type } of columns)
    types.set(collection, (types.get(collection) ?? new Map()).set(name, type))
  const faults = [
    ...dataset.collections.flatMap((one) => missingIn(one, types)),
    ...dataset.erased.flatMap((one) => notUnique(one, unique)),
    ...unknownReferences(dataset, schema, references),
  ]
  if (faults.length > 0)
    throw new ExecutorProblem('SCHEMA_CHANGED', `The store is not as the dataset says.\n  ${faults.join('\n  ')}`)
  return { columns, types }
}

/** -1: without the length of a type, to which a cast would cut what is compared. */
const COLUMNS = `
  SELECT c.relname::text, a.attname::text, format_type(a.atttypid, -1)
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind IN ('r', 'p') AND n.nspname IN (SELECT unnest($1::text[])) AND c.relname IN (SELECT unnest($2::text[]))
  ORDER BY 1, a.attnum`

/** Each unique index, with its columns as a JSON list. Indexes on expressions or on some rows alone prove nothing. */
const UNIQUE = `
  SELECT c.relname::text, json_agg(a.attname)::text
  FROM pg_catalog.pg_index i
  JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey)
  WHERE i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
    AND n.nspname IN (SELECT unnest($1::text[])) AND c.relname IN (SELECT unnest($2::text[]))
  GROUP BY c.relname, i.indexrelid`

/** Foreign keys to these tables: the schema and table that have them, and the table that they lead to. */
const REFERENCES = `
  SELECT DISTINCT hn.nspname::text, h.relname::text, c.relname::text
  FROM pg_catalog.pg_constraint k
  JOIN pg_catalog.pg_class c ON c.oid = k.confrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_class h ON h.oid = k.conrelid
  JOIN pg_catalog.pg_namespace hn ON hn.oid = h.relnamespace
  WHERE k.contype = 'f' AND NOT h.relispartition AND NOT c.relispartition
    AND n.nspname IN (SELECT unnest($1::text[])) AND c.relname IN (SELECT unnest($2::text[]))`

function missingIn({ name, fields }: Collection, types: Types): string[] {
  const has = types.get(name)
  if (!has) return [`There is no table ${name}.`]
  return fields.filter((field) => !has.has(field.name)).map((field) => `Table ${name} has no column ${field.name}.`)
}

function notUnique({ name, keys }: Collection, unique: (string | null)[][]): string[] {
  const declared = new Set(keys.map((key) => key.name))
  const covers = unique.some(
    ([table, columns]) => table === name && (JSON.parse(columns ?? '[]') as string[]).every((one) => declared.has(one)),
  )
  return covers ? [] : [`The primary_key of ${name} is not unique there, so rows of others could be deleted with it.`]
}

function unknownReferences({ erased, edges }: Dataset, schema: string, references: (string | null)[][]): string[] {
  const deleted = new Set(erased.map(({ name }) => name))
  const known = new Set(
    edges.flatMap(({ declared: { collection: a }, other: { collection: b } }) => [
      `${a.name}\0${b.name}`,
      `${b.name}\0${a.name}`,
    ]),
  )
  return references.flatMap(([where, table, to]) =>
    !deleted.has(to ?? '') || (where === schema && known.has(`${table}\0${to}`))
      ? []
      : [`Table ${where}.${table} refers to ${to}, and the dataset has no reference that says so.`],
  )
}
