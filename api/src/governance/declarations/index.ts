/** What people declare about data, with the time of its first arrival: for what it may be used, and on which basis. One file in `kinds/` for each kind. */
export {
  type Answered,
  type Assessed,
  arrivedAt,
  assessedBy,
  type Compatible,
  compatibilityIn,
  compatibilityOf,
  isCompatible,
} from './assessed.ts'
export type { Declaring } from './declare.ts'
export { declarationResolvers } from './graphql.ts'
export { declarationText, refuse } from './kinds/index.ts'
export { declared, standing, standingOf } from './standing.ts'
export { type DeclarationRow, declarationsByIds } from './store.ts'
export { addUp, declareTagged, type Told } from './tagged.ts'
