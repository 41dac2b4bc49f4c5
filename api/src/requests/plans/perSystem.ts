import type { PlannedAction } from '../../generated/schema.ts'
import type { Answer, PersonQueryContext } from '../../lineage/answers/index.ts'
import type { Draft } from './draft.ts'
import { draftFor } from './facts.ts'

/** What deletion would do in one system, by action; `system`: its key, null for what is in none. Throws DatabaseError. */
export async function actionsIn(
  context: Pick<PersonQueryContext, 'db'>,
  answer: Answer,
  system: string | null,
): Promise<PlannedAction[]> {
  const { tasks } = await draftOnce(context, answer)
  const actions = new Map<string, PlannedAction>()
  for (const { item, action, deferredUntil, position } of tasks) {
    if (!item || item.systemKey !== system) continue
    const undecided = action === 'KEEP_MODEL' && position === null
    const key = `${action} ${undecided}`
    const known = actions.get(key)
    const until = Math.max(known?.until ?? 0, deferredUntil ?? 0)
    actions.set(key, { action, versions: (known?.versions ?? 0) + 1, undecided, until: until || null })
  }
  return [...actions.values()].sort((a, b) => nothingLast(a) - nothingLast(b) || b.versions - a.versions)
}

const nothingLast = ({ action }: PlannedAction) => Number(action === 'NOTHING')

/** All systems of an answer are asked about at once. */
async function draftOnce(context: Pick<PersonQueryContext, 'db'>, answer: Answer): Promise<Draft> {
  const draft = drafts.get(answer) ?? draftFor(context, answer)
  drafts.set(answer, draft)
  return draft
}

const drafts = new WeakMap<Answer, Promise<Draft>>()
