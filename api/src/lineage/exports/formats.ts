import { stringify } from 'csv-stringify/sync'
import type { ExportRecord } from './records.ts'

/**
 * How an export is written. `line`: one record, with its end of line; null: all of them are put into sentences (report.ts). `isTable`: a
 * file holds one list.
 */
export type Format = {
  type: string
  head: string
  isTable: boolean
  line: ((record: ExportRecord) => string) | null
}

/** Every field of every record, in the order of a table's columns. */
const columns = [
  ...[
    'record',
    'question',
    'subject',
    'asOf',
    'complete',
    'truncatedBy',
    'reached',
    'outside',
    'code',
    'count',
    'message',
  ],
  ...[
    'id',
    'kind',
    'namespace',
    'name',
    'version',
    'artifact',
    'createdAt',
    'destroyedAt',
    'verdict',
    'reason',
    'live',
  ],
  ...[
    'enumerated',
    'system',
    'role',
    'region',
    'owner',
    'category',
    'sensitive',
    'purposes',
    'categories',
    'closed',
    'systemName',
  ],
  ...[
    'from',
    'to',
    'fromColumn',
    'toColumn',
    'run',
    'carries',
    'at',
    'claim',
    'ref',
    'certain',
    'namespaces',
    'versions',
    'columns',
    'flows',
    'columnFlows',
    'customers',
  ],
]

/**
 * A cell that begins like a formula is none: spreadsheets run what they are given. Nor is one that would begin so for a spreadsheet that
 * divides cells at `;` or tabs.
 */
const csv = (rows: unknown[][]) =>
  stringify(rows, {
    escape_formulas: true,
    cast: { boolean: (value) => String(value), string: (value) => value.replace(/([;\t] *)(?=[=+\-@])/g, "$1'") },
    record_delimiter: 'windows',
  })

export const formats = {
  ndjson: {
    type: 'application/x-ndjson; charset=utf-8',
    head: '',
    isTable: false,
    line: (record: ExportRecord) => `${JSON.stringify(record)}\n`,
  },
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    head: csv([columns]),
    isTable: true,
    line: (record: ExportRecord) => csv([columns.map((name) => record[name] ?? '')]),
  },
  pdf: { type: 'application/pdf', head: '', isTable: true, line: null },
} satisfies Record<string, Format>

/** By the `Accept` header: CSV or a report as PDF where either is asked for, else NDJSON. */
export const formatFor = (accept: string | undefined): Format =>
  /text\/csv/i.test(accept ?? '') ? formats.csv : /application\/pdf/i.test(accept ?? '') ? formats.pdf : formats.ndjson
