'use client'

import { useQueryStates } from 'nuqs'
import { useState } from 'react'
import type { ImpactFilter } from '@/generated/graphql.ts'
import { useDebounced } from '@/lib/useDebounced.ts'
import { type Chosen, filterParsers, toImpactFilter } from './filter.ts'

export type Choice = {
  chosen: Chosen
  text: string
  /** The text is still being typed, so that `filter` does not have it yet. */
  typing: boolean
  filter: ImpactFilter | null
  /** How many parts of the list are narrowed down. */
  count: number
  choose(change: Partial<Chosen>): void
  setText(text: string): void
  clear(): void
  /** These artifacts, and no other choice. */
  only(artifacts: readonly string[]): void
}

/** What is chosen to narrow the answer down: closed words in the address, the searched text in memory alone. */
export function useImpactFilter(): Choice {
  const [chosen, setChosen] = useQueryStates(filterParsers, { history: 'push' })
  const [text, setText] = useState('')
  const settled = useDebounced(text)
  const clear = () => {
    setText('')
    void setChosen(null)
  }
  const filter = toImpactFilter(chosen, settled)
  const { verdict, kind, role, system, live, artifact } = chosen
  const count = [verdict, kind, role, system, artifact].filter(({ length }) => length > 0).length
  return {
    chosen,
    text,
    typing: text !== settled,
    filter,
    count: count + Number(live !== null) + Number(filter?.text !== undefined),
    choose: (change) => void setChosen(change),
    setText,
    clear,
    only: (artifacts) => {
      clear()
      void setChosen({ artifact: [...artifacts] })
    },
  }
}
