// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react'
import { parseAsString, parseAsStringLiteral } from 'nuqs'
import { NuqsTestingAdapter, type UrlUpdateEvent } from 'nuqs/adapters/testing'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { useNarrowing } from './useNarrowing.ts'

const parsers = { state: parseAsStringLiteral(['OPEN', 'DONE'] as const), system: parseAsString.withDefault('') }

/** `steps`: how each change entered the history, with the address that it left. */
function narrowing() {
  const steps: string[] = []
  const told = ({ queryString, options }: UrlUpdateEvent) => steps.push(`${options.history} ${queryString}`)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <NuqsTestingAdapter hasMemory onUrlUpdate={told}>
      {children}
    </NuqsTestingAdapter>
  )
  const { result } = renderHook(() => useNarrowing(parsers, ['system']), { wrapper })
  const choose = async (change: Parameters<(typeof result.current)[1]>[0]) => {
    const before = steps.length
    act(() => result.current[1](change))
    await waitFor(() => expect(steps.length).toBe(before + 1))
  }
  return { steps, choose, result }
}

test('each choice is a step of its own', async () => {
  const { steps, choose } = narrowing()
  await choose({ state: 'OPEN' })
  await choose({ state: 'DONE' })
  expect(steps).toEqual(['push ?state=OPEN', 'push ?state=DONE'])
})

test('what is typed into one field is one step', async () => {
  const { steps, choose } = narrowing()
  await choose({ system: 's' })
  await choose({ system: 'sh' })
  await choose({ state: 'OPEN' })
  await choose({ system: 'sho' })
  expect(steps.map((step) => step.split(' ')[0])).toEqual(['push', 'replace', 'push', 'push'])
})

test('typing into a field that was emptied is a new step', async () => {
  const { steps, choose } = narrowing()
  await choose({ system: 's' })
  await choose({ system: null })
  await choose({ system: 'w' })
  expect(steps).toEqual(['push ?system=s', 'replace ', 'push ?system=w'])
})
