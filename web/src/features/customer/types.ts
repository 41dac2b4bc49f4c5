import type { CompletenessFieldsFragment, CustomerSummaryQuery } from '@/generated/graphql.ts'

export type Impact = CustomerSummaryQuery['customerImpact']
export type Completeness = CompletenessFieldsFragment
export type Summary = Impact['summary']
