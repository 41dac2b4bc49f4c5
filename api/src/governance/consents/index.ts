/** Answers about consents: what one person agreed to, and who in a version agreed to nothing. How they are recorded is in `api/src/consents`. */
export { consentResolvers } from './graphql.ts'
export type { ConsentsOfPerson } from './ofPerson.ts'
