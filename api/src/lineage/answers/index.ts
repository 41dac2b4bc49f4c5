/**
 * The questions: what one person's data touched (`customerImpact`), why (`explain`, `origin`), and what depends on what
 * (`trace`, `neighbours`). traverse.ts has the traversals, verdicts.ts the verdicts, answer.ts shows them.
 */
export { allAffected, type CustomerPage, pageOfPeople, peopleIn, type WholeAffected } from './affected.ts'
export { affectedIn, type People } from './affectedPeople.ts'
export { Answer, type QueryContext, type Whole, withinTime } from './answer.ts'
export type { CaveatRow, CompletenessRow } from './caveats.ts'
export { alikeOf, type CountedItem } from './counted.ts'
export type { EventPage, PersonEvent } from './events.ts'
export { explain, origin } from './explain.ts'
export { exposedPeople, peopleTogether, type Span } from './exposed.ts'
export type { FacetOfSystem } from './facets.ts'
export { filterParameters, traceFilter } from './filter.ts'
export { lineageResolvers } from './graphql.ts'
export { customerImpact, type Impact, type ImpactArgs, type PersonQueryContext } from './impact.ts'
export { type Personal, type PersonalVersion, personalIn } from './personal.ts'
export { rankOf, reasonOf, verdictOf } from './ranks.ts'
export type { ErasureRecordRow } from './reasons.ts'
export { startsById, startsOf, type VersionsQueryContext } from './starts.ts'
export { type Summary, type SystemSummary, summaryOf } from './summary.ts'
export { systemOf, type TouchedArtifact, type TouchedSystem } from './touchedSystems.ts'
export { type TraceAnswer, type TraceArgs, trace, traceFrom } from './trace.ts'
export type { TracedArtifact } from './traced.ts'
