// @vitest-environment happy-dom
import { cleanup, renderHook, waitFor } from '@testing-library/react'
import type { Core, ElementDefinition } from 'cytoscape'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { card, headless, idsIn } from './drawing.testing.ts'
import { useDrawing } from './useDrawing.ts'

let cy: Core
beforeEach(() => {
  cy = headless()
})
afterEach(cleanup)

const noPins = () => {}
type Asked = { elements: ElementDefinition[] | null; anchor: string | null; framing?: string }
const drawing = (elements: Asked['elements']) =>
  renderHook((props: Asked) => useDrawing(cy, props.elements, { framing: '', whole: false, ...props }, noPins), {
    initialProps: { elements, anchor: null } as Asked,
  })

/** Where a card is on the screen, in whole px. */
function onScreen(id: string) {
  const { x, y } = cy.getElementById(id).renderedPosition()
  return { x: Math.round(x), y: Math.round(y) }
}

describe('a drawing', () => {
  test('shows its elements, and says that it does', () => {
    const elements = [...card('orders', 0), ...card('mart', 200)]
    const { result } = drawing(elements)
    expect(result.current).toBe(elements)
    expect(idsIn(cy, '.card')).toEqual(['mart', 'orders'])
  })

  test('keeps what it has while the next one is laid out', () => {
    const elements = card('orders', 0)
    const { result, rerender } = drawing(elements)
    rerender({ elements: null, anchor: null })
    expect(result.current).toBe(elements)
    expect(idsIn(cy, '.card')).toEqual(['orders'])
  })

  test('keeps the card that was expanded where it was on the screen', () => {
    const { rerender } = drawing([...card('orders', 0), ...card('mart', 200)])
    const before = onScreen('orders')
    rerender({ elements: [...card('raw', 0), ...card('orders', 400, 90), ...card('mart', 600)], anchor: 'orders' })
    expect(onScreen('orders')).toEqual(before)
  })

  test('is shown as a whole again once it is framed anew', () => {
    const { rerender } = drawing([...card('orders', 0), ...card('mart', 200)])
    const whole = { zoom: cy.zoom(), pan: { ...cy.pan() } }
    cy.viewport({ zoom: 2, pan: { x: 0, y: 0 } })
    rerender({ elements: [...card('orders', 0), ...card('mart', 200)], anchor: null, framing: 'alone' })
    expect({ zoom: cy.zoom(), pan: cy.pan() }).toEqual(whole)
  })

  test('shows only the last of two that come quickly one after the other', async () => {
    const many = Array.from({ length: 600 }, (_, index) => card(`copy ${index}`, index)).flat()
    const { result, rerender } = drawing(many)
    expect(result.current).toBeNull()
    const last = card('orders', 0)
    rerender({ elements: last, anchor: null })
    await waitFor(() => expect(result.current).toBe(last))
    expect(idsIn(cy, '.card')).toEqual(['orders'])
  })
})
