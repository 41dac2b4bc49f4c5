import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { closeSchema } from '../access/closing/index.ts'
import { accessResolvers } from '../access/index.ts'
import { auditResolvers } from '../audit/index.ts'
import { artifactResolvers } from '../catalog/artifacts/index.ts'
import { customerResolvers } from '../catalog/customers/index.ts'
import { searchResolvers } from '../catalog/search/index.ts'
import type { Resolvers } from '../generated/schema.ts'
import { consentResolvers } from '../governance/consents/index.ts'
import { declarationResolvers } from '../governance/declarations/index.ts'
import { findingResolvers } from '../governance/findings/index.ts'
import { gateResolvers } from '../governance/gate/index.ts'
import { purposeResolvers } from '../governance/purposes/index.ts'
import { recordResolvers } from '../governance/record/index.ts'
import { vocabularyResolvers } from '../governance/vocabularies/index.ts'
import { runResolvers } from '../history/runs/index.ts'
import { incidentResolvers } from '../incidents/index.ts'
import { ingestResolvers } from '../ingest/adapters/graphql/index.ts'
import { identifierResolvers } from '../ingest/identifiers/index.ts'
import { refusalResolvers } from '../ingest/refusals/index.ts'
import { activityResolvers } from '../lineage/activity/index.ts'
import { lineageResolvers } from '../lineage/answers/index.ts'
import { systemResolvers } from '../lineage/map/index.ts'
import { guardSchema } from '../platform/access/index.ts'
import { boundLists, boundNodes, shareQuestions } from '../platform/bounds/index.ts'
import { DateOnly, DateTime } from '../platform/scalars.ts'
import { requestResolvers } from '../requests/cases/index.ts'
import { clockResolvers } from '../requests/clocks/index.ts'
import { exemptionResolvers } from '../requests/exemptions/index.ts'
import { holdResolvers } from '../requests/holds/index.ts'
import { letterResolvers } from '../requests/letters/index.ts'
import { manifestResolvers } from '../requests/manifests/index.ts'
import { packageResolvers } from '../requests/packages/index.ts'
import { planResolvers } from '../requests/plans/index.ts'
import { positionResolvers } from '../requests/positions/index.ts'
import { taskResolvers } from '../requests/tasks/index.ts'
import { workResolvers } from '../requests/work/index.ts'
import { rotationResolvers } from '../rotation/index.ts'

const resolvers = {
  DateTime,
  Date: DateOnly,
  Clock: clockResolvers.Clock,
  Role: accessResolvers.Role,
  WorkspaceKey: rotationResolvers.WorkspaceKey,
  ...artifactResolvers,
  ...searchResolvers,
  ...customerResolvers,
  ...ingestResolvers,
  ...lineageResolvers,
  ...runResolvers,
  ...systemResolvers,
  ...activityResolvers,
  ...auditResolvers,
  ...incidentResolvers,
  ...requestResolvers,
  ...manifestResolvers,
  ...packageResolvers,
  ...planResolvers,
  ...refusalResolvers,
  ...positionResolvers,
  ...workResolvers,
  ...taskResolvers,
  ...vocabularyResolvers,
  ...declarationResolvers,
  ...purposeResolvers,
  ...consentResolvers,
  ...gateResolvers,
  ...findingResolvers,
  ...recordResolvers,
  Run: { ...runResolvers.Run, ...gateResolvers.Run },
  // What was recorded belongs to ingest; what is found about it to governance.
  RecordRunPayload: { ...ingestResolvers.RecordRunPayload, ...findingResolvers.RecordRunPayload },
  Query: {
    ...artifactResolvers.Query,
    ...searchResolvers.Query,
    ...lineageResolvers.Query,
    ...systemResolvers.Query,
    ...activityResolvers.Query,
    ...auditResolvers.Query,
    ...runResolvers.Query,
    ...accessResolvers.Query,
    ...identifierResolvers.Query,
    ...refusalResolvers.Query,
    ...clockResolvers.Query,
    ...incidentResolvers.Query,
    ...requestResolvers.Query,
    ...planResolvers.Query,
    ...holdResolvers.Query,
    ...positionResolvers.Query,
    ...workResolvers.Query,
    ...taskResolvers.Query,
    ...vocabularyResolvers.Query,
    ...declarationResolvers.Query,
    ...purposeResolvers.Query,
    ...consentResolvers.Query,
    ...gateResolvers.Query,
    ...findingResolvers.Query,
    ...recordResolvers.Query,
  },
  // What a request is belongs to cases; what is planned for it, and sent, to others.
  Request: {
    ...requestResolvers.Request,
    ...packageResolvers.Request,
    ...letterResolvers.Request,
    ...planResolvers.Request,
    ...exemptionResolvers.Request,
  },
  // What is planned belongs to plans; what was done about it to work; who does it to tasks.
  Task: { ...planResolvers.Task, ...workResolvers.Task, ...taskResolvers.Task },
  // What of an answer lies in a system belongs to lineage; what deletion would do there to plans.
  SystemImpact: { ...lineageResolvers.SystemImpact, ...planResolvers.SystemImpact },
  // What a version is belongs to artifacts; what stands beside it to lineage.
  Version: { ...artifactResolvers.Version, ...lineageResolvers.Version },
  Mutation: {
    ...ingestResolvers.Mutation,
    ...accessResolvers.Mutation,
    ...auditResolvers.Mutation,
    ...identifierResolvers.Mutation,
    ...refusalResolvers.Mutation,
    ...incidentResolvers.Mutation,
    ...requestResolvers.Mutation,
    ...packageResolvers.Mutation,
    ...letterResolvers.Mutation,
    ...planResolvers.Mutation,
    ...exemptionResolvers.Mutation,
    ...holdResolvers.Mutation,
    ...positionResolvers.Mutation,
    ...workResolvers.Mutation,
    ...taskResolvers.Mutation,
    ...vocabularyResolvers.Mutation,
    ...declarationResolvers.Mutation,
    ...gateResolvers.Mutation,
    ...findingResolvers.Mutation,
    ...rotationResolvers.Mutation,
  },
} as Resolvers

/**
 * The schema with its resolvers, guarded. `folder`: that of the `.graphql` files; `transform`: what is done to it before it is guarded.
 * Throws where a question or statement has no `@auth`, or a list that is sent no `@atMost`.
 */
export function buildApiSchema(
  folder: string,
  transform: (schema: GraphQLSchema) => GraphQLSchema = (schema) => schema,
): GraphQLSchema {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'))
  const typeDefs = files.sort().map((file) => readFileSync(join(folder, file), 'utf8'))
  const schema = makeExecutableSchema({
    typeDefs,
    resolvers: resolvers as never,
    inheritResolversFromInterfaces: false,
  })
  const bounded = boundNodes(closeSchema(transform(shareQuestions(schema))))
  return guardSchema(boundLists(bounded, Object.keys(ingestResolvers.Mutation)))
}
