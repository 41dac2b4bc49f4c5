import type {
  AssigneeResolvers,
  EvidenceFileResolvers,
  MutationResolvers,
  QueryResolvers,
  TaskLinkResolvers,
  TaskReportResolvers,
  TaskResolvers,
} from '../../generated/schema.ts'
import { assignTask } from './assign.ts'
import { evidenceBy } from './evidence.ts'
import { linkTask, revokeTaskLink, stateOf } from './links.ts'
import { listAssignees, listTasks } from './list.ts'
import { linksOfTask } from './store/links.ts'
import * as store from './store/tasks.ts'

const Query: Pick<Required<QueryResolvers>, 'tasks' | 'assignees'> = {
  tasks: (_, args, context) => listTasks(context, args),
  assignees: (_, page, { db }) => listAssignees(db, page),
}

const Mutation: Pick<Required<MutationResolvers>, 'assignTask' | 'linkTask' | 'revokeTaskLink'> = {
  assignTask: (_, { input }, by) => assignTask(by, input),
  linkTask: (_, { input }, by) => linkTask(by, input),
  revokeTaskLink: (_, { input }, by) => revokeTaskLink(by, input),
}

const Task: Pick<TaskResolvers, 'request' | 'assignee' | 'assignedDue' | 'evidence' | 'links'> = {
  request: ({ plan }) => plan.of,
  assignee: ({ assignee, assigneeName }) =>
    assignee === null ? null : { subject: assignee, name: assigneeName ?? assignee },
  assignedDue: ({ dueAt }) => dueAt,
  evidence: ({ id }, _, { db }) => db.read(store.evidenceOfTask, { task: id }),
  links: ({ id }, _, { db }) => db.read(linksOfTask, { task: id }),
}

const TaskReport: TaskReportResolvers = {
  file: ({ of, evidence }, _, { db }) => (evidence === null ? null : evidenceBy(db, { task: of.id, digest: evidence })),
}

const EvidenceFile: EvidenceFileResolvers = { available: ({ shreddedAt }) => shreddedAt === null }

const Assignee: AssigneeResolvers = {
  me: ({ subject }, _, { actor }) => actor.kind === 'PERSON' && actor.subject === subject,
}

const TaskLink: TaskLinkResolvers = {
  state: (link, _, { now }) => stateOf(link, now()),
  endedAt: ({ usedAt, revokedAt }) => usedAt ?? revokedAt,
}

export const taskResolvers = { Query, Mutation, Task, TaskReport, EvidenceFile, Assignee, TaskLink }
