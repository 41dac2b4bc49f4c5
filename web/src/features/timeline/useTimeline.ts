'use client'

import { CustomerTimelineDocument, type ImpactFilter } from '@/generated/graphql.ts'
import { type Pages, usePages } from '@/lib/usePages.ts'
import type { TimelineEvent } from './model/moments.ts'

export type Timeline = Pages<TimelineEvent>

/** What happened to a customer's data, the oldest first, page by page. */
export const useTimeline = (ref: string, asOf: string, filter: ImpactFilter | null): Timeline =>
  usePages({
    document: CustomerTimelineDocument,
    variables: { ref, asOf, filter },
    connection: ({ customerImpact }) => customerImpact.timeline,
  })
