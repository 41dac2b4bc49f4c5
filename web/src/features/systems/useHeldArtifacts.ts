import { useCallback, useState } from 'react'
import type { HeldPageFragment, HowWholeFragment } from '@/generated/graphql.ts'
import { usePages } from '@/lib/usePages.ts'

/** One page after a cursor, and how whole the answer is that it is of; null: it did not arrive. */
export type LoadHeld = (
  first: number,
  after: string | null,
) => Promise<{ list: HeldPageFragment; completeness: HowWholeFragment } | null>

const FIRST = 50

/** Artifacts page by page. `completeness`: of the answer that the last page came with. */
export function useHeldArtifacts(load: LoadHeld) {
  const [completeness, setCompleteness] = useState<HowWholeFragment | null>(null)
  const loadPage = useCallback(
    async (first: number, after: string | null) => {
      const found = await load(first, after)
      if (!found) return null
      const { edges, totalCount, pageInfo } = found.list
      setCompleteness(found.completeness)
      return {
        rows: edges.map(({ node }) => node),
        total: totalCount,
        after: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      }
    },
    [load],
  )
  return { ...usePages(loadPage, FIRST), completeness }
}
