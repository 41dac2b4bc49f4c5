// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { withNuqsTestingAdapter } from 'nuqs/adapters/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Story } from './model/story.testing.ts'
import { useExpanded } from './useExpanded.ts'

const { graph } = new Story().version('a@1').version('a@2').version('b@1').version('b@2').version('c@1')

let address: string
beforeEach(() => {
  address = ''
})
afterEach(cleanup)

function expandedAt(searchParams: string) {
  const onUrlUpdate = ({ queryString }: { queryString: string }) => {
    address = queryString
  }
  const wrapper = withNuqsTestingAdapter({ searchParams, onUrlUpdate, hasMemory: true })
  return renderHook(() => useExpanded(graph), { wrapper })
}

describe('what is expanded', () => {
  test('is what a link says that was shared long ago', () => {
    expect([...expandedAt('?spread=a').result.current.expanded]).toEqual(['a'])
    expect([...expandedAt('?spread=all').result.current.expanded]).toEqual(['a', 'b'])
  })

  test('is written into the address, and taken out when it is collapsed', async () => {
    const { result } = expandedAt('?spread=a')
    act(() => result.current.toggle('b'))
    await waitFor(() => expect(decodeURIComponent(address)).toBe('?spread=a,b'))
    act(() => result.current.toggle('a'))
    await waitFor(() => expect(decodeURIComponent(address)).toBe('?spread=b'))
  })

  test('is everything at one key, and nothing at the same key again', async () => {
    const { result } = expandedAt('?spread=a')
    act(() => result.current.toggleAll())
    await waitFor(() => expect(address).toBe('?spread=all'))
    act(() => result.current.toggleAll())
    await waitFor(() => expect(address).toBe(''))
  })
})
