/** Letters to the person of a request: begun from a template, mailed to the contact in the vault or sent otherwise, each on record. */
export { letterResolvers } from './graphql.ts'
