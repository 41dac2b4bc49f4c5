/** Anything by its name: artifacts, columns, systems, jobs and owners. */
export type { FoundRow } from './find.ts'
export { searchResolvers } from './graphql.ts'
