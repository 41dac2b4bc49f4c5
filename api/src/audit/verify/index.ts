/** Proves an export of the audit log, offline. */
export type { Fault } from './difference.ts'
export { linesOf } from './lines.ts'
export { type Expected, type Verified, verify } from './verify.ts'
