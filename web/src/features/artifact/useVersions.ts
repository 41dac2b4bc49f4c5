'use client'

import { ArtifactVersionsDocument } from '@/generated/graphql.ts'
import type { Moment } from '@/lib/moment.ts'
import { type Pages, usePages } from '@/lib/usePages.ts'
import type { Artifact, Version } from './types.ts'

/** `total`: made by the moment. `later`: made after it. */
export type Versions = Pages<Version> & { later: number }

const NEXT = 50

/** An artifact's versions by a moment, page by page; the first page came with the artifact. */
export function useVersions({ id, versions: initial, ever }: Artifact, { asOf }: Moment): Versions {
  const pages = usePages({
    document: ArtifactVersionsDocument,
    variables: { id, asOf },
    connection: ({ artifact }) => artifact?.versions,
    initial,
    nextPage: NEXT,
  })
  return { ...pages, later: Math.max(0, ever.totalCount - (pages.total ?? 0)) }
}
