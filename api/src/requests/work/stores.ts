import type { Database } from '../../platform/db/index.ts'
import { type PersonKeys, readUnderNewest } from '../../platform/keys/index.ts'
import { requestById } from '../cases/index.ts'
import { ExecutorProblem, type RawIdentity, type Registered } from '../executors/index.ts'
import { allTasks, planOf } from '../plans/index.ts'
import { digestsOf, openSuppressed } from '../suppression/index.ts'
import { backoff, dayMsOf, MOST_TRIES, type Working } from './context.ts'
import type { Lease, Next } from './lease.ts'
import { returnedTo } from './returned.ts'
import { record } from './settle.ts'
import * as store from './store.ts'
import { checkRuleOf, daysBetween, workOf } from './storeChecks.ts'
import { addArtifactTasks } from './verify.ts'
import { isWatched } from './watch.ts'

/**
 * Asks a store whether somebody is in it again whose data was deleted. The raw identifiers of such people are shredded by then, so each
 * identity that the store holds is digested here, compared, and forgotten. Throws LeaseLost, DatabaseError.
 */
export async function askStore(context: Working, lease: Lease, registered: Registered): Promise<Next> {
  const { db, now, personKeys } = context
  const work = workOf(registered)
  if (!personKeys) return { at: null, tries: 0 }
  const { last } = await openSuppressed(db, personKeys)
  const day = dayMsOf(context)
  const next = now() + day * daysBetween(await checkRuleOf(db), last, now(), day)
  const marked = (problem: string | null, compared: number) =>
    db.write('markAsked', async (tx) => {
      await lease.keptIn(tx)
      await tx.run(store.markAsked, { work, problem, compared, at: now() })
    })
  try {
    const { met, compared } = await readUnderNewest(personKeys, () => compare(db, registered, personKeys))
    for (const [request, identities] of met) {
      const { counts } = await registered.executor.find(identities)
      await tellReturned(context, lease, { request, registered, counts })
    }
    await marked(null, compared)
    return { at: next, tries: 0 }
  } catch (error) {
    if (!(error instanceof ExecutorProblem)) throw error
    await marked(error.message, 0)
    const tries = lease.tries + 1
    return tries < MOST_TRIES ? { at: Math.min(now() + backoff(tries), next), tries } : { at: next, tries: 0 }
  }
}

/** Identities of the store that are of somebody who was deleted, by the request that did it; and how many were looked at. */
async function compare(db: Database, { executor }: Registered, keys: PersonKeys) {
  const suppressed = await openSuppressed(db, keys)
  const met = new Map<string, RawIdentity[]>()
  let compared = 0
  await executor.eachIdentity(async ({ namespace, values }) => {
    compared += values.length
    const digested = values.flatMap((value) => digestsOf(keys, namespace, value).map((one) => ({ ...one, value })))
    const byDigest = new Map(digested.map(({ digest, value }) => [digest, value]))
    for (const { digest, request } of await suppressed.among(digested))
      met.set(request, [...(met.get(request) ?? []), { namespace, value: byDigest.get(digest) ?? '' }])
  })
  return { met, compared }
}

type Back = { request: string; registered: Registered; counts: Record<string, number> }

/** Somebody is in a store again: what is to be done there waits for a person, and the request says so. */
export async function tellReturned(context: Working, lease: Lease, { request, registered, counts }: Back) {
  const [row] = await context.db.read(requestById, { id: request })
  const plan = row && isWatched(row) ? await planOf(context, row) : null
  if (!row || !plan) return
  const tasks = await allTasks(context.db, plan)
  const { again, unplanned } = returnedTo(registered, counts, tasks)
  if (again.length + unplanned.length === 0) return
  await record(context, lease, row, async (tx) => {
    await tx.run(store.reopenTasks, { ids: again.map(({ id }) => id) })
    await addArtifactTasks(tx, plan, tasks, unplanned)
    const body = { executor: registered.id, rows: counts, count: again.length + unplanned.length }
    return { alarm: 'REAPPEARED', said: [{ kind: 'REAPPEARED', body }] }
  })
}
