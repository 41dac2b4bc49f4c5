/** Where personal data lies, system by system, and what is missing on record. */
export { systemResolvers } from './graphql.ts'
export type { Held, HeldArtifacts } from './holding.ts'
export { type HoldingSystem, type MapOfSystems, oneSystem, systemMap } from './map.ts'
