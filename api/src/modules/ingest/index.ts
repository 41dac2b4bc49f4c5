export { accept, type IngestContext, type Outcome } from './accept.ts'
export type * from './command.ts'
export { spokenOf } from './statements.ts'
export type { Refusal } from './validate.ts'
