import type { ActivityResolvers, QueryResolvers } from '../../generated/schema.ts'
import { openPartsIn } from '../../traversal/engines/index.ts'
import { activity, openRuns } from './activity.ts'

const Query: Pick<QueryResolvers, 'activity'> = {
  activity: (_, { first }, context) => activity(context, first),
}

const Activity: ActivityResolvers = {
  openRuns: async (_, __, { adjacency, db }) =>
    (await adjacency({ follow: 'nothing', from: () => openPartsIn(db) })).traverse(openRuns),
}

export const activityResolvers = { Query, Activity }
