/** People whose data was deleted and who must not come back, by keyed digest. */
export { registerSuppressed } from './routes.ts'
export { suppress } from './store.ts'
export { digestsOf, openSuppressed, type Suppressed } from './suppressed.ts'
