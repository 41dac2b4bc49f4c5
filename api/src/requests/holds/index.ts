/** What has to stay for now: a hold stops the tasks about it, and its release has them done again. */
export { holdResolvers } from './graphql.ts'
export { endHolds, type HoldRow, standingHolds } from './holds.ts'
