import type pg from 'pg'
import { ExecutorProblem } from '../executor.ts'

/** So long one statement may take, and wait for a lock, in ms. */
const STATEMENT_MS = 60_000
const LOCK_MS = 5_000
const CONNECT_MS = 5_000
/** Read, digested and compared at once; others are answered in between. */
const ROWS_A_PAGE = 2_000

export type Session = {
  query(text: string, lists?: readonly (readonly string[])[]): Promise<(string | null)[][]>
  /** How many rows a statement changed. */
  change(text: string, lists?: readonly (readonly string[])[]): Promise<number>
  /** Rows of a question that may have many, a page at a time. Ends where no more is asked for. */
  pages(text: string): AsyncIterable<(string | null)[][]>
  /** What the server says while a statement runs. */
  notices(text: string): Promise<string[]>
}

/**
 * Works on one connection of its own, and closes it. What Postgres says of a fault may hold values of rows, so it is told by its code
 * alone. Throws ExecutorProblem.
 */
export async function withSession<T>(url: string, work: (session: Session) => Promise<T>): Promise<T> {
  const { default: driver } = await import('pg')
  const client = new driver.Client({
    connectionString: url,
    application_name: 'dyetrace',
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    lock_timeout: LOCK_MS,
    query_timeout: STATEMENT_MS + CONNECT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
  })
  // A connection that breaks while nothing is asked; the next question says so.
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(sessionOf(client))
  } catch (error) {
    throw problemOf(error)
  } finally {
    await client.end().catch(() => {})
  }
}

function sessionOf(client: pg.Client): Session {
  const run = (text: string, lists: readonly (readonly string[])[]) =>
    client.query<(string | null)[]>({ text, values: lists as string[][], rowMode: 'array' })
  return {
    query: async (text, lists = []) => (await run(text, lists)).rows,
    change: async (text, lists = []) => (await run(text, lists)).rowCount ?? 0,
    pages: async function* (text) {
      await run('BEGIN READ ONLY', [])
      await run(`DECLARE dyetrace_pages NO SCROLL CURSOR FOR ${text}`, [])
      for (;;) {
        const { rows } = await run(`FETCH ${ROWS_A_PAGE} FROM dyetrace_pages`, [])
        if (rows.length === 0) break
        yield rows
      }
      await run('COMMIT', [])
    },
    notices: async (text) => {
      const said: string[] = []
      const listen = ({ message, detail }: { message?: string | undefined; detail?: string | undefined }) => {
        said.push(`${message ?? ''} ${detail ?? ''}`)
      }
      client.on('notice', listen)
      try {
        await run(text, [])
        return said
      } finally {
        client.off('notice', listen)
      }
    },
  }
}

/** By the first letters of SQLSTATE (Appendix A of Postgres's manual), the longest that fits. */
const problems: Record<string, [ExecutorProblem['code'], string]> = {
  '08': ['STORE_DOWN', 'The connection to the store broke.'],
  '28': ['STORE_REFUSED', 'The store refuses the user or password. Correct the address of the executor.'],
  '3D': ['STORE_REFUSED', 'The store has no such database. Correct the address of the executor.'],
  '42501': [
    'STORE_REFUSED',
    'The store does not let this user do it. Grant SELECT and DELETE, and ownership for VACUUM.',
  ],
  '42': ['SCHEMA_CHANGED', 'A table or column is not as the dataset says.'],
  '23': [
    'ROWS_CHANGED',
    'Other rows refer to those of the person. Where that stays so, the dataset lacks a reference.',
  ],
  '40': ['STORE_BUSY', 'Another transaction was in the way.'],
  '53': ['STORE_BUSY', 'The store has no room left for another connection, or no memory or disk.'],
  '55': ['STORE_BUSY', 'A table stayed locked by somebody else.'],
  '57014': [
    'STORE_BUSY',
    'A statement took longer than a minute. Put an index on the fields that are identities or references.',
  ],
  '57': ['STORE_DOWN', 'The store is stopping or starting.'],
}

function problemOf(error: unknown): unknown {
  if (error instanceof ExecutorProblem) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = problems[code] ?? problems[code.slice(0, 2)]
  if (known && /^[0-9A-Z]{5}$/.test(code)) return new ExecutorProblem(known[0], `${known[1]} (SQLSTATE ${code})`)
  if (/^[0-9A-Z]{5}$/.test(code))
    return new ExecutorProblem('STORE_FAILED', `The store refused a statement (SQLSTATE ${code}).`)
  return new ExecutorProblem('STORE_DOWN', `The store cannot be reached${/^E[A-Z]+$/.test(code) ? ` (${code})` : ''}.`)
}
