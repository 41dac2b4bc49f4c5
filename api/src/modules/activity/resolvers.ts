import type { ActivityResolvers, QueryResolvers } from '../../generated/schema.ts'
import { activity, openRuns } from './activity.ts'

const Query: Pick<QueryResolvers, 'activity'> = {
  activity: (_, { first }, context) => activity(context, first),
}

const Activity: ActivityResolvers = {
  openRuns: async (_, __, { adjacency }) => openRuns(await adjacency()),
}

export const activityResolvers = { Query, Activity }
