/** What was refused and counts as missing from the record, until it comes again or somebody says that nothing is missing. */
export { refusalResolvers } from './graphql.ts'
export type { RefusedRow } from './refusals.ts'
