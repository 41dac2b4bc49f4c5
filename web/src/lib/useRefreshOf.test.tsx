// @vitest-environment happy-dom
import { act, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RunListDocument } from '@/generated/graphql.ts'
import { answer } from '@/testing/api.ts'
import { testPage } from '@/testing/page.tsx'
import { usePages } from './usePages.ts'
import { useRefreshOf } from './useRefreshOf.ts'

const page = testPage()

const runs = (...ids: string[]) =>
  answer({
    runs: {
      totalCount: ids.length,
      edges: ids.map((id) => ({ node: { id } })),
      pageInfo: { hasNextPage: false, endCursor: null },
    },
  })

test('a list whose first answer is under way while something changes is asked for once more', async () => {
  let answerLate: (told: unknown) => void = () => {}
  const late = new Promise<unknown>((resolve) => {
    answerLate = resolve
  })
  let asked = 0
  page.api.answers(() => {
    asked += 1
    return asked === 1 ? late : runs('before', 'made')
  })
  const list = page.hook(
    () => ({
      pages: usePages({ document: RunListDocument, variables: { filter: {} }, connection: (found) => found.runs }),
      refresh: useRefreshOf([RunListDocument]),
    }),
    {},
  )
  await waitFor(() => expect(asked).toBe(1))
  await act(async () => {
    const refreshed = list.result.current.refresh()
    answerLate(runs('before'))
    await refreshed
  })
  await waitFor(() => expect(list.result.current.pages.rows.map(({ id }) => id)).toEqual(['before', 'made']))
})
