import { randomUUID } from 'node:crypto'
import type { PlanStep } from '../../generated/schema.ts'
import { identitiesOf, type RequestRow } from '../cases/index.ts'
import {
  type Assurance,
  assurances,
  type Check,
  type Found,
  foundIn,
  joined,
  type RawIdentity,
  type Registered,
  reaches,
} from '../executors/index.ts'
import type { StoredPlan, TaskRow } from '../plans/index.ts'
import type { Working } from './context.ts'
import type { Lease } from './lease.ts'
import { record, type Settled, settleIn } from './settle.ts'
import * as store from './store.ts'
import { Results } from './stored.ts'

/** Tasks of one step that one executor does together: what refers to what has to go in one transaction. */
export type Group = {
  request: RequestRow
  plan: StoredPlan
  step: PlanStep
  registered: Registered
  tasks: readonly TaskRow[]
}

type Attempt = { id: string; key: string; found: Found }

/**
 * Finds, acts and looks again. What was found is stored, sealed, before anything is done; after a crash the same rows are deleted again,
 * and `found > 0 and remaining = 0` is the effect, whatever became of the first answer. Throws ExecutorProblem, LeaseLost, NotSealed, DatabaseError.
 */
export async function attempt(context: Working, lease: Lease, group: Group): Promise<void> {
  const { executor } = group.registered
  const identities = await identitiesOf(context, group.request.id, 'EXECUTE')
  const attempt = await begun(context, group, identities)
  const demanded = highest(
    group.tasks.map((task) => task.demanded),
    executor.levels,
  )
  const isThere = Object.values(attempt.found.counts).some((count) => count > 0)
  await context.db.write('keepWork', lease.keptIn)
  const act = isThere ? await executor.act(attempt.found, attempt.key) : null
  const check = await executor.check(attempt.found, identities, demanded)
  const settled = group.tasks.map((task) => settledBy(task, collectionsOf(group, task), attempt.found, check))
  const isOver = settled.every(({ state }) => state !== 'FAILED')
  const results = {
    found: attempt.found.counts,
    affected: act?.affected ?? null,
    remaining: check.remaining,
    receipt: act?.receipt ?? null,
    notes: check.notes,
  }
  await record(context, lease, group.request, async (tx) => {
    const at = context.now()
    await settleIn(tx, settled, at)
    const end = {
      id: attempt.id,
      results: Results.write(results),
      level: check.level,
      error: null,
      endedAt: isOver ? at : null,
    }
    await tx.run(store.endAttempt, end)
    const { found, remaining } = results
    const body = { executor: group.registered.id, step: group.step, found, remaining, level: check.level }
    return { said: [{ kind: 'EXECUTED', body }] }
  })
}

export const collectionsOf = (
  { registered }: Pick<Group, 'registered'>,
  { namespace, name }: TaskRow,
): readonly string[] => registered.collectionsOf({ namespace: namespace ?? '', name: name ?? '' }) ?? []

/** The farthest that is asked for, as far as the executor can go: what falls short of it says so. */
function highest(demanded: readonly Assurance[], levels: readonly Assurance[]): Assurance {
  const most = assurances.findLast((level) => demanded.includes(level)) ?? 'QUERIED'
  return levels.findLast((level) => reaches(most, level)) ?? levels[0] ?? 'NOT_CHECKED'
}

/** Nothing found is never a success, and nor is less than what was demanded. */
function settledBy(
  { id, demanded }: TaskRow,
  collections: readonly string[],
  { counts }: Found,
  { remaining, level }: Check,
): Settled {
  const sum = (of: Record<string, number>) => collections.reduce((total, name) => total + (of[name] ?? 0), 0)
  if (sum(remaining) > 0) return { id, state: 'FAILED', outcome: 'FAILED', assurance: level }
  if (sum(counts) === 0) return { id, state: 'WAITING', outcome: 'NOT_FOUND', assurance: level }
  if (!reaches(level, demanded)) return { id, state: 'FAILED', outcome: 'FAILED', assurance: level }
  return { id, state: 'DONE', outcome: 'DELETED', assurance: level }
}

/** The attempt that was begun before, where it has every row that is there now; else a new one with all that was found ever. */
async function begun(context: Working, group: Group, identities: readonly RawIdentity[]): Promise<Attempt> {
  const { request, plan, step, registered, tasks } = group
  const of = { plan: plan.id, step, executor: registered.id }
  const [open] = await context.db.read(store.openAttempt, of)
  const collections = tasks.flatMap((task) => collectionsOf(group, task))
  const now = foundIn(await registered.executor.find(identities), collections)
  const before = open?.sealed ? await rowsIn(context, open.sealed) : null
  const { found, isMore } = before ? joined(before, now) : { found: now, isMore: true }
  if (open && before && !isMore && collections.every((name) => name in before.counts))
    return { id: open.id, key: open.key, found }
  const id = randomUUID()
  const results = { found: found.counts, affected: null, remaining: null, receipt: null, notes: [] }
  const content = { v: 1 as const, identities: [], contact: null, rows: JSON.stringify(found) }
  await context.vault.seal(context, 'beginAttempt', content, async (tx, sealed) => {
    if (open)
      await tx.run(store.endAttempt, {
        id: open.id,
        results: Results.write(open.results),
        level: open.level,
        error: 'There are more rows by now.',
        endedAt: context.now(),
      })
    const facts = {
      ...of,
      id,
      key: id,
      sealed,
      request: request.id,
      results: Results.write(results),
      at: context.now(),
    }
    await tx.run(store.beginAttempt, { ...facts, tasks: tasks.map((task) => task.id) })
  })
  return { id, key: id, found }
}

/** Rows that an attempt found. */
export async function rowsIn(context: Working, sealed: string): Promise<Found> {
  const { rows } = await context.vault.open(context, sealed, 'EXECUTE')
  return JSON.parse(rows ?? '{"counts":{},"selections":[]}') as Found
}
