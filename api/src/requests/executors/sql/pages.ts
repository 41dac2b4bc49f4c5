import type { Collection, Dataset } from '../dataset/dataset.ts'
import type { Found, Page, Selection } from '../executor.ts'
import { conditionOf, type Dialect, selectionsIn } from './rows.ts'
import { quoted } from './text.ts'

const KEYS_A_PAGE = 500
const ROWS_A_PAGE = 500

/** A store that is open. `columnsOf`: of a collection, in the store's order. */
export type Reading = { dialect: Dialect; columnsOf(collection: string): string[] }

type InStore = (work: (reading: Reading) => Promise<Page>) => Promise<Page>

/**
 * Rows that were found, a page at a time, each row once, in an order that is the same every time. The store is closed between two pages, so that
 * nobody waits for whoever reads slowly. Throws ExecutorProblem.
 */
export async function* pagesOf(dataset: Dataset, found: Found, inStore: InStore): AsyncIterable<Page> {
  for (const collection of dataset.erased) {
    const before: Selection[] = []
    for (const selection of selectionsIn(found.selections, collection)) {
      for (let from = 0; from < selection.rows.length; from += KEYS_A_PAGE) {
        const part = { ...selection, rows: selection.rows.slice(from, from + KEYS_A_PAGE) }
        yield* pagesWith(collection, part, before, inStore)
      }
      before.push(selection)
    }
  }
}

/** Without a primary key many rows may have the same values. `before`: what was read already. */
async function* pagesWith(
  collection: Collection,
  part: Selection,
  before: readonly Selection[],
  inStore: InStore,
): AsyncIterable<Page> {
  for (let offset = 0; ; offset += ROWS_A_PAGE) {
    const page = await inStore(async ({ dialect, columnsOf }) => {
      const columns = columnsOf(collection.name)
      const wanted = conditionOf(dialect, collection, [part])
      const read = before.length > 0 ? conditionOf(dialect, collection, before, wanted.lists.length) : null
      const where = read ? `(${wanted.where}) AND (${read.where}) IS NOT TRUE` : wanted.where
      const texts = columns.map((name) => `${quoted(name)}::text`).join(', ')
      const order = columns.map((_, at) => at + 1).join(', ')
      const rows = await dialect.query(
        `SELECT ${texts} FROM ${dialect.relation(collection)} WHERE ${where} ORDER BY ${order} LIMIT ${ROWS_A_PAGE} OFFSET ${offset}`,
        [...wanted.lists, ...(read?.lists ?? [])],
      )
      return { collection: collection.name, columns, rows }
    })
    if (page.rows.length > 0) yield page
    if (page.rows.length < ROWS_A_PAGE) return
  }
}
