import cytoscape, { type Core } from 'cytoscape'
import { beforeEach, expect, test } from 'vitest'
import { applyPins, followDrags, pinText, readPin } from './pins.ts'

const home = { x: 10, y: 20 }
let cy: Core
beforeEach(() => {
  cy = cytoscape({
    headless: true,
    layout: { name: 'preset' },
    elements: [
      { classes: 'card', data: { id: 'orders' }, position: { ...home } },
      { classes: 'caption', data: { id: 'caption:orders', of: 'orders' }, position: { ...home } },
      { classes: 'badge', data: { id: 'badge:orders', of: 'orders' }, position: { x: 60, y: 20 } },
      { classes: 'run', data: { id: 'run' }, position: { x: 90, y: 20 } },
    ],
  })
})

const at = (id: string) => cy.getElementById(id).position()

test('a card that is dragged takes its words and badges along, and where it is let go is told', () => {
  const dropped: unknown[] = []
  followDrags(cy, (id, place) => dropped.push([id, place]))
  const card = cy.getElementById('orders')
  card.emit('grab')
  card.position({ x: 110, y: 70 }).emit('drag')
  card.emit('dragfree')
  expect([at('caption:orders'), at('badge:orders')]).toEqual([
    { x: 110, y: 70 },
    { x: 160, y: 70 },
  ])
  expect(dropped).toEqual([['orders', { x: 110, y: 70 }]])
})

const homes = new Map([['orders', home]])
const pins = new Map([
  ['orders', { x: 500, y: 500 }],
  ['no longer drawn', home],
])

test('what is pinned stays where it was put when the picture is laid out anew', () => {
  applyPins(cy, pins, homes)
  expect([at('orders'), at('badge:orders')]).toEqual([
    { x: 500, y: 500 },
    { x: 550, y: 500 },
  ])
})

test('what is not pinned any more returns to its place', () => {
  applyPins(cy, pins, homes)
  applyPins(cy, new Map(), homes)
  expect([at('orders'), at('badge:orders')]).toEqual([home, { x: 60, y: 20 }])
  expect(cy.nodes('.pinned').length).toBe(0)
})

test('a pin is read back from an address in whole px, and nothing else is read as one', () => {
  const pin = { id: 'fold:ab12.d', at: { x: -12.4, y: 7.6 } }
  expect(readPin(pinText(pin))).toEqual({ id: 'fold:ab12.d', at: { x: -12, y: 8 } })
  for (const text of ['', 'ab12', 'ab12~1', 'ab12~x~y', 'some one~1~2', 'ab12~1e9~2']) expect(readPin(text)).toBeNull()
})
