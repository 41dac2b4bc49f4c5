import type {
  AssigneeResolvers,
  EvidenceFileResolvers,
  MutationResolvers,
  QueryResolvers,
  TaskReportResolvers,
  TaskResolvers,
} from '../../generated/schema.ts'
import { assignTask } from './assign.ts'
import { evidenceBy } from './evidence.ts'
import { listAssignees, listTasks } from './list.ts'
import * as store from './store.ts'

const Query: Pick<Required<QueryResolvers>, 'tasks' | 'assignees'> = {
  tasks: (_, args, context) => listTasks(context, args),
  assignees: (_, page, { db }) => listAssignees(db, page),
}

const Mutation: Pick<Required<MutationResolvers>, 'assignTask'> = {
  assignTask: (_, { input }, by) => assignTask(by, input),
}

const Task: Pick<TaskResolvers, 'request' | 'assignee' | 'assignedDue' | 'evidence'> = {
  request: ({ plan }) => plan.of,
  assignee: ({ assignee, assigneeName }) =>
    assignee === null ? null : { subject: assignee, name: assigneeName ?? assignee },
  assignedDue: ({ dueAt }) => dueAt,
  evidence: ({ id }, _, { db }) => db.read(store.evidenceOfTask, { task: id }),
}

const TaskReport: TaskReportResolvers = {
  file: ({ of, evidence }, _, { db }) => (evidence === null ? null : evidenceBy(db, { task: of.id, digest: evidence })),
}

const EvidenceFile: EvidenceFileResolvers = { available: ({ shreddedAt }) => shreddedAt === null }

const Assignee: AssigneeResolvers = {
  me: ({ subject }, _, { actor }) => actor.kind === 'PERSON' && actor.subject === subject,
}

export const taskResolvers = { Query, Mutation, Task, TaskReport, EvidenceFile, Assignee }
