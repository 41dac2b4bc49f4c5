import { formerSpellings, normaliseIdentity } from '../../../catalog/customers/index.ts'
import type { Collection, Dataset, Field } from '../dataset/dataset.ts'
import { ExecutorProblem, type Found, type RawIdentity, type Selection } from '../executor.ts'

/** What differs between stores that speak SQL. Values are texts, lists of values parameters from $1 on. */
export type Dialect = {
  /** A collection after FROM. */
  relation(collection: Collection): string
  column(field: Field): string
  /** What the values that are sent are made to be, as `::integer`; without it, columns are compared as text. */
  castOf(collection: Collection, field: Field): string | null
  query(text: string, lists: readonly (readonly string[])[]): Promise<(string | null)[][]>
}

/** More than one person has. Past it something is wrong with the dataset, and nothing is deleted. */
export const MOST_ROWS = 100_000

/**
 * All rows of a person, as the dataset's references lead from their identities. They are read until nothing new is met, so that the keys
 * are known before anything is deleted. Throws ExecutorProblem.
 */
export async function findRows(dataset: Dataset, identities: readonly RawIdentity[], dialect: Dialect): Promise<Found> {
  const walk = new Walk(dataset, dialect)
  for (const collection of inReadingOrder(dataset.collections))
    for (const field of collection.fields) {
      const values = identities
        .filter(({ namespace }) => sameNamespace(namespace, field.namespace))
        .flatMap(spellingsOf)
      if (values.length > 0) await walk.ask(collection, field, values, field.namespace === 'email')
    }
  await walk.follow()
  const selections = dataset.erased.flatMap((collection) => walk.selectionsOf(collection))
  return { selections, counts: await countRows(dataset, selections, dialect) }
}

const sameNamespace = (given: string, of: string | null) => given.trim().toLowerCase() === of

/** As it was sent, as it is compared, and as earlier rules would have it. */
function spellingsOf({ namespace, value }: RawIdentity): string[] {
  const now = normaliseIdentity(namespace, value)
  const former = formerSpellings(namespace, value).map((one) => one.value)
  return [...new Set([value, value.trim(), ...('value' in now ? [now.value] : []), ...former])]
}

function inReadingOrder(collections: readonly Collection[]): Collection[] {
  const done = new Set<string>()
  const ordered: Collection[] = []
  const visit = (one: Collection, path: readonly string[]) => {
    if (done.has(one.name) || path.includes(one.name)) return
    for (const name of one.readAfter) {
      const other = collections.find((found) => found.name === name)
      if (other) visit(other, [...path, one.name])
    }
    done.add(one.name)
    ordered.push(one)
  }
  for (const one of collections) visit(one, [])
  return ordered
}

type Wanted = { collection: Collection; field: Field; values: string[] }

class Walk {
  private readonly asked = new Map<Field, Set<string>>()
  /** By collection and the names of the fields by which its rows are told apart. */
  private readonly rows = new Map<Collection, Map<string, { fields: string[]; rows: Map<string, string[]> }>>()
  private readonly queue: Wanted[] = []
  private count = 0

  constructor(
    private readonly dataset: Dataset,
    private readonly dialect: Dialect,
  ) {}

  async follow(): Promise<void> {
    for (let next = this.queue.shift(); next; next = this.queue.shift())
      await this.ask(next.collection, next.field, next.values, false)
  }

  /** Reads the rows with these values, and remembers what they lead to. */
  async ask(collection: Collection, field: Field, values: readonly string[], ignoresCase: boolean): Promise<void> {
    const fresh = this.freshOf(field, values)
    if (fresh.length === 0) return
    const leads = this.dataset.edges.flatMap((edge) => edge.leads).filter(({ from }) => from.collection === collection)
    const keys = collection.keys.length > 0 ? collection.keys : [field]
    const read = [...new Set([...keys, ...leads.map(({ from }) => from.field)])]
    const found = await this.dialect.query(
      ...selectText(this.dialect, collection, read, { field, values: fresh, ignoresCase }),
    )
    this.remember(collection, keys, found)
    for (const { from, to } of leads) {
      const at = read.indexOf(from.field)
      const values = [...new Set(found.flatMap((row) => row[at] ?? []))]
      if (values.length > 0) this.queue.push({ ...to, values })
    }
  }

  private freshOf(field: Field, values: readonly string[]): string[] {
    const asked = this.asked.get(field) ?? new Set()
    this.asked.set(field, asked)
    const fresh = values.filter((value) => !asked.has(value))
    for (const value of fresh) asked.add(value)
    return fresh
  }

