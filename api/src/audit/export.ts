import { stringify } from 'csv-stringify/sync'
import type { Database } from '../platform/db/index.ts'
import type { ReadEntry } from './entries.ts'
import { logState, nextCheckpoint, sealedEntries } from './store.ts'

/**
 * All that is sealed, as `npm run audit:verify` proves it: which log it is, then the entries of each seal as they were sealed, a line
 * each, and its checkpoint with their hashes. Entries that retention took away are missing; their hashes are there.
 */
export async function* exportLog(db: Database): AsyncGenerator<string> {
  const [state] = await db.read(logState)
  if (!state) return
  const [log] = state.key.split('+')
  yield `${JSON.stringify({ log, key: state.key })}\n`
  for (let size = 0; ; ) {
    const [next] = await db.read(nextCheckpoint, { size })
    if (!next) return
    const entries = await db.read(sealedEntries, { first: next.first, size: next.size })
    const checkpoint = JSON.stringify({ checkpoint: next.note, leaves: next.leaves })
    yield [...entries.map(({ body }) => body), checkpoint, ''].join('\n')
    size = next.size
  }
}

const columns = [
  'at',
  'actor',
  'kind',
  'roles',
  'token',
  'action',
  'fields',
  'customer',
  'about',
  'count',
  'outcome',
] as const
const rest = ['reason', 'request', 'id', 'place'] as const

export type EntryFormat = { type: string; head: string; lines(entries: ReadEntry[]): string }

/** Every cell is quoted, so that no separator of a spreadsheet ends it, and none begins like a formula. */
const csv = (rows: unknown[][]) =>
  stringify(rows, { escape_formulas: true, quoted: true, quoted_empty: true, record_delimiter: 'windows' })

export const formats: Record<'csv' | 'ndjson', EntryFormat> = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    head: csv([[...columns, ...rest]]),
    lines: (entries) => (entries.length === 0 ? '' : csv(entries.map(rowOf))),
  },
  ndjson: {
    type: 'application/x-ndjson; charset=utf-8',
    head: '',
    lines: (entries) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
  },
}

function rowOf(entry: ReadEntry): unknown[] {
  const { actor, fields, about } = entry
  const flat: Record<string, unknown> = {
    ...entry,
    actor: actor.subject,
    kind: actor.kind,
    roles: actor.roles.join(' '),
    token: actor.token,
    fields: fields.join(' '),
    about: about.join(', '),
  }
  return [...columns, ...rest].map((name) => flat[name] ?? '')
}
