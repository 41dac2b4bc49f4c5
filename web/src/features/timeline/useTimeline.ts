'use client'

import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'
import { useClient } from 'urql'
import { CustomerTimelineDocument, type ImpactFilter } from '@/generated/graphql.ts'
import type { ToldEvent } from './model/moments.ts'

/** The most that the API gives at once. */
const PAGE = 100

export type Timeline = {
  /** The oldest first. */
  events: readonly ToldEvent[]
  /** How many the filter lets through; null until the first answer. */
  total: number | null
  status: 'loading' | 'loadingMore' | 'ready' | 'failed'
  whole: boolean
  loadMore(): void
  loadAll(): void
}

type State = { events: readonly ToldEvent[]; total: number | null; after: string | null; status: Timeline['status'] }
type Action =
  | { type: 'start' }
  | { type: 'more' }
  | { type: 'fail' }
  | { type: 'page'; events: readonly ToldEvent[]; total: number; after: string | null; done: boolean }

const empty: State = { events: [], total: null, after: null, status: 'loading' }

function reduce(state: State, action: Action): State {
  if (action.type === 'start') return empty
  if (action.type === 'more') return { ...state, status: state.total === null ? 'loading' : 'loadingMore' }
  if (action.type === 'fail') return { ...state, status: 'failed' }
  const { events, total, after, done } = action
  return { events: [...state.events, ...events], total, after, status: done ? 'ready' : 'loadingMore' }
}

/** What happened to a customer's data, page by page along the API's cursors. Another filter or time begins anew. */
export function useTimeline(ref: string, asOf: string, filter: ImpactFilter | null): Timeline {
  const client = useClient()
  const [state, dispatch] = useReducer(reduce, empty)
  const running = useRef(new AbortController())
  const key = JSON.stringify(filter)

  const load = useCallback(
    async (from: string | null, all: boolean) => {
      const { signal } = running.current
      let after = from
      do {
        const variables = { ref, asOf, filter: JSON.parse(key) as ImpactFilter | null, first: PAGE, after }
        const { data } = await client.query(CustomerTimelineDocument, variables).toPromise()
        if (signal.aborted) return
        if (!data) return dispatch({ type: 'fail' })
        const { edges, pageInfo, totalCount } = data.customerImpact.timeline
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null
        const events = edges.map(({ node }) => node)
        dispatch({ type: 'page', events, total: totalCount, after, done: !all || after === null })
      } while (all && after !== null)
    },
    [client, ref, asOf, key],
  )

  useEffect(() => {
    running.current = new AbortController()
    dispatch({ type: 'start' })
    void load(null, false)
    return () => running.current.abort()
  }, [load])

  return useMemo(() => {
    const goOn = (all: boolean) => () => {
      dispatch({ type: 'more' })
      void load(state.after, all)
    }
    const whole = state.total !== null && state.after === null
    const { events, total, status } = state
    return { events, total, status, whole, loadMore: goOn(false), loadAll: goOn(true) }
  }, [state, load])
}
