import type { CustomerSummaryQuery, HowWholeFragment } from '@/generated/graphql.ts'

export type Impact = CustomerSummaryQuery['customerImpact']
export type Completeness = HowWholeFragment
export type Summary = Impact['summary']
