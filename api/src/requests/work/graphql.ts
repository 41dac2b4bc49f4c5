import type { AttemptResolvers, MutationResolvers, TaskResolvers } from '../../generated/schema.ts'
import type { StoredTask } from '../plans/index.ts'
import { execute, reportTask } from './execute.ts'
import * as store from './store.ts'

const Mutation: Pick<Required<MutationResolvers>, 'execute' | 'reportTask'> = {
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

export const workResolvers = { Mutation, Task, Attempt }
