export { openActors } from './actors.ts'
export { accessResolvers } from './graphql.ts'
export { openMachines, openUsers } from './machines.ts'
export { createToken, type Maker, type TokenRow, type UserRow } from './tokens.ts'
