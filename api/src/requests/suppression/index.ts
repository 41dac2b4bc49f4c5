/** People whose data was deleted and who must not come back, by keyed digest. */
export { suppressedPlace } from './digests.ts'
export { deletedAmong, type Filtering } from './filter.ts'
export { type NotRead, registerIdentityRoute } from './identityRoute.ts'
export { type AskedLine, type DigestedLine, readIdentityLines } from './lines.ts'
export { registerSuppressed } from './routes.ts'
export { suppress } from './store.ts'
export { digestsOf, openSuppressed } from './suppressed.ts'
