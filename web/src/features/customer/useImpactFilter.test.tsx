// @vitest-environment happy-dom
import { act, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { testPage } from '@/testing/page.tsx'
import { useImpactFilter } from './useImpactFilter.ts'

const page = testPage()
const filters = (search = '') => page.hook(useImpactFilter, undefined, search)

test('what is chosen is the filter, and is in the address', async () => {
  const { result } = filters()
  expect(result.current.filter).toBeNull()
  act(() => result.current.choose({ verdict: ['ERASED'], live: false }))
  await waitFor(() => expect(result.current.filter).toEqual({ verdicts: ['ERASED'], live: false }))
  await waitFor(() => expect(page.search()).toBe('?verdict=ERASED&live=false'))
})

test('an address that was shared brings its filter', () => {
  const { result } = filters('?kind=MODEL,DATASET&role=BACKUP')
  expect(result.current.filter).toEqual({ kinds: ['MODEL', 'DATASET'], roles: ['BACKUP'] })
})

test('words in an address that are none of ours choose nothing', () => {
  const { result } = filters('?verdict=GUILTY&live=maybe')
  expect(result.current.filter).toBeNull()
})

test('a text narrows down once typing pauses, and never enters the address', async () => {
  const { result } = filters('?kind=MODEL')
  act(() => result.current.setText('ada@example.com'))
  expect(result.current).toMatchObject({ text: 'ada@example.com', typing: true, filter: { kinds: ['MODEL'] } })
  await waitFor(() => expect(result.current.filter).toEqual({ kinds: ['MODEL'], text: 'ada@example.com' }))
  expect(result.current.typing).toBe(false)
  expect(page.search()).not.toContain('ada')
})

test('clearing takes back the text and what is chosen, at once', async () => {
  const { result } = filters('?kind=MODEL')
  act(() => result.current.setText('churn'))
  await waitFor(() => expect(result.current.filter).toHaveProperty('text'))
  act(() => result.current.clear())
  await waitFor(() => expect(result.current.filter).toBeNull())
  await waitFor(() => expect(page.search()).toBe(''))
})
