import type { Assurance, TaskOutcome, TaskState } from '../../generated/schema.ts'
import { doorOf, receive } from '../../ingest/receiver/index.ts'
import type { Transaction } from '../../platform/db/index.ts'
import { type Change, change, type RequestRow, requestById } from '../cases/index.ts'
import type { Working } from './context.ts'
import { type Lease, LeaseLost } from './lease.ts'
import * as store from './store.ts'

export type Settled = { id: string; state: TaskState; outcome: TaskOutcome | null; assurance: Assurance }

/**
 * Changes a request for what this program did, with its event and its audit entry, in one transaction that the lease holds for. A
 * handler may change it at the same time: then it is read again. Throws LeaseLost, DatabaseError.
 */
export async function record(
  context: Working,
  lease: Lease,
  { id }: RequestRow,
  made: (tx: Transaction, row: RequestRow) => Promise<Change>,
): Promise<void> {
  for (;;) {
    const [row] = await context.db.read(requestById, { id })
    if (!row) throw new LeaseLost()
    const { userErrors } = await change(context, 'execute', { id, version: row.version }, async (locked, tx) => {
      await lease.keptIn(tx)
      return made(tx, locked)
    })
    const [error] = userErrors
    if (!error) return
    if (error.code !== 'CHANGED_MEANWHILE') throw new Error(`what was executed could not be recorded: ${error.code}`)
  }
}

/** Writes what became of tasks. Those with an outcome that takes the person out are told to the graph next. */
export const settleIn = async (tx: Pick<Transaction, 'run'>, rows: readonly Settled[], at: number): Promise<void> => {
  await tx.run(store.settleTasks, { rows, at })
}

/**
 * Takes up what was deferred until now. @param state of the tasks: PENDING while the plan is carried out, and else WAITING, for a person.
 * @returns whether there was any. Throws LeaseLost, DatabaseError.
 */
export async function wake(
  context: Working,
  lease: Lease,
  { request, plan, state }: { request: RequestRow; plan: string; state: 'PENDING' | 'WAITING' },
): Promise<boolean> {
  const at = context.now()
  if ((await context.db.read(store.overTasks, { plan, at })).length === 0) return false
  await record(context, lease, request, async (tx) => {
    const woken = await tx.run(store.wakeTasks, { plan, at, state })
    const said = [{ kind: 'DEFERRAL_OVER' as const, body: { tasks: woken.length } }]
    return state === 'WAITING' ? { alarm: 'DEFERRAL_OVER', said } : { said }
  })
  return true
}

/**
 * Tells the graph what tasks came to: each is an erasure of the person from its version. The same is sent again after a crash, and
 * counts once. Throws DatabaseError, and Error where one is refused.
 */
export async function tellGraph(context: Working, plan: string, { customer }: RequestRow): Promise<void> {
  const untold = await context.db.read(store.untoldTasks, { plan })
  if (untold.length === 0 || customer === null) return
  const receipts = await receive(
    doorOf(context),
    context.ws,
    untold.map(({ id, versionId, outcome, settledAt, evidence }) => {
      const key = `task ${id} at ${settledAt}`
      return {
        commands: [
          {
            type: 'erasure' as const,
            key,
            at: settledAt,
            customer: { ref: customer },
            versionId,
            outcome: outcome.toLowerCase(),
            evidence: evidence ?? `task ${id}`,
          },
        ],
        refusals: [],
        refusedAs: () => ({ key }),
      }
    }),
  )
  const refused = receipts.find(({ taken }) => !taken)
  if (refused) throw new Error(`the graph refused an erasure: ${refused.errors.map(({ code }) => code).join()}`)
  await context.db.write('toldTasks', (tx) => tx.run(store.markTold, { ids: untold.map(({ id }) => id) }))
}
