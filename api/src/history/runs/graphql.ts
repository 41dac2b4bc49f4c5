import { foundById } from '../../catalog/artifacts/index.ts'
import type {
  JobConnectionResolvers,
  JobResolvers,
  QueryResolvers,
  RunConnectionResolvers,
  RunResolvers,
} from '../../generated/schema.ts'
import { checkCount } from '../../platform/paging.ts'
import { listJobs, listOpenJobs } from './jobs.ts'
import { listRuns } from './lists.ts'
import { parentOfRun, versionsOfRun } from './store/lists.ts'

const MOST_VERSIONS = 1_000

const Query: Pick<QueryResolvers, 'runs' | 'run' | 'jobs'> = {
  runs: (_, args, { db, ws, clearing }) => listRuns(db, ws, args, clearing.closing),
  run: (_, { id }, { loaders, db }) => foundById(db, loaders.run, id),
  jobs: (_, args, { db, clearing: { closing } }) => (closing ? listOpenJobs(db, closing, args) : listJobs(db, args)),
}

const Run: RunResolvers = {
  job: ({ jobNamespace, jobName, jobRetiredAt }) => ({
    namespace: jobNamespace,
    name: jobName,
    retiredAt: jobRetiredAt,
  }),
  parameters: ({ parameters }) => (parameters === null ? null : JSON.parse(parameters)),
  parent: async ({ id, parentRunId }, _, { db }) =>
    parentRunId === null ? null : ((await db.read(parentOfRun, { id }))[0]?.run ?? null),
  children: ({ runId }, page, { db, ws }) => listRuns(db, ws, { ...page, filter: { parentRunId: runId } }),
  inputs: async ({ id }, { first }, { db }) => {
    const most = checkCount(first, MOST_VERSIONS, 'first')
    return (await db.read(versionsOfRun.read, { id, most })).map(({ version }) => version)
  },
  outputs: async ({ id }, { first }, { db }) => {
    const most = checkCount(first, MOST_VERSIONS, 'first')
    return (await db.read(versionsOfRun.written, { id, most })).map(({ version }) => version)
  },
}

const Job: JobResolvers = {
  runs: ({ namespace, name }, page, { db, ws }) => listRuns(db, ws, { ...page, filter: { job: { namespace, name } } }),
}

const RunConnection: RunConnectionResolvers = { totalCount: ({ total }) => total() }
const JobConnection: JobConnectionResolvers = { totalCount: ({ total }) => total() }

/** The questions about runs and jobs. Statements about them belong to ingest. */
export const runResolvers = { Query, Run, Job, RunConnection, JobConnection }
