// @vitest-environment happy-dom
import { act, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answer, refusal } from '@/testing/api.ts'
import { testPage } from '@/testing/page.tsx'
import { type Question, useImpactGraph } from './useImpactGraph.ts'

const page = testPage()

const now: Question = { customerRef: 'a', asOf: '2026-03-01T00:00:00Z', filter: null, limit: 300 }
const earlier: Question = { ...now, asOf: '2026-01-01T00:00:00Z' }

/** A graph of which this much is there in all. */
const drawn = (total: number) =>
  answer({
    customerImpact: {
      asOf: now.asOf,
      completeness: { complete: true, truncatedBy: null },
      graph: { shown: 0, total, verdicts: [], nodes: [], edges: [] },
    },
  })

async function drawnNow() {
  page.api.answers(({ variables }) => drawn(variables.asOf === now.asOf ? 7 : 3))
  const graph = page.hook(useImpactGraph, now)
  await waitFor(() =>
    expect(graph.result.current).toMatchObject({ status: 'ready', stale: false, counts: { total: 7 } }),
  )
  return graph
}

test('of another time, the last picture stays until the next one is there, and says so', async () => {
  const { result, rerender } = await drawnNow()
  rerender(earlier)
  expect(result.current).toMatchObject({ status: 'ready', stale: true, counts: { total: 7 } })
  await waitFor(() => expect(result.current).toMatchObject({ status: 'ready', stale: false, counts: { total: 3 } }))
})

test('of another filter the last picture stays, and says that it is not filtered yet', async () => {
  const { result, rerender } = await drawnNow()
  rerender({ ...now, filter: { verdicts: ['ERASED'] } })
  expect(result.current).toMatchObject({ status: 'ready', stale: true })
  await waitFor(() => expect(result.current).toMatchObject({ status: 'ready', stale: false }))
})

test('of another person, nothing of the last picture stays', async () => {
  const { result, rerender } = await drawnNow()
  rerender({ ...now, customerRef: 'b' })
  expect(result.current).toEqual({ status: 'loading' })
})

test('a picture that does not come is a failure with its reason, and can be asked for again', async () => {
  page.api.answers(() => refusal('DATABASE_TIMEOUT', 'The database took too long.'))
  const { result } = page.hook(useImpactGraph, now)
  await waitFor(() =>
    expect(result.current).toMatchObject({ status: 'failed', message: 'The database took too long.' }),
  )
  page.api.answers(() => drawn(7))
  act(() => result.current.status === 'failed' && result.current.retry())
  await waitFor(() => expect(result.current).toMatchObject({ status: 'ready', counts: { total: 7 } }))
})
