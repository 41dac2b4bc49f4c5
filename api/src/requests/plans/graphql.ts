import type {
  ModelPreviewResolvers,
  MutationResolvers,
  PlanDifferenceResolvers,
  PlanPreviewResolvers,
  PlanResolvers,
  QueryResolvers,
  RequestResolvers,
  SystemImpactResolvers,
  TaskResolvers,
} from '../../generated/schema.ts'
import { systemOf } from '../../lineage/answers/index.ts'
import { pageOfList } from '../../platform/paging.ts'
import { requestById } from '../cases/index.ts'
import { approvePlan, changesSince, rejectPlan, stateOf } from './decide.ts'
import type { PlanChange } from './difference.ts'
import type { Draft } from './draft.ts'
import { lookNow } from './facts.ts'
import { previewOfModel } from './ofModel.ts'
import { actionsIn } from './perSystem.ts'
import { plan } from './plan.ts'
import { allTasks, dueOf, isIntact, isReady, pageOfTasks, planOf, previewOf, progressOf, tasksBefore } from './read.ts'

/** A plan that was not stored. */
export type Preview = { asOf: number; current: boolean; customer: string; draft: Draft }

/** How a plan would differ now. */
export type Difference = { asOf: number; changes: readonly PlanChange[] }

const Query: Pick<Required<QueryResolvers>, 'modelPreview' | 'planPreview'> = {
  modelPreview: (_, { id }, context) => previewOfModel(context, id),
  planPreview: async (_, { request }, context): Promise<Preview | null> => {
    const [row] = await context.db.read(requestById, { id: request })
    const looked = row ? await lookNow(context, row) : null
    if (!looked) return null
    const { asOf, customer } = looked.frozen.head
    return { asOf, customer, current: looked.isCurrent, draft: looked.draft }
  },
}

const Mutation: Pick<Required<MutationResolvers>, 'plan' | 'approvePlan' | 'rejectPlan'> = {
  plan: (_, { input }, context) => plan(context, input),
  approvePlan: (_, { input }, context) => approvePlan(context, input),
  rejectPlan: (_, { input }, context) => rejectPlan(context, input),
}

const Request: Pick<RequestResolvers, 'plan'> = {
  plan: (request, _, context) => planOf(context, request),
}

const SystemImpact: Pick<SystemImpactResolvers, 'wouldDo'> = {
  wouldDo: async (touched, _, context) =>
    actionsIn(context, touched.answer, (await systemOf(touched, context.loaders))?.key ?? null),
}

const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0)

const Plan: PlanResolvers = {
  state: (plan) => stateOf(plan),
  total: async ({ counts }) => sum(await counts()),
  possible: async ({ counts }) => sum((await counts()).filter(({ verdict }) => verdict === 'POSSIBLE')),
  steps: async ({ counts }) => progressOf(await counts()),
  preview: async ({ counts }) => previewOf(await counts()),
  tasks: (plan, args, { db }) => pageOfTasks(db, plan, args),
  stale: async (plan, _, context) => {
    const found = await changesSince(context, plan)
    return found && found.changes.length > 0 ? found : null
  },
  intact: async (plan, _, { db }) => isIntact(plan, await allTasks(db, plan)),
}

const each = <T>(tasks: readonly T[]) => tasks.map((task) => ({ ...task, count: 1 }))

const PlanPreview: PlanPreviewResolvers = {
  total: ({ draft }) => draft.tasks.length,
  possible: ({ draft }) => draft.tasks.filter(({ item }) => item?.verdict === 'POSSIBLE').length,
  preview: ({ draft }) => previewOf(each(draft.tasks)),
  gaps: ({ draft }) => [...draft.gaps],
}

const ModelPreview: ModelPreviewResolvers = { completeness: ({ answer }) => answer.completeness() }

const Task: TaskResolvers = {
  number: ({ place }) => place,
  due: (task) => dueOf(task),
  ready: (task, _, { db }) => isReady(db, task),
  after: (task, _, { db }) => tasksBefore(db, task),
}

const PlanDifference: PlanDifferenceResolvers = {
  added: ({ changes }) => changes.filter(({ kind }) => kind === 'ADDED').length,
  gone: ({ changes }) => changes.filter(({ kind }) => kind === 'GONE').length,
  changed: ({ changes }) => changes.filter(({ kind }) => kind === 'CHANGED').length,
  changes: ({ changes }, page) => pageOfList(changes, page),
}

export const planResolvers = {
  Query,
  Mutation,
  Request,
  SystemImpact,
  ModelPreview,
  Plan,
  PlanPreview,
  PlanDifference,
  Task,
}
