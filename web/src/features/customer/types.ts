import type { CustomerSummaryQuery } from '@/generated/graphql.ts'

export type Impact = CustomerSummaryQuery['customerImpact']
export type Completeness = Impact['completeness']
export type Summary = Impact['summary']
