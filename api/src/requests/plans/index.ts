/**
 * What is done about everything on a manifest: rules.ts says it by kind and place, draft.ts makes the tasks, plan.ts stores
 * them, decide.ts has them approved by somebody else.
 */
export type { PlanChange } from './difference.ts'
export { type Difference, type Preview, planResolvers } from './graphql.ts'
export type { ConsequenceRow, ModelConsequences } from './ofModel.ts'
export {
  allTasks,
  approvedText,
  dueOf,
  headOf,
  isIntact,
  planOf,
  plansOf,
  type StoredPlan,
  type StoredTask,
  settled,
} from './read.ts'
export { steps } from './rules.ts'
export { Task, type TaskRow, task } from './store.ts'
