/** What arrives: the last statements and refused reports, and how many of them there were. */
export { type Activity, type Arrival, activity } from './activity.ts'
export { activityResolvers } from './graphql.ts'
