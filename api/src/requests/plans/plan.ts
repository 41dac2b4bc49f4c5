import type { PlanInput } from '../../generated/schema.ts'
import type { PersonQueryContext } from '../../lineage/answers/index.ts'
import type { Transaction } from '../../platform/db/index.ts'
import { idOf } from '../../vocabulary/ids.ts'
import { change, type Handling, type Outcome, type RequestRow, refuse, requestById } from '../cases/index.ts'
import { readManifest } from '../manifests/index.ts'
import { movesFrom } from '../stages/index.ts'
import { planDigest } from './canonical.ts'
import type { DraftTask, Gap } from './draft.ts'
import { type Looked, lookNow } from './facts.ts'
import { headOf, planId } from './read.ts'
import * as store from './store.ts'

export type Planning = Handling & PersonQueryContext

/**
 * Makes the plan for a request's manifest. Throws INCOMPLETE where the answer would lack a recorded path, and DatabaseError; then nothing
 * was stored.
 */
export async function plan(context: Planning, input: PlanInput): Promise<Outcome> {
  const [seen] = await context.db.read(requestById, { id: input.id })
  const mayPlan = seen !== undefined && movesFrom(seen.stage, seen.type).includes('PLAN')
  const looked = mayPlan ? await lookNow(context, seen) : null
  if (seen && looked) {
    const blocked = await blockedBy(context, seen, looked)
    if (blocked.length > 0) return { request: null, userErrors: blocked }
  }
  return change(context, 'plan', input, async (row, tx) => {
    // Not allowed at its stage, which the move says.
    if (!movesFrom(row.stage, row.type).includes('PLAN')) return { moves: ['PLAN'], said: [] }
    if (!looked || row.manifest !== seen?.manifest)
      return refuse('CHANGED_MEANWHILE', 'The data was looked up again meanwhile. Read the request again.', 'version')
    const { number, digest, tasks } = await write(tx, context, row, looked)
    const body = { plan: number, digest, manifest: row.manifest, tasks: tasks.length }
    return { set: { plan: number }, moves: ['PLAN'], said: [{ kind: 'PLANNED', body }] }
  })
}

/** What has to be settled before there is a plan. Throws DatabaseError. */
async function blockedBy({ db }: Planning, row: RequestRow, { draft, isCurrent }: Looked) {
  const { id, manifest: digest, acknowledged } = row
  const manifest = digest === null ? null : await readManifest(db, { request: id, digest, acknowledged })
  const open = manifest?.gaps.filter(({ code }) => !acknowledged.includes(code)).map(({ code }) => code) ?? []
  if (open.length > 0)
    return [refuse('PLAN_BLOCKED', `Acknowledge the gaps of the manifest first: ${open.join(', ')}.`, 'id')]
  if (!isCurrent)
    return [refuse('PLAN_STALE', 'The person’s data is not what the manifest has any more. Look it up again.', 'id')]
  return draft.gaps.slice(0, MOST_NAMED).map((gap) => refuse('PLAN_BLOCKED', wordsOf(gap), 'id'))
}

const MOST_NAMED = 50

const wordsOf = ({ namespace, name }: Gap) =>
  `Nobody said what becomes of the model ${namespace} ${name}. Record its position.`

async function write(tx: Transaction, { ws, actor, now }: Planning, row: RequestRow, { draft, frozen }: Looked) {
  const [counted] = await tx.run(store.countPlans, { request: row.id })
  const number = (counted?.count ?? 0) + 1
  const id = planId(ws, row.id, number)
  const manifest = row.manifest ?? ''
  const digest = planDigest(headOf(row, manifest), draft.tasks)
  const { asOf, epoch } = frozen.head
  const facts = { number, digest, state: 'PROPOSED', manifest, asOf, epoch, createdBy: actor.subject, createdAt: now() }
  const taskId = (place: number) => idOf(ws, 'task', id, place)
  const tasks = draft.tasks.map((task) => ({ id: taskId(task.place), ...rowOf(task) }))
  await tx.run(store.createPlan, { request: row.id, id, facts, tasks })
  const rows = draft.tasks.flatMap(({ place, after }) =>
    after.map((first) => ({ id: taskId(place), after: taskId(first) })),
  )
  if (rows.length > 0) await tx.run(store.orderTasks, { rows })
  return { number, digest, tasks }
}

const rowOf = ({ item, ...task }: DraftTask) => ({
  ...task,
  ...item,
  heldBy: task.hold,
  assurance: 'NOT_CHECKED',
})
