import type { AttemptResolvers, MutationResolvers, TaskResolvers } from '../../generated/schema.ts'
import { execute, reportTask } from './execute.ts'
import * as store from './store.ts'

const Mutation: Pick<Required<MutationResolvers>, 'execute' | 'reportTask'> = {
  execute: (_, { input }, by) => execute(by, input),
  reportTask: (_, { input }, by) => reportTask(by, input),
}

const Task: Pick<TaskResolvers, 'attempts' | 'report'> = {
  attempts: ({ id }, _, { db }) => db.read(store.attemptsAt, { id }),
  report: async ({ id }, _, { db }) => {
    const [told] = await db.read(store.toldOfTask, { id })
    if (!told || told.reportedBy === null || told.reportedAt === null) return null
    return { evidence: told.evidence, note: told.note, by: told.reportedBy, at: told.reportedAt }
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

export const workResolvers = { Mutation, Task, Attempt }
