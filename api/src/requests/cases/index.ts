/** Requests of people about their data, as cases: intake, identity, dates, what was found, and every event on record. */

export type { RequestRow } from './change.ts'
export type { EventRow } from './events.ts'
export { requestResolvers } from './graphql.ts'
