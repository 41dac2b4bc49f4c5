/** For what versions may be used: what everything that they came from allows, by all of it together (docs/adr/0039). */

export type { ArtifactPurposes } from './artifacts.ts'
export { authorisedAt, authorisedBy, type Standing } from './authorised.ts'
export { effectiveEverywhere } from './everywhere.ts'
export { purposeResolvers } from './graphql.ts'
export { decisionOf, mayUse, type ShownSource, type UseAnswer, type VersionUse } from './mayUse.ts'
export { allows } from './sets.ts'
export { sourcesOf } from './sources.ts'
