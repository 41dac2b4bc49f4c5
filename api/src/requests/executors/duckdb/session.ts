import type { DuckDBConnection } from '@duckdb/node-api'
import { ExecutorProblem } from '../executor.ts'

export type Session = {
  query(text: string, lists?: readonly (readonly string[])[]): Promise<(string | null)[][]>
  run(text: string, lists?: readonly (readonly string[])[]): Promise<void>
  /** Rows of a question that may have many, a page at a time. */
  pages(text: string): AsyncIterable<(string | null)[][]>
}

const BOUNDS = { threads: '2', memory_limit: '1GB', autoinstall_known_extensions: 'false' }

/**
 * Opens a DuckDB file, or one in memory, for one piece of work. While it is open no other process can write to it. DuckDB itself, 70 MB,
 * is loaded when the first one is. Throws ExecutorProblem: what DuckDB says may hold values of rows, and is not told.
 */
export async function withDuckdb<T>(file: string | null, work: (session: Session) => Promise<T>): Promise<T> {
  const duckdb = await import('@duckdb/node-api')
  try {
    const instance = await duckdb.DuckDBInstance.create(file ?? ':memory:', BOUNDS)
    try {
      const connection = await instance.connect()
      try {
        return await work(sessionOf(connection, duckdb))
      } finally {
        connection.closeSync()
      }
    } finally {
      instance.closeSync()
    }
  } catch (error) {
    throw problemOf(error)
  }
}

function sessionOf(
  connection: DuckDBConnection,
  { listValue, LIST, VARCHAR }: typeof import('@duckdb/node-api'),
): Session {
  const bound = (lists: readonly (readonly string[])[]) =>
    [lists.map((list) => listValue([...list])), lists.map(() => LIST(VARCHAR))] as const
  const texts = (rows: readonly (readonly unknown[])[]) =>
    rows.map((row) => row.map((value) => (value === null ? null : String(value))))
  return {
    query: async (text, lists = []) => texts((await connection.runAndReadAll(text, ...bound(lists))).getRowsJson()),
    pages: async function* (text) {
      for await (const rows of (await connection.stream(text)).yieldRowsJson()) yield texts(rows)
    },
    run: async (text, lists = []) => {
      await connection.run(text, ...bound(lists))
    },
  }
}

/** By how DuckDB begins its messages. */
const problems: [RegExp, ExecutorProblem['code'], string][] = [
  [
    /Could not set lock|Conflicting lock/,
    'STORE_BUSY',
    'Another program has the file open. Try again when it does not.',
  ],
  [/^(Catalog|Binder|Parser) Error/, 'SCHEMA_CHANGED', 'A table or column is not as the dataset says.'],
  [/^Constraint Error/, 'ROWS_CHANGED', 'Other rows refer to those of the person.'],
  [/^IO Error|No such file|not a valid DuckDB/, 'STORE_DOWN', 'The file cannot be read or written.'],
]

function problemOf(error: unknown): unknown {
  if (error instanceof ExecutorProblem) return error
  const said = error instanceof Error ? error.message : ''
  const [, code, message] = problems.find(([pattern]) => pattern.test(said)) ?? []
  return new ExecutorProblem(code ?? 'STORE_FAILED', message ?? 'DuckDB refused a statement.')
}
