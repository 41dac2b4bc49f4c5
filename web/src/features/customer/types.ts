import type {
  CompletenessFieldsFragment,
  CustomerSummaryQuery,
  SystemImpactFieldsFragment,
} from '@/generated/graphql.ts'

export type Impact = CustomerSummaryQuery['customerImpact']
export type Completeness = CompletenessFieldsFragment
export type SystemImpact = SystemImpactFieldsFragment
export type Summary = Impact['summary']
