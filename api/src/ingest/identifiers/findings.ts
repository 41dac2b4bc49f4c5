import { z } from 'zod'
import type { Database, Transaction } from '../../platform/db/index.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
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
export async function listFindings(db: Database, { first, after }: PageArgs) {
  checkCount(first, 100, 'first')
  const [at, id] = keyOf(after, z.tuple([z.number(), z.string()])) ?? [Number.MAX_SAFE_INTEGER, '']
  const rows = await db.read(store.findingsBefore, { at, id, limit: first + 1 })
  const [total] = await db.read(store.countFindings)
  return connectionOf(rows, first, total?.count ?? 0, (node) => ({ cursor: cursorOf([node.lastAt, node.id]), node }))
}
