import type { ImpactFilter } from '../../generated/schema.ts'
import type { ExportRecord } from './records.ts'

/** The records of one list. `name`: the path under which GraphQL answers it, such as `customerImpact.artifacts`. */
export type NamedList = { name: string; filter: ImpactFilter | null; records: AsyncIterable<ExportRecord> }

/** What a list holds, as its `end` counts it. */
const COUNTED = ['versions', 'columns', 'flows', 'columnFlows', 'customers']

/**
 * Several lists in one file, one after the other. Each record says in `list` of which it is, and each list has its own beginning and
 * end. The last line is about all of them: a file without it was cut.
 */
export async function* together(lists: readonly NamedList[]): AsyncGenerator<ExportRecord> {
  const totals = new Map<string, number>()
  let complete = true
  for (const { name, records } of lists)
    for await (const record of records) {
      yield record.record === 'answer' ? { ...record, list: name, lists: lists.length } : { ...record, list: name }
      if (record.record !== 'end') continue
      complete &&= record.complete === true
      for (const key of COUNTED)
        if (typeof record[key] === 'number') totals.set(key, (totals.get(key) ?? 0) + record[key])
    }
  yield { record: 'end', lists: lists.length, ...Object.fromEntries(totals), complete }
}
