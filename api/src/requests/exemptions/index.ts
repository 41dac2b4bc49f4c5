/** What is kept for one request, version by version, on a ground: for good, or until a time. */
export { type ExemptionRow, exemptionsOf, standing } from './exemptions.ts'
export { exemptionResolvers } from './graphql.ts'
