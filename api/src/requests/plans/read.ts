import { z } from 'zod'
import type { TaskAction, TaskFilter, TaskState } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import { idOf } from '../../vocabulary/ids.ts'
import type { RequestRow } from '../cases/index.ts'
import { canonical, planDigest } from './canonical.ts'
import type { DraftTask } from './draft.ts'
import { steps } from './rules.ts'
import * as store from './store.ts'

/** A plan as it is asked about, with the request that it is of. */
export type StoredPlan = store.PlanRow & { of: RequestRow; counts: () => Promise<readonly Count[]> }

/** A task with what of its plan decides when it is due and whether it is ready. */
export type StoredTask = store.TaskRow & { plan: StoredPlan }

type Count = z.infer<typeof store.countTasks.row>

export const planId = (ws: string, request: string, number: number): string => idOf(ws, 'plan', request, number)

/** The plan for a request's manifest; null: none was made. Throws DatabaseError. */
export async function planOf({ db, ws }: { db: Database; ws: string }, of: RequestRow): Promise<StoredPlan | null> {
  if (of.plan === null) return null
  const [row] = await db.read(store.planById, { id: planId(ws, of.id, of.plan) })
  return row ? withRequest(db, row, of) : null
}

/** The plans of several requests, by the id of each request. Throws DatabaseError. */
export async function plansOf(
  { db, ws }: { db: Database; ws: string },
  requests: readonly RequestRow[],
): Promise<ReadonlyMap<string, StoredPlan>> {
  const ids = requests.flatMap(({ id, plan }) => (plan === null ? [] : planId(ws, id, plan)))
  const of = new Map(requests.map((request) => [request.id, request]))
  const rows = await db.read(store.plansByIds, { ids })
  return new Map(
    rows.flatMap((row) => {
      const request = of.get(row.request)
      return request ? [[row.request, withRequest(db, row, request)] as const] : []
    }),
  )
}

function withRequest(db: Database, row: store.PlanRow, of: RequestRow): StoredPlan {
  let counts: Promise<Count[]> | null = null
  return {
    ...row,
    of,
    counts: () => {
      counts ??= db.read(store.countTasks, { plan: row.id })
      return counts
    },
  }
}

/** Every task of a plan, in order. Throws DatabaseError. */
export const allTasks = (db: Database, { id }: store.PlanRow): Promise<store.TaskRow[]> =>
  db.read(store.tasksAfter, { plan: id, place: 0, steps: null, actions: null, states: null, limit: 1_000_000 })

/** A task as it was planned. */
export function plannedAs(row: store.TaskRow): DraftTask {
  const { place, step, action, demanded, ground, deferredUntil, days, hold, position, after, state, outcome } = row
  const { versionId, kind, namespace, name, label, systemKey, systemRole, verdict, live, createdAt } = row
  const isVersion =
    versionId !== null && kind !== null && verdict !== null && live !== null && createdAt !== null && name !== null
  const item = isVersion
    ? {
        versionId,
        kind,
        namespace: namespace ?? '',
        name,
        label: label ?? '',
        systemKey,
        systemRole,
        verdict,
        live,
        createdAt,
      }
    : null
  return { place, step, action, demanded, item, ground, deferredUntil, days, hold, position, state, outcome, after }
}

/** What of a stored task was approved, as the plan's digest has it. */
export const approvedText = (row: store.TaskRow): string => canonical(plannedAs(row))

/** Whether what is stored is what was planned; tasks that were added since are not asked about. @param tasks all of the plan */
export function isIntact(plan: StoredPlan, tasks: readonly store.TaskRow[]): boolean {
  const planned = tasks.filter(({ added }) => !added).map(plannedAs)
  return planDigest(headOf(plan.of, plan.manifest), planned) === plan.digest
}

export const headOf = ({ id, customer, type }: RequestRow, manifest: string) => ({
  request: id,
  customer: customer ?? '',
  type,
  manifest,
})

/** States in which nothing waits for a task any more. */
export const settled: Readonly<Record<TaskState, boolean>> = {
  PENDING: false,
  RUNNING: false,
  WAITING: false,
  DONE: true,
  FAILED: false,
  HELD: true,
  DEFERRED: true,
}

