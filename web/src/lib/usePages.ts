'use client'

import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'

/** The most that the API gives at once. */
const MOST = 100

/** `after`: where the next page begins; null: this was the last. */
export type Page<Row> = { rows: readonly Row[]; total: number; after: string | null }

/** One page after a cursor; null: it did not arrive. */
export type LoadPage<Row> = (first: number, after: string | null) => Promise<Page<Row> | null>

export type Pages<Row> = {
  /** In the API's order. */
  rows: readonly Row[]
  /** How many there are in all; null until the first answer. */
  total: number | null
  status: 'loading' | 'loadingMore' | 'ready' | 'failed'
  /** Whether every row is here. */
  whole: boolean
  /** The next page; after a failure, the one that did not arrive. */
  loadMore(): void
  loadAll(): void
}

type State<Row> = Omit<Page<Row>, 'total'> & Pick<Pages<Row>, 'total' | 'status'>
type Action<Row> =
  | { type: 'start' }
  | { type: 'more' }
  | { type: 'fail' }
  | { type: 'page'; page: Page<Row>; done: boolean }

const empty = { rows: [], total: null, after: null, status: 'loading' } as const

function reduce<Row>(state: State<Row>, action: Action<Row>): State<Row> {
  if (action.type === 'start') return empty
  if (action.type === 'more') return { ...state, status: state.total === null ? 'loading' : 'loadingMore' }
  if (action.type === 'fail') return { ...state, status: 'failed' }
  const { page, done } = action
  return { ...page, rows: [...state.rows, ...page.rows], status: done ? 'ready' : 'loadingMore' }
}

/** A list page by page along the API's cursors. Another `load` begins anew; what is still on its way then is dropped. */
export function usePages<Row>(load: LoadPage<Row>, firstPage = MOST): Pages<Row> {
  const [state, dispatch] = useReducer(reduce<Row>, empty)
  const running = useRef(new AbortController())

  const goOn = useCallback(
    async (from: string | null, first: number, all: boolean) => {
      const { signal } = running.current
      let after = from
      do {
        const page = await load(first, after)
        if (signal.aborted) return
        if (!page) return dispatch({ type: 'fail' })
        after = page.after
        dispatch({ type: 'page', page, done: !all || after === null })
      } while (all && after !== null)
    },
    [load],
  )

  useEffect(() => {
    running.current = new AbortController()
    dispatch({ type: 'start' })
    void goOn(null, firstPage, false)
    return () => running.current.abort()
  }, [goOn, firstPage])

  return useMemo(() => {
    const { rows, total, after, status } = state
    const more = (all: boolean) => () => {
      dispatch({ type: 'more' })
      void goOn(after, total === null ? firstPage : MOST, all)
    }
    return { rows, total, status, whole: total !== null && after === null, loadMore: more(false), loadAll: more(true) }
  }, [state, goOn, firstPage])
}
