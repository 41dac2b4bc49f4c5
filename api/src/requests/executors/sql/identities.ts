import type { Dataset } from '../dataset/dataset.ts'
import type { IdentityPage } from '../executor.ts'
import type { Dialect } from './rows.ts'

/**
 * Reads every field that holds identities, also of collections that are only read to find others. @param pages rows of a question, a page
 * at a time. Throws ExecutorProblem.
 */
export async function visitIdentities(
  { collections }: Dataset,
  { relation, column: columnOf }: Pick<Dialect, 'relation' | 'column'>,
  pages: (text: string) => AsyncIterable<(string | null)[][]>,
  visit: (page: IdentityPage) => Promise<void>,
): Promise<void> {
  for (const collection of collections)
    for (const field of collection.fields) {
      const { namespace } = field
      if (namespace === null) continue
      const column = columnOf(field)
      const text = `SELECT ${column}::text FROM ${relation(collection)} WHERE ${column} IS NOT NULL`
      for await (const rows of pages(text))
        await visit({ namespace, values: [...new Set(rows.flatMap(([value]) => value ?? []))] })
    }
}
