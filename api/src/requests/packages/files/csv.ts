import { stringify } from 'csv-stringify/sync'
import type { Rows } from '../content.ts'

/** Every cell is quoted, so that no separator of a spreadsheet ends it, and none begins like a formula. */
export const lines = (rows: readonly (readonly unknown[])[]): string =>
  stringify(rows as unknown[][], {
    escape_formulas: true,
    quoted: true,
    quoted_empty: true,
    record_delimiter: 'windows',
  })

const AT_ONCE = 500

/** A table as CSV (RFC 4180), some hundred rows at a time. */
export async function* csvOf({ columns, rows }: Rows): AsyncGenerator<string> {
  yield lines([columns])
  let batch: (readonly string[])[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < AT_ONCE) continue
    yield lines(batch)
    batch = []
  }
  if (batch.length > 0) yield lines(batch)
}