/** How far a plan is, step by step. */
export function progressOf(counts: readonly Count[]) {
  const sum = (some: readonly Count[]) => some.reduce((total, { count }) => total + count, 0)
  return steps.flatMap((step) => {
    const its = counts.filter((count) => count.step === step)
    if (its.length === 0) return []
    const at = (wanted: TaskState) => sum(its.filter(({ state }) => state === wanted))
    const done = sum(its.filter(({ state }) => settled[state]))
    return [{ step, total: sum(its), settled: done, held: at('HELD'), deferred: at('DEFERRED'), failed: at('FAILED') }]
  })
}

/** How many tasks there are of each action, in the order of the steps. */
export function previewOf(
  tasks: readonly Pick<Count, 'step' | 'action' | 'outcome' | 'count'>[],
): { action: TaskAction; count: number; kept: number }[] {
  const found = new Map<TaskAction, { action: TaskAction; count: number; kept: number }>()
  const inOrder = [...tasks].sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step))
  for (const { action, outcome, count } of inOrder) {
    const before = found.get(action) ?? { action, count: 0, kept: 0 }
    const isKept = outcome !== null && kept.has(outcome)
    found.set(action, { action, count: before.count + count, kept: before.kept + (isKept ? count : 0) })
  }
  return [...found.values()]
}

const kept: ReadonlySet<string> = new Set(['RETAINED_EXEMPT', 'RETAINED_HOLD', 'DEFERRED_UNTIL'])

const MOST_LISTED = 500
const Place = z.tuple([z.number()])

const given = <T>(values: readonly T[] | null | undefined): readonly T[] | null => (values?.length ? values : null)

/** Throws BAD_USER_INPUT for a page that cannot be, and DatabaseError. */
export async function pageOfTasks(
  db: Database,
  plan: StoredPlan,
  { filter, first, after }: PageArgs & { filter?: TaskFilter | null | undefined },
) {
  checkCount(first, MOST_LISTED, 'first')
  const [place] = keyOf(after, Place) ?? [0]
  const chosen = { steps: given(filter?.steps), actions: given(filter?.actions), states: given(filter?.states) }
  const rows = await db.read(store.tasksAfter, { plan: plan.id, place, ...chosen, limit: first + 1 })
  const fits = ({ step, action, state }: Count) =>
    (chosen.steps?.includes(step) ?? true) &&
    (chosen.actions?.includes(action) ?? true) &&
    (chosen.states?.includes(state) ?? true)
  const total = (await plan.counts()).filter(fits).reduce((sum, { count }) => sum + count, 0)
  const withPlan = rows.map((row): StoredTask => ({ ...row, plan }))
  return connectionOf(withPlan, first, total, (row) => ({ cursor: cursorOf([row.place]), node: row }))
}

/** The tasks that come first, besides those of earlier steps. Throws DatabaseError. */
export async function tasksBefore(db: Database, { plan, after }: StoredTask): Promise<StoredTask[]> {
  if (after.length === 0) return []
  const rows = await db.read(store.tasksAt, { plan: plan.id, places: [...after] })
  return rows.map((row) => ({ ...row, plan }))
}

/** Whether nothing is left to do before a task of an approved plan. Throws DatabaseError. */
export async function isReady(db: Database, task: StoredTask): Promise<boolean> {
  const { plan, step, state } = task
  if (plan.decided !== 'APPROVED' || settled[state]) return false
  const earlier = (await plan.counts()).filter((count) => steps.indexOf(count.step) < steps.indexOf(step))
  if (earlier.some(({ state }) => !settled[state])) return false
  return (await tasksBefore(db, task)).every(({ state }) => settled[state])
}

const DAY = 86_400_000

/** When a task is due: when the request is, unless it has a time of its own. */
export function dueOf({ plan, days, deferredUntil, dueAt }: StoredTask): number {
  if (dueAt !== null) return dueAt
  if (deferredUntil !== null) return deferredUntil
  return days === null ? plan.of.due : (plan.decidedAt ?? plan.createdAt) + days * DAY
}
