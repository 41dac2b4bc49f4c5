/** What looks like a person's identifier where only names of data belong: found on the way in, and masked where the workspace says so. */
export { type FindingRow, type FoundAt, keepFindings } from './findings.ts'
export { identifierResolvers } from './graphql.ts'
export { type Finding, readTexts } from './read.ts'
