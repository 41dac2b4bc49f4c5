import type { RequestFactsFragment } from '@/generated/graphql.ts'

export type CaseFacts = RequestFactsFragment
export type PlanFacts = NonNullable<CaseFacts['plan']>
export type ManifestFacts = NonNullable<CaseFacts['manifest']>
export type PackageFacts = NonNullable<CaseFacts['package']>

/** What every change of a request names: which one, and the version that its sender saw. */
export type ChangeProps = { id: string; version: number }
