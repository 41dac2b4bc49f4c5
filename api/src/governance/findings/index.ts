/** What contradicts declarations and consents, or was never declared: found by rules, ranked, explained, and accepted by people. */
export type { Facts, Step as FindingStepSaid } from './facts.ts'
export type { FindingRow } from './findings.ts'
export { gather } from './gather.ts'
export { findingResolvers } from './graphql.ts'
export { findingsIn } from './registry.ts'
export type { AcceptanceRow } from './store.ts'
