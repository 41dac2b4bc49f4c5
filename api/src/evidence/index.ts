/** What was done for a request, as a file that proves itself: it verifies without this program, when the person's data are gone. */
export { evidenceOf, FORMAT } from './evidence.ts'
export { type PartKind, partKinds } from './parts.ts'
export { registerEvidence } from './routes.ts'
