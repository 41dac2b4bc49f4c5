'use client'

import { useQueries } from '@tanstack/react-query'
import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs'
import { useCallback, useMemo } from 'react'
import { CardColumnsDocument, type CardColumnsQuery } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'

export type CardColumn = NonNullable<CardColumnsQuery['artifact']>['columns'][number]

const parser = parseAsArrayOf(parseAsString).withDefault([]).withOptions({ history: 'push' })

/** The columns of each artifact whose card is unfolded, sensitive ones first; which they are is in the address. */
export function useCardColumns(asOf: string | null) {
  const [unfolded, write] = useQueryState('columns', parser)
  const answers = useQueries({
    queries: unfolded.map((id) => queryOf(CardColumnsDocument, { id, asOf })),
    combine: (results) => results.map(({ data }) => data?.artifact ?? null),
  })
  const columns = useMemo(
    () =>
      new Map(
        answers.flatMap((artifact): [string, readonly CardColumn[]][] =>
          artifact ? [[artifact.id, inOrder(artifact.columns)]] : [],
        ),
      ),
    [answers],
  )
  const toggle = useCallback(
    (id: string) =>
      void write((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id])),
    [write],
  )
  return { columns, unfolded, toggle }
}

const inOrder = (columns: readonly CardColumn[]): readonly CardColumn[] =>
  columns.toSorted((a, b) => Number(b.sensitive) - Number(a.sensitive) || a.name.localeCompare(b.name))
