import type {
  CompletenessFieldsFragment,
  CustomerFacetsQuery,
  CustomerSummaryQuery,
  SystemImpactFieldsFragment,
  TouchedArtifactFieldsFragment,
  TouchedVersionFragment,
} from '@/generated/graphql.ts'

export type Impact = CustomerSummaryQuery['customerImpact']
export type Completeness = CompletenessFieldsFragment
export type SystemImpact = SystemImpactFieldsFragment
export type Summary = Impact['summary']
export type Facets = CustomerFacetsQuery['customerImpact']['facets']
export type TouchedArtifact = TouchedArtifactFieldsFragment
export type TouchedVersion = TouchedVersionFragment
