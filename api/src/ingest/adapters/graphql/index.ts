export { ingestResolvers } from './graphql.ts'
