import { CLOSED, type Closing } from '../../catalog/closed/index.ts'
import type { ExportRecord } from './records.ts'

const AT_ONCE = 500

/** The records, of which those of what is closed name nothing. As many as before: nothing is left out. */
export async function* closedRecords(
  records: AsyncIterable<ExportRecord>,
  closing: Closing | null,
): AsyncGenerator<ExportRecord> {
  let some: ExportRecord[] = []
  for await (const record of records) {
    if (closing === null) {
      yield record
      continue
    }
    some.push(record)
    if (some.length < AT_ONCE) continue
    yield* await Promise.all(some.map((one) => closed(one, closing)))
    some = []
  }
  if (closing) yield* await Promise.all(some.map((one) => closed(one, closing)))
}

async function closed(record: ExportRecord, closing: Closing): Promise<ExportRecord> {
  if (record.record === 'version') return closedVersion(record, closing)
  if (record.record === 'column') return closedColumn(record, closing)
  if (record.record === 'flow') return closedFlow(record, closing, ['claim'])
  return record.record === 'columnFlow' ? closedFlow(record, closing, ['fromColumn', 'toColumn']) : record
}

const text = (value: ExportRecord[string]) => (typeof value === 'string' ? value : '')

/** What there is of these fields, in the word that stands for what is withheld. */
const without = (record: ExportRecord, fields: readonly string[]) =>
  Object.fromEntries(fields.flatMap((name) => (record[name] === null || record[name] === '' ? [] : [[name, CLOSED]])))

const NAMES = ['namespace', 'name', 'version', 'system', 'systemName', 'region', 'owner', 'categories']

async function closedVersion(record: ExportRecord, closing: Closing): Promise<ExportRecord> {
  const artifact = text(record.artifact)
  if (!(await closing.artifact(artifact))) {
    const open = text(record.categories).split(' ').filter(Boolean)
    const shown = new Set(open.map((category) => (closing.category(category) ? CLOSED : category)))
    return { ...record, categories: [...shown].join(' ') }
  }
  const { seal } = closing.sealing
  return { ...record, ...without(record, NAMES), id: seal(text(record.id)), artifact: seal(artifact), closed: true }
}

async function closedColumn(record: ExportRecord, closing: Closing): Promise<ExportRecord> {
  const artifact = text(record.artifact)
  const isOfClosed = await closing.artifact(artifact)
  if (!isOfClosed && !closing.category(text(record.category))) return record
  const named = without(record, ['name', 'category', 'purposes'])
  return { ...record, ...named, artifact: isOfClosed ? closing.sealing.seal(artifact) : artifact, closed: true }
}

/** `named`: what says more of its ends. Of whoever is not cleared for all categories, no column is named in a flow. */
async function closedFlow(record: ExportRecord, closing: Closing, named: string[]): Promise<ExportRecord> {
  const ends = await Promise.all(
    ['from', 'to', 'run'].map(async (name): Promise<[string, string] | []> => {
      const id = record[name]
      return typeof id === 'string' && (await closing.thing(id)) ? [name, closing.sealing.seal(id)] : []
    }),
  )
  const closedEnds = ends.filter((end) => end.length === 2)
  const hides = closedEnds.length > 0 || (record.record === 'columnFlow' && closing.clearance.categories !== null)
  if (!hides) return record
  return { ...record, ...without(record, named), ...Object.fromEntries(closedEnds), closed: true }
}
