/**
 * The questions: what one person's data touched (`customerImpact`), why (`explain`, `origin`), and what depends on what
 * (`trace`, `neighbours`). walk.ts has the ways to walk a workspace's adjacency, judge.ts the verdicts, answer.ts shows them.
 */
export { affectedIn, allAffected, type WholeAffected } from './affected.ts'
export { Answer, type Asker, type Whole } from './answer.ts'
export type { CaveatRow, CompletenessRow } from './caveats.ts'
export type { CountedItem } from './counted.ts'
export type { EventPage, PersonEvent } from './events.ts'
export { explain, origin } from './explain.ts'
export { filterParameters, traceFilter } from './filter.ts'
export { lineageResolvers } from './graphql.ts'
export { customerImpact, type Impact, type ImpactArgs, type PersonAsker } from './impact.ts'
export { type Personal, type PersonalVersion, personalIn } from './personal.ts'
export type { VersionsAsker } from './starts.ts'
export type { Summary } from './summary.ts'
export { type TraceAnswer, type TraceArgs, trace } from './trace.ts'
export { reasonOf, verdictOf } from './verdict.ts'
