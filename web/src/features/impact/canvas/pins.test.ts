import cytoscape, { type Core } from 'cytoscape'
import { beforeEach, expect, test } from 'vitest'
import { applyPins, followDrags, type Pins, release } from './pins.ts'

const home = { x: 10, y: 20 }
let cy: Core
let pins: Pins
beforeEach(() => {
  pins = new Map()
  cy = cytoscape({
    headless: true,
    layout: { name: 'preset' },
    elements: [
      { classes: 'card', data: { id: 'orders' }, position: { ...home } },
      { classes: 'caption', data: { id: 'caption:orders', of: 'orders' }, position: { ...home } },
      { classes: 'badge', data: { id: 'badge:orders', of: 'orders' }, position: { x: 60, y: 20 } },
      { classes: 'joint', data: { id: 'run' }, position: { x: 90, y: 20 } },
    ],
  })
})

const at = (id: string) => cy.getElementById(id).position()

test('a card that is dragged takes its words and badges along, and is pinned where it is let go', () => {
  followDrags(cy, pins, () => {})
  const card = cy.getElementById('orders')
  card.emit('grab')
  card.position({ x: 110, y: 70 }).emit('drag')
  card.emit('dragfree')
  expect([at('caption:orders'), at('badge:orders')]).toEqual([
    { x: 110, y: 70 },
    { x: 160, y: 70 },
  ])
  expect([...pins]).toEqual([['orders', { x: 110, y: 70 }]])
})

test('what is pinned stays where it was put when the picture is laid out anew', () => {
  pins.set('orders', { x: 500, y: 500 }).set('no longer drawn', home)
  applyPins(cy, pins)
  expect([at('orders'), at('badge:orders')]).toEqual([
    { x: 500, y: 500 },
    { x: 550, y: 500 },
  ])
  expect(cy.getElementById('run').grabbable()).toBe(false)
})

test('what is let go of returns to its place', () => {
  pins.set('orders', { x: 500, y: 500 })
  applyPins(cy, pins)
  release(cy, pins, new Map([['orders', home]]))
  expect([at('orders'), at('badge:orders'), pins.size]).toEqual([home, { x: 60, y: 20 }, 0])
})
