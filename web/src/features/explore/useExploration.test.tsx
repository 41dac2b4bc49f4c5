// @vitest-environment happy-dom
import { act, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Answering, answer, refusal } from '@/testing/api.ts'
import { testPage } from '@/testing/page.tsx'
import { version } from './model/neighbours.testing.ts'
import { useExploration } from './useExploration.ts'

const page = testPage()
const now = '2026-03-01T09:00:00Z'

/** raw → orders → mart → model, each through a run of its own. */
const chain = ['raw@1', 'orders@1', 'mart@1', 'model@1']

const versionAt = (place: number) =>
  version(chain[place] ?? '', {
    UPSTREAM: place > 0 ? 1 : 0,
    DOWNSTREAM: place < chain.length - 1 ? 1 : 0,
  })

/** As the API answers: the version itself, its neighbour in this direction, and the run between them. */
const neighbours: Answering = ({ variables: { of, direction } }) => {
  const place = chain.findIndex((id) => id === of || id.split('@')[0] === of)
  const other = direction === 'UPSTREAM' ? place - 1 : place + 1
  if (other < 0 || other >= chain.length)
    return answer({ neighbours: { nodes: [versionAt(place)], edges: [], total: 0, completeness: null } })
  const first = Math.min(place, other)
  const run = {
    __typename: 'Run',
    id: `run ${first}`,
    runId: `run ${first}`,
    kind: 'TRANSFORM',
    state: 'COMPLETE',
    startedAt: now,
    job: { namespace: 'test', name: 'job' },
  }
  const edges = [
    { from: chain[first], to: run.id, carries: 'PERSONAL' },
    { from: run.id, to: chain[first + 1], carries: 'PERSONAL' },
  ]
  return answer({ neighbours: { nodes: [versionAt(place), versionAt(other), run], edges, total: 1 } })
}

async function explore(focus: string, answering: Answering = neighbours) {
  page.api.answers(answering)
  const { result } = page.hook(() => useExploration(now), undefined)
  act(() => result.current.actions.pivot(focus))
  await waitFor(() => expect(result.current).toMatchObject({ pending: 0, focus: expect.stringContaining('@') }))
  return result
}

const drawn = ({ current: { graph } }: Awaited<ReturnType<typeof explore>>) =>
  graph?.cards.map((card) => card.version.id).sort()

describe('an exploration', () => {
  test('begins with a version and its neighbours on both sides', async () => {
    expect(drawn(await explore('orders@1'))).toEqual(['mart@1', 'orders@1', 'raw@1'])
  })

  test('of an artifact is of its current version, and the address says which', async () => {
    const result = await explore('orders')
    await waitFor(() => expect(result.current.focus).toBe('orders@1'))
    await waitFor(() => expect(drawn(result)).toEqual(['mart@1', 'orders@1', 'raw@1']))
  })

  test('goes on from a card, which stays where it is', async () => {
    const result = await explore('orders@1')
    act(() => result.current.actions.expand('mart@1', ['DOWNSTREAM']))
    await waitFor(() => expect(drawn(result)).toEqual(['mart@1', 'model@1', 'orders@1', 'raw@1']))
    expect(result.current.anchor).toBe('mart@1')
    act(() => result.current.actions.collapse('mart@1'))
    await waitFor(() => expect(drawn(result)).toEqual(['mart@1', 'orders@1', 'raw@1']))
  })

  test('goes one step further everywhere at once', async () => {
    const result = await explore('orders@1')
    act(() => result.current.actions.expandAll())
    await waitFor(() => expect(drawn(result)).toContain('model@1'))
    expect(result.current.depth).toBe(2)
  })

  test('asks for nothing twice', async () => {
    const result = await explore('orders@1')
    act(() => result.current.actions.expand('mart@1'))
    await waitFor(() => expect(drawn(result)).toContain('model@1'))
    const asked = page.api.asked.map(({ variables: { of, direction } }) => `${of} ${direction}`)
    expect(asked.length).toBe(new Set(asked).size)
  })

  test('says which step failed, draws the others, and asks for it again', async () => {
    const result = await explore('orders@1', (asked) =>
      asked.variables.direction === 'UPSTREAM' ? refusal('INTERNAL', 'Not now.') : neighbours(asked),
    )
    expect(drawn(result)).toEqual(['mart@1', 'orders@1'])
    expect([...result.current.failures]).toEqual([['orders@1.u', { code: 'INTERNAL', message: 'Not now.' }]])
    page.api.answers(neighbours)
    act(() => result.current.retry())
    await waitFor(() => expect(drawn(result)).toEqual(['mart@1', 'orders@1', 'raw@1']))
    expect(result.current.failures.size).toBe(0)
  })
})
