/** What becomes of a model when somebody asks for deletion: declared, with the time of its first arrival. */
export { positionResolvers } from './graphql.ts'
export { type PositionRow, standingPositions, textOf } from './positions.ts'
