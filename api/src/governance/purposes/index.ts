/** For what versions may be used: what everything that they came from allows, by all of it together (docs/adr/0039). */
export type { ArtifactPurposes } from './artifacts.ts'
export { authorisedBy } from './authorised.ts'
export { effectiveEverywhere } from './everywhere.ts'
export { purposeResolvers } from './graphql.ts'
export type { LookedAt, ShownSource } from './looked.ts'
export { decisionOf, mayUse, type UseAnswer, usesOf, type VersionUse } from './mayUse.ts'
export { allows } from './sets.ts'
export { sourcesOf } from './sources.ts'