  private remember(collection: Collection, keys: readonly Field[], found: (string | null)[][]): void {
    const fields = keys.map(({ name }) => name)
    const groups = this.rows.get(collection) ?? new Map()
    this.rows.set(collection, groups)
    const group = groups.get(JSON.stringify(fields)) ?? { fields, rows: new Map() }
    groups.set(JSON.stringify(fields), group)
    for (const row of found) {
      const key = row.slice(0, fields.length)
      if (key.some((value) => value === null)) continue
      group.rows.set(JSON.stringify(key), key)
    }
    this.count += found.length
    if (this.count > MOST_ROWS)
      throw new ExecutorProblem(
        'TOO_MANY_ROWS',
        `More than ${MOST_ROWS} rows are reached from one person, at last in ${collection.name}. Check the dataset's references: one may lead to rows of others.`,
      )
  }

  selectionsOf(collection: Collection): Selection[] {
    return [...(this.rows.get(collection)?.values() ?? [])]
      .filter(({ rows }) => rows.size > 0)
      .map(({ fields, rows }) => ({ collection: collection.name, fields, rows: [...rows.values()] }))
  }
}

type By = { field: Field; values: string[]; ignoresCase: boolean }

function selectText(dialect: Dialect, collection: Collection, read: readonly Field[], by: By): [string, string[][]] {
  const columns = read.map((field) => `${dialect.column(field)}::text`).join(', ')
  const column = dialect.column(by.field)
  // An identity of another type than the column's is not there; what one row of the store gave another has its type.
  const cast = by.field.namespace === null ? dialect.castOf(collection, by.field) : null
  const compared = by.ignoresCase ? `lower(${column}::text)` : cast === null ? `${column}::text` : column
  const values = by.ignoresCase ? [...new Set(by.values.map((value) => value.toLowerCase()))] : by.values
  const where = `${compared} IN (SELECT unnest($1::text[])${cast ?? ''})`
  return [`SELECT ${columns} FROM ${dialect.relation(collection)} WHERE ${where} LIMIT ${MOST_ROWS + 1}`, [values]]
}

/** The rows of selections of one collection, as a condition, and its parameters. @param before how many parameters come before them */
export function conditionOf(
  dialect: Dialect,
  collection: Collection,
  selections: readonly Selection[],
  before = 0,
): { where: string; lists: string[][] } {
  const lists: string[][] = []
  const parts = selections.map(({ fields, rows }) => {
    const found = fields.map((name) => {
      const field = collection.fields.find((one) => one.name === name)
      if (!field)
        throw new ExecutorProblem('SCHEMA_CHANGED', `The dataset has no field ${name} in ${collection.name} any more.`)
      return field
    })
    const columns = found.map((field) => {
      const cast = dialect.castOf(collection, field)
      return cast === null ? `${dialect.column(field)}::text` : dialect.column(field)
    })
    const values = found.map((field, at) => {
      lists.push(rows.map((row) => row[at] ?? ''))
      return `unnest($${before + lists.length}::text[])${dialect.castOf(collection, field) ?? ''}`
    })
    return `(${columns.join(', ')}) IN (SELECT ${values.join(', ')})`
  })
  return { where: parts.join(' OR '), lists }
}

/** The selections of one collection. */
export const selectionsIn = (selections: readonly Selection[], { name }: Pick<Collection, 'name'>): Selection[] =>
  selections.filter(({ collection }) => collection === name)

/** How many rows are there, by collection, those with none among them. */
export async function countRows(
  dataset: Dataset,
  selections: readonly Selection[],
  dialect: Dialect,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const collection of dataset.erased) {
    const own = selectionsIn(selections, collection)
    counts[collection.name] = own.length === 0 ? 0 : await countOf(dialect, collection, own)
  }
  return counts
}

async function countOf(dialect: Dialect, collection: Collection, own: readonly Selection[]): Promise<number> {
  const { where, lists } = conditionOf(dialect, collection, own)
  const [row] = await dialect.query(`SELECT count(*)::text FROM ${dialect.relation(collection)} WHERE ${where}`, lists)
  return Number(row?.[0] ?? 0)
}

/** What is left of a person, in the collections that were asked about: by what was found, and by their identities once more. */
export async function remainingRows(
  dataset: Dataset,
  found: Found,
  identities: readonly RawIdentity[],
  dialect: Dialect,
): Promise<Record<string, number>> {
  const again = await findRows(dataset, identities, dialect)
  const erased = dataset.erased.filter(({ name }) => name in found.counts)
  return countRows({ ...dataset, erased }, [...found.selections, ...again.selections], dialect)
}
