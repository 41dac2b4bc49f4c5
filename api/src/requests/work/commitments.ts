import type { Instant } from '../../vocabulary/instant.ts'
import { namedIn, type RequestRow } from '../cases/index.ts'
import { lookUp } from '../manifests/index.ts'
import type { StoredPlan } from '../plans/index.ts'
import type { Working } from './context.ts'
import type { Lease } from './lease.ts'
import { record } from './settle.ts'
import * as store from './store.ts'
import { isThere } from './verify.ts'

type Of = { request: RequestRow; plan: StoredPlan }

/**
 * Looks at commitments to train a model again whose time is over. One is kept where the model has a newer version, in use, that was made
 * without the person; of any other the request raises an alarm, and its task waits for a person. Throws INCOMPLETE, LeaseLost, DatabaseError.
 * @returns when the next one is due; null: none is
 */
export async function lookAtCommitments(
  context: Working,
  lease: Lease,
  { request, plan }: Of,
): Promise<Instant | null> {
  const { db, now } = context
  const open = await db.read(store.openCommitments, { plan: plan.id })
  const due = open.filter(({ dueAt }) => dueAt <= now())
  const next = open.find(({ dueAt }) => dueAt > now())?.dueAt ?? null
  if (due.length === 0) return next
  const { items } = await lookUp(context, request.id, request.customer ?? '')
  const there = new Set(items.filter(isThere).map(({ versionId }) => versionId))
  const since = plan.decidedAt ?? plan.createdAt
  const rows = await db.read(store.retrainedVersions, { tasks: due.map(({ id }) => id), since })
  const kept = new Set(rows.filter(({ version }) => !there.has(version)).map(({ task }) => task))
  const [keptOnes, broken] = [due.filter(({ id }) => kept.has(id)), due.filter(({ id }) => !kept.has(id))]
  const at = now()
  const judged = (ids: readonly { id: string }[], isKept: boolean) => ({ ids: ids.map(({ id }) => id), at, isKept })
  if (keptOnes.length > 0)
    await db.write('judgeCommitments', async (tx) => {
      await lease.keptIn(tx)
      await tx.run(store.judgeCommitments, judged(keptOnes, true))
    })
  if (broken.length > 0)
    await record(context, lease, request, async (tx) => {
      await tx.run(store.judgeCommitments, judged(broken, false))
      const body = { tasks: namedIn(broken.map(({ id }) => id)), count: broken.length }
      return { alarm: 'RETRAINING_OVERDUE', said: [{ kind: 'RETRAINING_OVERDUE', body }] }
    })
  return next
}
