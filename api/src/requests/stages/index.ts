/** The stages of a request, as one table: `next` says where a move leads. */
export { stateDiagram } from './diagram.ts'
export { type Move, moves, movesFrom, next, packagedRights, plannedRights, stateOf, table } from './table.ts'
