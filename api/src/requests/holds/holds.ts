import { randomUUID } from 'node:crypto'
import type { HoldInput, ReleaseHoldInput, UserError } from '../../generated/schema.ts'
import { onRecord } from '../../platform/access/index.ts'
import type { Database, Transaction } from '../../platform/db/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { changeIn, type Handling, keepingOf, orderWork, refuse, requestById } from '../cases/index.ts'
import * as store from './store.ts'

export type { HoldRow } from './store.ts'

export type HoldOutcome = { hold: store.HoldRow | null; tasks: number; userErrors: UserError[] }

const refused = (error: UserError): HoldOutcome => ({ hold: null, tasks: 0, userErrors: [error] })

/** Keeps a version or an artifact. Tasks about it that have not begun stop. Throws DatabaseError, in which case nothing was changed. */
export async function hold(by: Handling, input: HoldInput): Promise<HoldOutcome> {
  const setAt = by.now()
  const kept = keepingOf(input, setAt, 'Say why it has to stay.')
  if ('code' in kept) return refused(kept)
  const { target } = input
  const row = { id: randomUUID(), target, ...kept, setBy: by.actor.subject, setAt }
  return onRecord(
    by,
    'hold',
    async (tx): Promise<HoldOutcome> => {
      const [found] = await tx.run(store.holdTarget, { target })
      if (!found?.there) return refused(refuse('NOT_FOUND', 'There is no version or artifact with this id.', 'target'))
      const [hold = null] = await tx.run(store.createHold, { rows: [row] })
      const [stopped] = await tx.run(store.stopTasks, { target, id: row.id })
      return { hold, tasks: stopped?.tasks ?? 0, userErrors: [] }
    },
    recordOf,
  )
}

/** Ends a hold; what it stopped is to be done again. A second time it changes nothing. Throws DatabaseError. */
export async function releaseHold(by: Handling, { id }: ReleaseHoldInput): Promise<HoldOutcome> {
  return onRecord(
    by,
    'releaseHold',
    async (tx): Promise<HoldOutcome> => {
      const at = by.now()
      const [released] = await tx.run(store.releaseHold, { id, at, by: by.actor.subject })
      if (!released) return refused(refuse('NOT_FOUND', 'There is no hold with this id. `holds` lists all.', 'id'))
      const { fresh, ...hold } = released
      const reopened = fresh ? await tx.run(store.reopenTasks, { id, at }) : []
      for (const { request, tasks } of reopened) if (tasks.length > 0) await takeUpAgain(tx, by, request, tasks)
      return { hold, tasks: reopened.reduce((sum, { count }) => sum + count, 0), userErrors: [] }
    },
    recordOf,
  )
}

/** Ends every hold of which the time is over, as this program. Throws DatabaseError; then those after it are ended the next time. */
export async function endHolds(by: Handling): Promise<void> {
  for (const { id } of await by.db.read(store.holdsOver, { at: by.now() })) await releaseHold(by, { id })
}

const recordOf = ({ hold }: HoldOutcome) => (hold ? { about: [hold.id, hold.target] } : null)

/**
 * A request of which all else was done goes back to execution, and is carried on with. One that was fulfilled stays closed: what was held is
 * a person's to do, and is told to the graph when they report it.
 */
async function takeUpAgain(tx: Transaction, by: Handling, id: string, tasks: readonly string[]): Promise<void> {
  const [row] = await tx.run(requestById, { id })
  const isFulfilled = row?.stage === 'CLOSED' && row.closedBy === 'FULFIL'
  const goesOn = row?.stage === 'EXECUTING' || row?.stage === 'VERIFYING_EFFECT' || row?.stage === 'FINALIZING'
  if (!row || !(isFulfilled || goesOn)) return
  if (isFulfilled) await tx.run(store.awaitPeople, { tasks })
  else await tx.run(orderWork, { request: id, at: by.now() })
  await changeIn(tx, by, { id, version: row.version }, () => ({
    moves: isFulfilled || row.stage === 'EXECUTING' ? [] : ['REOPEN'],
    said: [{ kind: 'HOLD_RELEASED', body: { tasks: tasks.length } }],
  }))
}

/** Holds that count at a time. Throws DatabaseError. */
export const standingHolds = (db: Database, at: Instant): Promise<store.HoldRow[]> => db.read(store.holdsNow, { at })
