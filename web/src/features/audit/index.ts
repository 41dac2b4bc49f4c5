/** Who looked at what: the auditors' page, and what a person's page says of it. */
export { LookedAt } from './LookedAt.tsx'
