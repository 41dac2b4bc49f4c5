'use client'

import { CustomerArtifactsDocument, CustomerVersionsDocument, type ImpactFilter } from '@/generated/graphql.ts'
import { usePages } from '@/lib/usePages.ts'
import type { Sort } from './sort.ts'

type Asked = { ref: string; asOf: string; filter: ImpactFilter | null }

const FIRST_PAGE = 50

export type TouchedArtifacts = ReturnType<typeof useTouchedArtifacts>

/** The artifacts that a person's data touched, page by page; sorted by the API, over all of them. */
export const useTouchedArtifacts = ({ ref, asOf, filter }: Asked, sort: Sort) =>
  usePages({
    document: CustomerArtifactsDocument,
    variables: { ref, asOf, filter, ...sort },
    connection: ({ customerImpact }) => customerImpact.byArtifact,
    firstPage: FIRST_PAGE,
  })

/** The versions of one artifact that the filter lets through: by verdict, then newest first. */
export const useTouchedVersions = ({ ref, asOf, filter }: Asked, artifact: string) =>
  usePages({
    document: CustomerVersionsDocument,
    variables: { ref, asOf, filter: { ...filter, artifacts: [artifact] } },
    connection: ({ customerImpact }) => customerImpact.artifacts,
    firstPage: FIRST_PAGE,
  })
