import { emptyChangeSet, recordChange } from '../../changes/index.ts'
import type { UserError } from '../../generated/schema.ts'
import { type Actor, type ChangeAudit, onRecord, reasonIn, wrongReason } from '../../platform/access/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { type PageArgs, pageByTime } from '../../platform/paging.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import * as store from './store.ts'

export type { RefusedRow } from './store.ts'

/** What was refused, the last first: what somebody has acknowledged, or what counts. Throws BAD_USER_INPUT for a page that cannot be, and DatabaseError. */
export const listRefusals = (db: Database, { acknowledged, ...page }: PageArgs & { acknowledged: boolean }) =>
  pageByTime(db, page, {
    ...(acknowledged ? store.acknowledged : store.standing),
    lastOf: ({ at, id }) => [at, id],
  })

type By = { db: Database; actor: Pick<Actor, 'subject'>; audit: ChangeAudit; now: () => Instant }

type Acknowledged = { acknowledged: number | null; userErrors: UserError[] }

/**
 * Says why nothing is missing without some refused reports: answers count them no more, from this transaction on. All of them, or none.
 * Throws DatabaseError, in which case nothing was stored.
 */
export async function acknowledgeRefusals(
  by: By,
  given: { ids: readonly string[]; reason: string },
): Promise<Acknowledged> {
  const reason = reasonIn(given.reason)
  const fault = wrongReason(reason)
  if (fault) return refused(fault)
  const ids = [...new Set(given.ids)].sort()
  if (ids.length === 0) return refused({ code: 'MISSING', field: ['ids'], message: 'Name at least one report.' })
  return onRecord(
    by,
    'acknowledgeRefusals',
    async (tx): Promise<Acknowledged & { changed: string[] }> => {
      const found = await tx.run(store.lockRefusals, { ids })
      const known = new Set(found.map(({ id }) => id))
      const missing = given.ids.findIndex((id) => !known.has(id))
      if (missing >= 0) return { ...refused(notThere(missing)), changed: [] }
      const changed = found.flatMap(({ id, isAcknowledged }) => (isAcknowledged ? [] : id))
      if (changed.length > 0) {
        await tx.run(store.acknowledge, { ids: changed, at: by.now(), by: by.actor.subject, reason })
        await recordChange(tx, emptyChangeSet())
      }
      return { acknowledged: changed.length, userErrors: [], changed }
    },
    ({ changed }) => (changed.length > 0 ? { about: changed, reason } : null),
  )
}

const refused = (error: UserError): Acknowledged => ({ acknowledged: null, userErrors: [error] })

const notThere = (position: number): UserError => ({
  code: 'NOT_FOUND',
  field: ['ids', String(position)],
  message:
    'No refused report has this id. It may have come again without its fault: `refusedReports` lists what is left.',
})
