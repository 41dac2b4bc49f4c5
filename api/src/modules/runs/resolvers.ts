import type { RunResolvers } from '../../generated/schema.ts'

const Run: RunResolvers = {
  job: ({ jobNamespace, jobName, jobRetiredAt }) => ({
    namespace: jobNamespace,
    name: jobName,
    retiredAt: jobRetiredAt,
  }),
  parameters: ({ parameters }) => (parameters === null ? null : JSON.parse(parameters)),
}

export const runResolvers = { Run }
