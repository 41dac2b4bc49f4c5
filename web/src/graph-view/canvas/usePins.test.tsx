// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import type { Core } from 'cytoscape'
import { withNuqsTestingAdapter } from 'nuqs/adapters/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { card, headless } from './drawing.testing.ts'
import { usePins } from './usePins.ts'

const elements = [...card('orders', 0), ...card('mart', 200)]

let cy: Core
let address: string
beforeEach(() => {
  cy = headless()
  cy.add(elements.map((element) => ({ ...element, position: { ...(element.position ?? { x: 0, y: 0 }) } })))
  address = ''
})
afterEach(cleanup)

function pinsAt(searchParams: string) {
  const onUrlUpdate = ({ queryString }: { queryString: string }) => {
    address = queryString
  }
  const wrapper = withNuqsTestingAdapter({ searchParams, onUrlUpdate, hasMemory: true })
  const hook = renderHook(() => usePins(cy), { wrapper })
  act(() => hook.result.current.apply(cy, elements))
  return hook
}

const positionOf = (id: string) => ({ ...cy.getElementById(id).position() })

function drag(id: string, to: { x: number; y: number }) {
  const node = cy.getElementById(id)
  act(() => {
    node.emit('grab')
    node.position(to)
    node.emit('drag')
    node.emit('dragfree')
  })
}

describe('a card that was moved by hand', () => {
  test('stands where the address says, with its words', () => {
    const { result } = pinsAt('?pins=orders~50~70')
    expect([positionOf('orders'), positionOf('caption:orders')]).toEqual([
      { x: 50, y: 70 },
      { x: 50, y: 70 },
    ])
    expect(result.current.count).toBe(1)
  })

  test('is written into the address when it is let go', async () => {
    pinsAt('')
    drag('mart', { x: 310, y: -40 })
    await waitFor(() => expect(decodeURIComponent(address)).toBe('?pins=mart~310~-40'))
    expect(positionOf('caption:mart')).toEqual({ x: 310, y: -40 })
  })

  test('stays in the address once, where it was put last, beside the others', async () => {
    pinsAt('?pins=orders~50~70,mart~1~1')
    drag('orders', { x: 5, y: 6 })
    await waitFor(() => expect(decodeURIComponent(address)).toBe('?pins=mart~1~1,orders~5~6'))
  })

  test('goes back to where it belongs when all are released', async () => {
    const { result } = pinsAt('?pins=orders~50~70')
    act(() => result.current.releaseAll())
    await waitFor(() => expect(result.current.count).toBe(0))
    expect([positionOf('orders'), positionOf('caption:orders')]).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ])
  })
})
