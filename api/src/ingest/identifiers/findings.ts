import type { Database, Transaction } from '../../platform/db/index.ts'
import { type PageArgs, pageByTime } from '../../platform/paging.ts'
import { idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { Finding } from './read.ts'
import * as store from './store.ts'

export type { FindingRow } from './store.ts'

/** A finding on its way to the record. */
export type FoundAt = Finding & { at: Instant }

/** Keeps what statements were found to hold, in their transaction. */
export async function keepFindings(tx: Pick<Transaction, 'run'>, ws: string, found: FoundAt[]): Promise<void> {
  const rows = found.map(({ digest, ...finding }) => ({ ...finding, id: idOf(ws, 'identifier', digest) }))
  await tx.run(store.writeFindings, { rows: rows.sort((a, b) => (a.id < b.id ? -1 : 1)) })
}

/** Findings, the last one first. Throws BAD_USER_INPUT for a page that cannot be. */
export const listFindings = (db: Database, page: PageArgs) =>
  pageByTime(db, page, {
    before: store.findingsBefore,
    count: store.countFindings,
    lastOf: ({ lastAt, id }) => [lastAt, id],
  })
