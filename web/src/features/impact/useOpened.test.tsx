// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { withNuqsTestingAdapter } from 'nuqs/adapters/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Level } from './model/foldedGraph.ts'
import { Story } from './model/story.testing.ts'
import { useOpened } from './useOpened.ts'

const { graph } = new Story()
  .place('b', { role: 'PRIMARY' })
  .version('a@1')
  .version('a@2')
  .version('b@1')
  .version('b@2')
  .version('c@1')

let address: string
beforeEach(() => {
  address = ''
})
afterEach(cleanup)

function openedAt(searchParams: string, opening: Level | null = 'systems') {
  const onUrlUpdate = ({ queryString }: { queryString: string }) => {
    address = decodeURIComponent(queryString)
  }
  const wrapper = withNuqsTestingAdapter({ searchParams, onUrlUpdate, hasMemory: true })
  return renderHook(() => useOpened(graph, opening), { wrapper })
}

const shown = ({ current }: ReturnType<typeof openedAt>['result']) =>
  current.opened && {
    ...current.opened,
    systems: [...current.opened.systems],
    artifacts: [...current.opened.artifacts],
  }

describe('what is drawn apart', () => {
  test('is what a link says that was shared before there were levels', () => {
    const artifacts = { level: 'artifacts', systems: [] }
    expect(shown(openedAt('?spread=a').result)).toEqual({ ...artifacts, artifacts: ['a'] })
    expect(shown(openedAt('?spread=all').result)).toEqual({ ...artifacts, artifacts: ['a', 'b'] })
  })

  test('is the level at which everything fits while the address says nothing, and unknown until that is known', () => {
    expect(openedAt('', null).result.current.opened).toBeNull()
    expect(openedAt('').result.current.level).toBe('systems')
    expect(openedAt('', 'versions').result.current.level).toBe('versions')
    expect(openedAt('?level=artifacts', 'versions').result.current.level).toBe('artifacts')
  })

  test('is written into the address, and taken out when it is collapsed', async () => {
    const { result } = openedAt('?spread=a')
    act(() => result.current.toggleArtifact('b'))
    await waitFor(() => expect(address).toBe('?spread=a,b&level=artifacts'))
    act(() => result.current.toggleArtifact('a'))
    await waitFor(() => expect(address).toBe('?spread=b&level=artifacts'))
  })

  test('is one system among others, with the level that it was opened at', async () => {
    const { result } = openedAt('')
    act(() => result.current.toggleSystem('system:PRIMARY'))
    await waitFor(() => expect(address).toContain('level=systems'))
    expect(shown(result)).toEqual({ level: 'systems', systems: ['system:PRIMARY'], artifacts: [] })
    act(() => result.current.toggleSystem('system:PRIMARY'))
    await waitFor(() => expect(address).toBe('?level=systems'))
  })

  test('is everything at one key, and nothing at the same key again', async () => {
    const { result } = openedAt('?spread=a')
    act(() => result.current.toggleAll())
    await waitFor(() => expect(address).toContain('spread=all'))
    expect(result.current.level).toBe('versions')
    act(() => result.current.toggleAll())
    await waitFor(() => expect(address).toBe('?level=artifacts'))
  })

  test('offers the levels that differ', () => {
    expect(openedAt('').result.current.choices).toEqual(['systems', 'artifacts', 'versions'])
  })
})
