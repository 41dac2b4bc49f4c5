'use client'

import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'
import { useClient } from 'urql'
import { CustomerArtifactsDocument, type ImpactFilter, type TouchedVersionFragment } from '@/generated/graphql.ts'

/** The most that the API gives at once. */
const PAGE = 100
const FIRST_PAGE = 50

export type Touched = TouchedVersionFragment

export type TouchedVersions = {
  /** In the API's order: by verdict, then newest first. */
  rows: readonly Touched[]
  /** How many the filter lets through; null until the first answer. */
  total: number | null
  status: 'loading' | 'loadingMore' | 'ready' | 'failed'
  /** Whether every row that the filter lets through is here. */
  whole: boolean
  loadMore(): void
  loadAll(): void
  retry(): void
}

type State = { rows: readonly Touched[]; total: number | null; after: string | null; status: TouchedVersions['status'] }
type Action =
  | { type: 'start' }
  | { type: 'more' }
  | { type: 'fail' }
  | { type: 'page'; rows: readonly Touched[]; total: number; after: string | null; done: boolean }

const empty: State = { rows: [], total: null, after: null, status: 'loading' }

function reduce(state: State, action: Action): State {
  if (action.type === 'start') return empty
  if (action.type === 'more') return { ...state, status: state.total === null ? 'loading' : 'loadingMore' }
  if (action.type === 'fail') return { ...state, status: 'failed' }
  const { rows, total, after, done } = action
  return { rows: [...state.rows, ...rows], total, after, status: done ? 'ready' : 'loadingMore' }
}

/**
 * The versions that a customer's data touched, page by page along the API's cursors. Another filter or time begins anew;
 * what is still on its way then is dropped.
 */
export function useTouchedVersions(ref: string, asOf: string, filter: ImpactFilter | null): TouchedVersions {
  const client = useClient()
  const [state, dispatch] = useReducer(reduce, empty)
  const running = useRef(new AbortController())
  const key = JSON.stringify(filter)

  const load = useCallback(
    async (from: string | null, first: number, all: boolean) => {
      const { signal } = running.current
      let after = from
      do {
        const variables = { ref, asOf, filter: JSON.parse(key) as ImpactFilter | null, first, after }
        const { data } = await client.query(CustomerArtifactsDocument, variables).toPromise()
        if (signal.aborted) return
        if (!data) return dispatch({ type: 'fail' })
        const { edges, pageInfo, totalCount } = data.customerImpact.artifacts
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null
        const rows = edges.map(({ node }) => node)
        dispatch({ type: 'page', rows, total: totalCount, after, done: !all || after === null })
      } while (all && after !== null)
    },
    [client, ref, asOf, key],
  )

  useEffect(() => {
    running.current = new AbortController()
    dispatch({ type: 'start' })
    void load(null, FIRST_PAGE, false)
    return () => running.current.abort()
  }, [load])

  return useMemo(() => {
    const goOn = (all: boolean) => () => {
      dispatch({ type: 'more' })
      void load(state.after, state.total === null ? FIRST_PAGE : PAGE, all)
    }
    const whole = state.total !== null && state.after === null
    const { rows, total, status } = state
    return { rows, total, status, whole, loadMore: goOn(false), loadAll: goOn(true), retry: goOn(false) }
  }, [state, load])
}
