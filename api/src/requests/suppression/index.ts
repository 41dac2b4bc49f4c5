/** People whose data was deleted and who must not come back, by keyed digest. */
export { suppressedPlace } from './digests.ts'
export { registerSuppressed } from './routes.ts'
export { suppress } from './store.ts'
export { digestsOf, openSuppressed } from './suppressed.ts'
