// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react'
import type { Core } from 'cytoscape'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { card, headless, idsIn, link } from './drawing.testing.ts'
import { useHighlight } from './useHighlight.ts'
import { usePointer } from './usePointer.ts'

const links = [{ id: 'raw>orders', from: 'raw', to: 'orders' }]

let cy: Core
beforeEach(() => {
  cy = headless()
  cy.add([...card('raw', 0), ...card('orders', 200), ...card('other', 400), link('raw', 'orders')])
})
afterEach(cleanup)

function pointer() {
  const told: string[] = []
  renderHook(() =>
    usePointer(cy, {
      onPress: (id) => told.push(`press ${id}`),
      onDoublePress: (id) => told.push(`double press ${id}`),
      onHighlight: (id) => told.push(`highlight ${id}`),
    }),
  )
  return told
}

test('a press is of a card, or of the ground', () => {
  const told = pointer()
  cy.getElementById('orders').emit('tap')
  cy.emit('tap')
  cy.getElementById('raw>orders').emit('tap')
  expect(told).toEqual(['press orders', 'press null'])
})

test('the pointer highlights what it is on until it leaves', () => {
  const told = pointer()
  cy.getElementById('raw').emit('mouseover')
  cy.getElementById('raw').emit('mouseout')
  cy.getElementById('raw').emit('dbltap')
  expect(told).toEqual(['highlight raw', 'highlight null', 'double press raw'])
})

test('a line is highlighted once the pointer rests on it, not while it passes over it', () => {
  vi.useFakeTimers()
  const told = pointer()
  cy.getElementById('raw>orders').emit('mouseover')
  cy.getElementById('raw>orders').emit('mouseout')
  vi.runAllTimers()
  expect(told).toEqual(['highlight null'])
  cy.getElementById('raw>orders').emit('mouseover')
  vi.runAllTimers()
  expect(told).toEqual(['highlight null', 'highlight raw>orders'])
  vi.useRealTimers()
})

test('what is not connected with the selected card is faded', () => {
  const initialProps = { selected: null as string | null }
  const { rerender } = renderHook(
    ({ selected }) => useHighlight(cy, 'drawn', { links, selected, highlighted: null, path: null }),
    { initialProps },
  )
  expect(idsIn(cy, '.faded')).toEqual([])
  rerender({ selected: 'orders' })
  expect(idsIn(cy, '.faded')).toEqual(['caption:other', 'other'])
  rerender({ selected: null })
  expect(idsIn(cy, '.faded')).toEqual([])
})
