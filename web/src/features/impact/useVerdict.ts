'use client'

import { useEffect, useState } from 'react'
import { type OperationResult, useClient } from 'urql'
import {
  ImpactVerdictsDocument,
  type ImpactVerdictsQuery,
  type ImpactVerdictsQueryVariables,
  type Verdict,
} from '@/generated/graphql.ts'
import type { Place } from './model/explanation.ts'

/** The verdict of one version, found in the list among those of its artifact's name; null until it is known. */
export function useVerdict(
  { id, artifact }: Place,
  { ref, asOf }: { ref: string; asOf: string | null },
): Verdict | null {
  const client = useClient()
  const [found, setFound] = useState<{ id: string; verdict: Verdict } | null>(null)
  const { kind, name } = artifact

  useEffect(() => {
    let stale = false
    const look = async () => {
      let after: string | null = null
      do {
        const variables: ImpactVerdictsQueryVariables = { ref, asOf, filter: { kinds: [kind], text: name }, after }
        const page: OperationResult<ImpactVerdictsQuery> = await client
          .query(ImpactVerdictsDocument, variables)
          .toPromise()
        if (stale || !page.data) return
        const { edges, pageInfo } = page.data.customerImpact.artifacts
        const item = edges.find(({ node }) => node.version.id === id)
        if (item) return setFound({ id, verdict: item.node.verdict })
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null
      } while (after !== null)
    }
    void look()
    return () => {
      stale = true
    }
  }, [client, id, kind, name, ref, asOf])

  return found?.id === id ? found.verdict : null
}
