import { append } from '../../vocabulary/groups.ts'

/**
 * Whether two names may mean one column, or a struct and what is in it (docs/adr/0007-column-lineage.md). Producers write one
 * column in several ways: `Email` and `email`, `address` and `address.city`, `items[].sku`, `items.element.sku` and `items.list.element.sku`.
 */

/** What stands for any element of an array or map: Parquet, Avro, Hive and Spark name it so. */
const ANY_ELEMENT = new Set(['element', 'list', 'array', 'bag', 'array_element', 'key_value', 'entries', '*'])

/** May stand for an element as well; last in a name, it is a field. */
const MAYBE_ELEMENT = new Set(['item', 'key', 'value'])

type Path = readonly string[]

/** The name as steps into a struct: in one case, without quotes and brackets. */
export function columnPath(name: string): Path {
  const inOneCase = name.normalize('NFC').toLowerCase().replace(/["`]/g, '')
  const plain = withoutIndexes(withoutQuotingBrackets(inOneCase))
  const steps = plain.split('.').filter((step, index) => index === 0 || step !== '')
  return steps.length > 1 && steps[0] === '' ? steps.slice(1) : steps
}

/** T-SQL quotes a name as [name]; a bracket with digits or a star holds an index. */
function withoutQuotingBrackets(name: string): string {
  const closed = name.split(']')
  const rest = closed.pop() ?? ''
  const plain = closed.map((text, place) => {
    const after = text.indexOf('.[')
    const open = place === 0 && text.startsWith('[') ? 0 : after < 0 ? text.length : after + 1
    const quoted = text.slice(open + 1)
    return /[^\d*]/.test(quoted) ? text.slice(0, open) + quoted : `${text}]`
  })
  return plain.join('') + rest
}

/** What is in brackets says which element, and no column. */
function withoutIndexes(name: string): string {
  const closed = name.split(']')
  const rest = closed.pop() ?? ''
  return closed.map((text) => (text.includes('[') ? text.slice(0, text.indexOf('[')) : `${text}]`)).join('') + rest
}

const isElement = (step: string | undefined) =>
  step !== undefined && (ANY_ELEMENT.has(step) || MAYBE_ELEMENT.has(step) || /^\d+$/.test(step))

/** Whether a step may be passed over. `other`: what stands beside it. */
function skips(path: Path, at: number, other: string | undefined): boolean {
  const step = path[at]
  if (at === 0 || step === undefined || !isElement(step)) return false
  if (!MAYBE_ELEMENT.has(step)) return true
  return at < path.length - 1 && !isElement(other)
}

/** Whether one is the other, or a part of it. Symmetric. Pure. */
export function pathsMeet(a: Path, b: Path, i = 0, j = 0): boolean {
  if (i === a.length || j === b.length) return true
  if (a[i] === b[j] && pathsMeet(a, b, i + 1, j + 1)) return true
  return (skips(a, i, b[j]) && pathsMeet(a, b, i + 1, j)) || (skips(b, j, a[i]) && pathsMeet(a, b, i, j + 1))
}

export const columnsMeet = (a: string, b: string): boolean => a === b || pathsMeet(columnPath(a), columnPath(b))

/** Equal for all ways of writing one column that differ in case and quotes only. */
export const foldedColumn = (name: string): string => columnPath(name).join('.')

/** Values by column, to be found by every name that may mean the same column, or a part or the whole of it. */
export class ColumnIndex<T> {
  readonly #at = new Map<string, { path: Path; value: T }[]>()
  readonly #under = new Map<string, { path: Path; value: T }[]>()

  add(column: string, value: T): void {
    const path = columnPath(column)
    const entry = { path, value }
    const keys = keysOf(path)
    for (const key of keys) append(this.#under, key, entry)
    append(this.#at, keys.at(-1) ?? '', entry)
  }

  meeting(column: string): T[] {
    const path = columnPath(column)
    const keys = keysOf(path)
    const below = this.#under.get(keys.at(-1) ?? '') ?? []
    const above = keys.slice(0, -1).flatMap((key) => this.#at.get(key) ?? [])
    return [...above, ...below].flatMap((entry) => (pathsMeet(path, entry.path) ? [entry.value] : []))
  }
}

/** Every beginning of a path, without what stands for elements: names that meet share one. */
function keysOf(path: Path): string[] {
  const steps = path.filter((step, index) => index === 0 || !isElement(step))
  return steps.map((_, index) => steps.slice(0, index + 1).join('\0'))
}
