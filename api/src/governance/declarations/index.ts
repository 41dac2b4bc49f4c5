/** What people declare about data, with the time of its first arrival: for what it may be used, and on which basis. One file in `kinds/` for each kind. */
export { type Declared, type Declaring, declare, refuse } from './declare.ts'
export { declarationResolvers } from './graphql.ts'
export { standing } from './standing.ts'
export { type DeclarationRow, declarationsAbout, declarationsOf } from './store.ts'
