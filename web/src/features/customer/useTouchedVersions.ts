'use client'

import { CustomerArtifactsDocument, type ImpactFilter, type TouchedVersionFragment } from '@/generated/graphql.ts'
import { type Pages, usePages } from '@/lib/usePages.ts'

const FIRST_PAGE = 50

export type Touched = TouchedVersionFragment

/** By verdict, then newest first. */
export type TouchedVersions = Pages<Touched>

/** The versions that a customer's data touched, page by page. */
export const useTouchedVersions = (ref: string, asOf: string, filter: ImpactFilter | null): TouchedVersions =>
  usePages({
    document: CustomerArtifactsDocument,
    variables: { ref, asOf, filter },
    connection: ({ customerImpact }) => customerImpact.artifacts,
    firstPage: FIRST_PAGE,
  })
