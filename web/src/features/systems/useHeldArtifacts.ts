import { useCallback, useEffect, useRef, useState } from 'react'
import type { HeldPageFragment } from '@/generated/graphql.ts'
import type { HeldArtifact } from './types.ts'

/** One page after a cursor; null: it did not arrive. */
export type LoadPage = (after: string | null) => Promise<HeldPageFragment | null>

type State = {
  rows: readonly HeldArtifact[]
  total: number
  after: string | null
  status: 'loading' | 'ready' | 'failed'
}

const empty: State = { rows: [], total: 0, after: null, status: 'loading' }

/** Artifacts page by page; another `load` begins anew, and what is still on its way then is dropped. */
export function useHeldArtifacts(load: LoadPage) {
  const [state, setState] = useState(empty)
  const turn = useRef(0)

  const fetchAfter = useCallback(
    async (after: string | null) => {
      turn.current += 1
      const mine = turn.current
      const page = await load(after)
      if (mine !== turn.current) return
      setState((before) => {
        if (!page) return { ...before, status: 'failed' }
        const rows = page.edges.map(({ node }) => node)
        return {
          rows: after === null ? rows : [...before.rows, ...rows],
          total: page.totalCount,
          after: page.pageInfo.endCursor,
          status: 'ready',
        }
      })
    },
    [load],
  )

  useEffect(() => {
    setState(empty)
    void fetchAfter(null)
    return () => {
      turn.current += 1
    }
  }, [fetchAfter])

  const loadMore = () => {
    setState((before) => ({ ...before, status: 'loading' }))
    void fetchAfter(state.after)
  }
  return { ...state, loadMore }
}
