/** People whose data was deleted and who must not come back, by keyed digest. */
export { suppressedPlace } from './digests.ts'
export { type AskedLine, type ReadingLines, readIdentityLines, TooMuch } from './lines.ts'
export { registerSuppressed } from './routes.ts'
export { suppress } from './store.ts'
export { digestsOf, openSuppressed } from './suppressed.ts'
