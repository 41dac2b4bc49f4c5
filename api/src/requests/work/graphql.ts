import type { AttemptResolvers, MutationResolvers, QueryResolvers, TaskResolvers } from '../../generated/schema.ts'
import type { StoredTask } from '../plans/index.ts'
import { execute, reportTask } from './execute.ts'
import * as store from './store.ts'
import { checkRuleOf, setCheckRule, workOf } from './storeChecks.ts'

const Query: Pick<Required<QueryResolvers>, 'storeChecks'> = {
  storeChecks: async (_, __, { db, executors }) => {
    const rows = await db.read(store.askedStores, { works: executors.map(workOf) })
    const stores = executors.map((one) => {
      const row = rows.find(({ work }) => work === workOf(one))
      return { askedAt: null, compared: null, problem: null, nextAt: null, ...row, executor: one.id }
    })
    return { rule: await checkRuleOf(db), stores }
  },
}

const Mutation: Pick<Required<MutationResolvers>, 'execute' | 'reportTask' | 'setStoreCheckRule'> = {
  setStoreCheckRule: (_, { input }, by) => setCheckRule(by, input),
  execute: (_, { input }, by) => execute(by, input),
  reportTask: (_, { input }, by) => reportTask(by, input),
}

/** Whatever is about a task, with it. */
type OfTask = { of: StoredTask }

export type ShownAttempt = store.AttemptRow & OfTask

export type ShownReport = Pick<store.Told, 'evidence' | 'note'> & { by: string; at: number } & OfTask

const Task: Pick<TaskResolvers, 'attempts' | 'report'> = {
  attempts: async (of, _, { db }) =>
    (await db.read(store.attemptsAt, { id: of.id })).map((attempt) => ({ ...attempt, of })),
  report: async (of, _, { db }) => {
    const [told] = await db.read(store.toldOfTask, { id: of.id })
    if (!told || told.reportedBy === null || told.reportedAt === null) return null
    return { evidence: told.evidence, note: told.note, by: told.reportedBy, at: told.reportedAt, of }
  },
}

const sum = (counts: Record<string, number> | null) =>
  counts === null ? null : Object.values(counts).reduce((total, count) => total + count, 0)

const Attempt: AttemptResolvers = {
  found: ({ results }) => sum(results.found) ?? 0,
  affected: ({ results }) => sum(results.affected),
  remaining: ({ results }) => sum(results.remaining),
  receipt: ({ results }) => results.receipt,
  notes: ({ results }) => results.notes,
}

export const workResolvers = { Query, Mutation, Task, Attempt }
