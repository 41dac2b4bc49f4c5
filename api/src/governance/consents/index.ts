/** Answers about consents: what one person agreed to, and who in a version agreed to nothing. How they are recorded is in `api/src/consents`. */
export type { Wanted } from './filter.ts'
export { type ConsentFinding, findingsIn, forTraining, usesOf } from './findings/index.ts'
export { consentResolvers } from './graphql.ts'
export type { ConsentsOfPerson } from './ofPerson.ts'
export {
  type FilterDeps,
  registerConsentFilter,
  registerConsentRecordsFile,
  registerFilter,
} from './routes.ts'
export { consentMissingIn, type Missing } from './unconsented.ts'
