import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { artifactResolvers } from '../catalog/artifacts/index.ts'
import { customerResolvers } from '../catalog/customers/index.ts'
import type { QueryResolvers, Resolvers } from '../generated/schema.ts'
import { runResolvers } from '../history/runs/index.ts'
import { ingestResolvers } from '../ingest/statements/index.ts'
import { tokenResolvers } from '../ingest/tokens/index.ts'
import { activityResolvers } from '../lineage/activity/index.ts'
import { lineageResolvers } from '../lineage/answers/index.ts'
import { systemResolvers } from '../lineage/map/index.ts'
import { type Action, may } from '../platform/access/index.ts'
import { forbidden } from '../platform/errors.ts'
import { DateTime } from '../platform/scalars.ts'
import type { Context } from './context.ts'

/** What each question needs. Whoever adds a question has to say it here: the record is exhaustive. */
const needed: Record<Exclude<keyof QueryResolvers, '__isTypeOf'>, Action> = {
  customerImpact: 'person:read',
  affectedCustomers: 'person:read',
  trace: 'lineage:read',
  neighbours: 'lineage:read',
  fieldLineage: 'lineage:read',
  artifact: 'lineage:read',
  search: 'lineage:read',
  systems: 'lineage:read',
  system: 'lineage:read',
  activity: 'lineage:read',
  runs: 'lineage:read',
  run: 'lineage:read',
  jobs: 'lineage:read',
  artifacts: 'lineage:read',
  namespaces: 'lineage:read',
}

const questions: QueryResolvers = guarded({
  ...artifactResolvers.Query,
  ...lineageResolvers.Query,
  ...systemResolvers.Query,
  ...activityResolvers.Query,
  ...runResolvers.Query,
})

type AnyResolver = (parent: never, args: never, context: Context, info: never) => unknown

function guarded(resolvers: QueryResolvers): QueryResolvers {
  const entries = Object.entries(resolvers).map(([name, resolve]) => {
    const action = needed[name as keyof typeof needed]
    const check: AnyResolver = (parent, args, context, info) => {
      if (!may(context.roles, action)) throw forbidden(action)
      return (resolve as AnyResolver)(parent, args, context, info)
    }
    return [name, check]
  })
  return Object.fromEntries(entries) as QueryResolvers
}

const resolvers = {
  DateTime,
  ...artifactResolvers,
  ...customerResolvers,
  ...ingestResolvers,
  ...lineageResolvers,
  ...runResolvers,
  ...systemResolvers,
  ...activityResolvers,
  Query: questions,
  // What a version is belongs to artifacts; what stands beside it to lineage.
  Version: { ...artifactResolvers.Version, ...lineageResolvers.Version },
  Mutation: { ...ingestResolvers.Mutation, ...tokenResolvers.Mutation },
} as Resolvers

/** The schema with its resolvers. `folder`: that of the `.graphql` files. */
export function buildApiSchema(folder: string): GraphQLSchema {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'))
  const typeDefs = files.sort().map((file) => readFileSync(join(folder, file), 'utf8'))
  return makeExecutableSchema({ typeDefs, resolvers: resolvers as never, inheritResolversFromInterfaces: false })
}
