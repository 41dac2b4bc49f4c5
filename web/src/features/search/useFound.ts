'use client'

import { useQuery } from '@tanstack/react-query'
import { FindDocument, type FindQuery, type FoundKind } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { useDebounced } from '@/lib/useDebounced.ts'
import { entryOf, type FoundEntry } from './found.ts'

const PAUSE_MS = 200
/** Of the API: a longer question is refused. */
const LONGEST = 500

export type Found = {
  entries: readonly FoundEntry[]
  counts: readonly FindQuery['find']['counts'][number][]
  total: number
  notSearched: number
  limited: boolean
  status: 'idle' | 'searching' | 'ready' | 'failed'
  /** Why it failed, in words for whoever asked. */
  problem: string | null
}

const nothing = {
  entries: [] as const,
  counts: [] as const,
  total: 0,
  notSearched: 0,
  limited: false,
  problem: null,
}

type Asked = { kinds?: readonly FoundKind[] | null; first: number }

/** What has all words of the text in its names, once typing pauses. It travels in the body of a question, and enters no address. */
export function useFound(text: string, { kinds = null, first }: Asked): Found {
  const settled = useDebounced(text, PAUSE_MS).slice(0, LONGEST)
  const asks = /[\p{L}\p{N}]/u.test(settled)
  const { data, error, isPending } = useQuery({
    ...queryOf(FindDocument, { text: settled, kinds: kinds && [...kinds], first }),
    enabled: asks,
    // The same words with more rows, or of another kind: what is there stays until the others are.
    placeholderData: (previous, query) => (query?.queryKey[1].text === settled ? previous : undefined),
  })
  if (text === '') return { ...nothing, status: 'idle' }
  if (settled !== text.slice(0, LONGEST)) return { ...nothing, status: 'searching' }
  if (!asks) return { ...nothing, status: 'ready' }
  if (error) return { ...nothing, status: 'failed', problem: error.code === 'BAD_USER_INPUT' ? error.message : null }
  if (isPending) return { ...nothing, status: 'searching' }
  const { edges, counts, totalCount: total, notSearched, limited } = data.find
  const entries = edges.flatMap(({ node }) => entryOf(node) ?? [])
  return { entries, counts, total, notSearched, limited, status: 'ready', problem: null }
}
