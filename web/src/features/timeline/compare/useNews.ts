'use client'

import { useQuery } from '@tanstack/react-query'
import {
  type ArtifactChangePageFragment,
  type ArtifactNews,
  CustomerComparisonDocument,
  CustomerNewsDocument,
  CustomerVersionChangesDocument,
} from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { usePages } from '@/lib/usePages.ts'
import { realNews } from './news.ts'

/** Two times of one person's answer. */
export type Compared = {
  customerRef: string
  /** RFC 3339, both. */
  asOf: string
  since: string
}

/** So many are shown until more are asked for. */
export const AT_FIRST = 6

/** How many artifacts each kind of news has, over all of the answer, with the first of those that are news. */
export const useComparison = ({ customerRef: ref, asOf, since }: Compared) =>
  useQuery(queryOf(CustomerComparisonDocument, { ref, asOf, since, news: [...realNews], first: AT_FIRST }))

/** The artifacts with these kinds of news, in the service's order. `initial`: the first page, where it is here already. */
export const useArtifactChanges = (
  { customerRef: ref, asOf, since }: Compared,
  news: readonly ArtifactNews[],
  initial: ArtifactChangePageFragment | undefined,
) =>
  usePages({
    document: CustomerNewsDocument,
    variables: { ref, asOf, since, news: [...news] },
    connection: ({ customerImpact }) => customerImpact.changesByArtifact,
    firstPage: AT_FIRST,
    ...(initial && { initial }),
  })

/** What happened to the versions of one artifact. */
export const useVersionChanges = ({ customerRef: ref, asOf, since }: Compared, artifact: string) =>
  usePages({
    document: CustomerVersionChangesDocument,
    variables: { ref, asOf, since, artifact },
    connection: ({ customerImpact }) => customerImpact.changes,
    firstPage: 50,
  })
