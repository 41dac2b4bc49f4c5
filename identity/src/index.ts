export { clientIdOf } from './clients.ts'
export { people, rolesOfGroups } from './people.ts'
export { openProvider } from './provider.ts'
