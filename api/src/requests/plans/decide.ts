import type { DecidePlanInput, UserError } from '../../generated/schema.ts'
import { type Change, change, type Outcome, type RequestRow, refuse, refused, requestById } from '../cases/index.ts'
import { differenceOf, type PlanChange } from './difference.ts'
import { lookNow } from './facts.ts'
import type { Planning } from './plan.ts'
import { allTasks, plannedAs, planOf, type StoredPlan } from './read.ts'
import * as store from './store.ts'

const LONGEST_NOTE = 5_000

/**
 * Approves a plan by its digest. Whoever handled the request, or speaks with the token of somebody who did, does not; and not a plan
 * that would be another now. Throws INCOMPLETE where that cannot be told, and DatabaseError; then nothing was changed.
 */
export async function approvePlan(context: Planning, input: DecidePlanInput): Promise<Outcome> {
  const [seen] = await context.db.read(requestById, { id: input.id })
  const plan = seen?.stage === 'AWAITING_APPROVAL' ? await planOf(context, seen) : null
  // Looking may take seconds, so nothing is locked meanwhile; the change is refused if the plan is another by then.
  const difference = plan?.digest === input.digest ? await changesSince(context, plan) : null
  if (difference && difference.changes.length > 0) return refused(stale(difference.changes))
  return decide(context, input, 'APPROVED', difference ? input.digest : null)
}

/** Sends a plan back, with the reason. Throws DatabaseError. */
export const rejectPlan = (context: Planning, input: DecidePlanInput): Promise<Outcome> =>
  input.note?.trim() ? decide(context, input, 'REJECTED', input.digest) : Promise.resolve(refused(NO_REASON))

const NO_REASON = refuse('MISSING', 'Say what has to be planned otherwise.', 'note')

/** What would be otherwise if a plan that waits for approval were made now. Null: it does not wait. Throws as `lookNow`. */
export async function changesSince(
  context: Pick<Planning, 'db' | 'adjacency' | 'loaders' | 'limits' | 'now' | 'customers' | 'ws'>,
  plan: StoredPlan,
): Promise<{ asOf: number; changes: PlanChange[] } | null> {
  if (stateOf(plan) !== 'PROPOSED') return null
  const [before, looked] = await Promise.all([allTasks(context.db, plan), lookNow(context, plan.of)])
  if (!looked) return null
  return { asOf: looked.frozen.head.asOf, changes: differenceOf(before.map(plannedAs), looked.draft.tasks) }
}

/** A plan that nobody decided about is over once its request waits for it no more. */
export const stateOf = ({ decided, of }: StoredPlan) =>
  decided === 'PROPOSED' && of.stage !== 'AWAITING_APPROVAL' ? 'SUPERSEDED' : decided

const decisions = {
  APPROVED: { move: 'APPROVE', kind: 'PLAN_APPROVED', name: 'approvePlan' },
  REJECTED: { move: 'REJECT', kind: 'PLAN_REJECTED', name: 'rejectPlan' },
} as const

async function decide(
  context: Planning,
  input: DecidePlanInput,
  state: keyof typeof decisions,
  checked: string | null,
): Promise<Outcome> {
  const { move, kind, name } = decisions[state]
  const note = input.note?.trim() || null
  if ((note?.length ?? 0) > LONGEST_NOTE)
    return refused(refuse('TOO_LONG', `Give at most ${LONGEST_NOTE} characters.`, 'note'))
  const behind = await context.behind()
  return change(context, name, input, async (row, tx): Promise<Change | UserError> => {
    // Not allowed at its stage, which the move says.
    if (row.stage !== 'AWAITING_APPROVAL') return { moves: [move], said: [] }
    const plan = await planOf(context, row)
    if (plan?.digest !== checked || plan.digest !== input.digest)
      return refuse('CHANGED_MEANWHILE', 'There is another plan by now. Read it first.', 'digest')
    if (isHandler(row, behind)) return refuse('OWN_PLAN', OWN_PLAN, 'id')
    const decided = { id: plan.id, state, by: context.actor.subject, at: context.now(), note }
    await tx.run(store.decidePlan, decided)
    await tx.run(store.recordApproval, { ...decided, digest: plan.digest })
    const body = { plan: plan.number, digest: plan.digest, note }
    return { moves: [move], said: [{ kind, body }], decides: true }
  })
}

const OWN_PLAN = 'You, or whoever has your token, handled this request. Somebody else has to decide about its plan.'

const isHandler = ({ handlers }: RequestRow, behind: readonly string[]) => handlers.some((one) => behind.includes(one))

function stale(changes: readonly PlanChange[]): UserError {
  const count = (kind: PlanChange['kind']) => changes.filter((change) => change.kind === kind).length
  const told = `${count('ADDED')} added, ${count('GONE')} gone, ${count('CHANGED')} changed`
  return refuse(
    'PLAN_STALE',
    `The plan would be another now: ${told}. Look the data up again, and plan again.`,
    'digest',
  )
}
