import { z } from 'zod'

/** Text in the database that is not what was to be stored there: ours, or of a later version. Names fields, and repeats no value. */
export class StoredJsonError extends Error {
  constructor(what: string, problem: string) {
    super(`${what}: ${problem}`)
    this.name = 'StoredJsonError'
  }
}

/** A shape that an earlier version stored, and what today's code would have stored in its place, one version on. */
export type FormerShape = { shape: z.ZodType; next: (value: never) => unknown }

/** How one kind of JSON is stored. */
export type StoredJson<T> = {
  readonly name: string
  /** Of what `write` writes. Versions count from 1. */
  readonly version: number
  write(value: T): string
  /** Throws StoredJsonError. @param of where the text stands, for the message */
  read(text: string, of?: string): T
  /** As `read`, of text that is parsed already. */
  readParsed(value: unknown, of?: string): T
  /** As `read`, for a column of a database row. */
  readonly column: z.ZodType<T>
}

const all = new Map<string, StoredJson<never>>()

/** Every kind of JSON that is stored, by its name. */
export const storedJsons: ReadonlyMap<string, StoredJson<never>> = all

/**
 * Declares JSON that is stored in the database. Objects are stored with their version as `v`, anything else as `{v, of}`. Text
 * without a version is of version 1. A change of `shape` that cannot read what is stored moves the old shape to the end of `former`, and adds
 * an example of the new version to fixtures/stored (api/test/stored.test.ts).
 * @param sparse leaves out what is null or an empty list: the shape has to give them back
 * @param stored makes what is written of a value, where that is not the value itself
 */
export function storedJson<T>(
  name: string,
  shape: z.ZodType<T>,
  {
    former = [],
    sparse = false,
    stored = (value: T): unknown => value,
  }: { former?: FormerShape[]; sparse?: boolean; stored?: (value: T) => unknown } = {},
): StoredJson<T> {
  const version = former.length + 1
  const readParsed = (stored: unknown, of = name): T => {
    const found = unwrapped(stored, of)
    if (found.version > version) throw new StoredJsonError(of, `version ${found.version} is later than ${version}`)
    let value = found.value
    for (const { shape: was, next } of former.slice(found.version - 1)) value = next(checked(was, value, of) as never)
    return checked(shape, value, of)
  }
  const read = (text: string, of = name) => readParsed(parsedJson(text, of), of)
  const codec: StoredJson<T> = {
    name,
    version,
    write: (value) => JSON.stringify(wrapped(stored(value), version), sparse ? present : undefined),
    read,
    readParsed,
    column: z.string().transform((text, context) => {
      try {
        return read(text)
      } catch (error) {
        if (!(error instanceof StoredJsonError)) throw error
        context.addIssue({ code: 'custom', message: error.message })
        return z.NEVER
      }
    }) as unknown as z.ZodType<T>,
  }
  if (all.has(name)) throw new Error(`two kinds of stored JSON are called ${name}`)
  all.set(name, codec as StoredJson<never>)
  return codec
}

/** JSON text of the database. Throws StoredJsonError. */
export function parsedJson(text: string, of: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new StoredJsonError(of, 'is no JSON')
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const wrapped = (value: unknown, v: number): unknown => (isObject(value) ? { v, ...value } : { v, of: value })

function unwrapped(stored: unknown, of: string): { version: number; value: unknown } {
  if (!isObject(stored) || !('v' in stored)) return { version: 1, value: stored }
  const { v, ...value } = stored
  if (typeof v !== 'number' || !Number.isInteger(v) || v < 1) throw new StoredJsonError(of, 'v is no version')
  return { version: v, value: 'of' in value ? value.of : value }
}

function checked<T>(shape: z.ZodType<T>, value: unknown, of: string): T {
  const read = shape.safeParse(value)
  if (read.success) return read.data
  throw new StoredJsonError(of, `does not fit at ${[...new Set(read.error.issues.flatMap(fieldsOf))].join(', ')}`)
}

function fieldsOf(issue: z.core.$ZodIssue): string[] {
  const at = issue.path.join('.') || 'the top'
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key].join('.')) : [at]
}

const present = (_name: string, value: unknown): unknown =>
  value === null || (Array.isArray(value) && value.length === 0) ? undefined : value
