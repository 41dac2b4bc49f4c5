// @vitest-environment happy-dom
import { act, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { RunListDocument } from '@/generated/graphql.ts'
import { type Answering, answer, refusal } from '@/testing/api.ts'
import { testPage } from '@/testing/page.tsx'
import { usePages } from './usePages.ts'

const page = testPage()

/** As many runs as a namespace has: a page of them after a cursor, which is the number of the last one. */
const runs =
  (total: number): Answering =>
  ({ variables: { first, after, filter } }) => {
    const from = Number(after ?? 0)
    const to = Math.min(total, from + Number(first))
    const { namespace } = filter as { namespace: string }
    const edges = Array.from({ length: to - from }, (_, index) => ({
      node: { id: `${namespace} ${from + index + 1}` },
    }))
    return answer({ runs: { totalCount: total, edges, pageInfo: { hasNextPage: to < total, endCursor: `${to}` } } })
  }

const useRunIds = ({ namespace }: { namespace: string }) =>
  usePages({
    document: RunListDocument,
    variables: { filter: { namespace } },
    connection: (found) => found.runs,
    firstPage: 50,
  })

async function listOf(total: number, namespace = 'shop') {
  page.api.answers(runs(total))
  const list = page.hook(useRunIds, { namespace })
  await waitFor(() => expect(list.result.current.status).toBe('ready'))
  return list
}

const ids = (list: Awaited<ReturnType<typeof listOf>>) => list.result.current.rows.map(({ id }) => id)
const numbered = (from: number, to: number, namespace = 'shop') =>
  Array.from({ length: to - from + 1 }, (_, index) => `${namespace} ${from + index}`)

describe('a list that comes page by page', () => {
  test('begins with its first page, and says how many there are', async () => {
    const list = await listOf(270)
    expect(ids(list)).toEqual(numbered(1, 50))
    expect(list.result.current).toMatchObject({ total: 270, whole: false, error: null })
  })

  test('goes on by a hundred, where the page before ended', async () => {
    const list = await listOf(270)
    act(() => list.result.current.loadMore())
    expect(list.result.current.status).toBe('loadingMore')
    await waitFor(() => expect(ids(list)).toEqual(numbered(1, 150)))
    expect(page.api.asked.map(({ variables }) => [variables.first, variables.after])).toEqual([
      [50, null],
      [100, '50'],
    ])
  })

  test('is loaded whole on demand, each row once', async () => {
    const list = await listOf(270)
    act(() => list.result.current.loadAll())
    await waitFor(() => expect(list.result.current.whole).toBe(true))
    expect(ids(list)).toEqual(numbered(1, 270))
  })

  test('keeps what is here when a page does not arrive, and asks for that page again', async () => {
    const list = await listOf(270)
    page.api.answers(() => refusal('DATABASE_TIMEOUT', 'The database took too long.'))
    act(() => list.result.current.loadAll())
    await waitFor(() => expect(list.result.current.status).toBe('failed'))
    expect(list.result.current.error?.code).toBe('DATABASE_TIMEOUT')
    expect(ids(list)).toEqual(numbered(1, 50))
    page.api.answers(runs(270))
    act(() => list.result.current.loadMore())
    await waitFor(() => expect(list.result.current.status).toBe('ready'))
    expect(ids(list)).toEqual(numbered(1, 150))
  })

  test('fails when its first page does not arrive, and begins when it is asked for again', async () => {
    page.api.answers(() => refusal('FORBIDDEN', 'Not for this token.'))
    const list = page.hook(useRunIds, { namespace: 'shop' })
    await waitFor(() => expect(list.result.current.status).toBe('failed'))
    expect(list.result.current).toMatchObject({ rows: [], total: null, whole: false })
    page.api.answers(runs(3))
    act(() => list.result.current.loadMore())
    await waitFor(() => expect(list.result.current.whole).toBe(true))
  })

  test('begins anew with other variables, and shows nothing of the one before', async () => {
    const list = await listOf(270)
    list.rerender({ namespace: 'store' })
    expect(list.result.current).toMatchObject({ rows: [], total: null, status: 'loading' })
    await waitFor(() => expect(ids(list)).toEqual(numbered(1, 50, 'store')))
  })

  test('drops what was on its way for the list before', async () => {
    const list = await listOf(270)
    act(() => list.result.current.loadAll())
    list.rerender({ namespace: 'store' })
    await waitFor(() => expect(list.result.current.status).toBe('ready'))
    expect(ids(list)).toEqual(numbered(1, 50, 'store'))
    expect(
      page.api.asked.filter(({ variables }) => (variables.filter as { namespace: string }).namespace === 'store'),
    ).toHaveLength(1)
  })
})
