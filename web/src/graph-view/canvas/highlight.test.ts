import cytoscape, { type Core } from 'cytoscape'
import { beforeEach, describe, expect, test } from 'vitest'
import { highlight } from './highlight.ts'

const links = [
  { id: 'raw>orders', from: 'raw', to: 'orders' },
  { id: 'orders>mart', from: 'orders', to: 'mart' },
  { id: 'raw>other', from: 'raw', to: 'other' },
]

let cy: Core
beforeEach(() => {
  const cards = ['raw', 'orders', 'mart', 'other']
  cy = cytoscape({
    headless: true,
    elements: [
      ...cards.map((id) => ({ classes: 'card', data: { id } })),
      ...cards.map((id) => ({ classes: 'caption', data: { id: `caption:${id}`, of: id } })),
      ...links.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
    ],
  })
})

const withClass = (name: string) => cy.elements(`.${name}`).map((element) => element.id())

describe('a chosen card', () => {
  test('lights up everything up- and downstream of it and fades the rest, words with their cards', () => {
    highlight(cy, links, 'orders', null, null)
    expect(withClass('selected')).toEqual(['orders'])
    expect(withClass('faded').sort()).toEqual(['caption:other', 'other', 'raw>other'])
    expect(withClass('connected')).toHaveLength(8)
  })

  test('gives way to what the pointer is on', () => {
    highlight(cy, links, 'orders', 'other', null)
    expect(withClass('highlighted')).toEqual(['other'])
    expect(withClass('faded').sort()).toEqual([
      'caption:mart',
      'caption:orders',
      'mart',
      'orders',
      'orders>mart',
      'raw>orders',
    ])
  })

  test('gives way to an explained path, for as long as the pointer is on nothing', () => {
    const path = new Set(['raw', 'raw>other', 'other'])
    highlight(cy, links, 'orders', null, path)
    expect(withClass('connected').sort()).toEqual(['caption:other', 'caption:raw', 'other', 'raw', 'raw>other'])
    highlight(cy, links, 'orders', 'mart', path)
    expect(withClass('highlighted')).toEqual(['mart'])
  })

  test('that is not drawn fades nothing', () => {
    highlight(cy, links, 'elsewhere', null, null)
    expect(withClass('faded')).toEqual([])
  })
})

test('a line that is pointed at lights up with its ends, and nothing beyond them', () => {
  highlight(cy, links, null, 'raw>orders', null)
  expect(withClass('connected').sort()).toEqual(['caption:orders', 'caption:raw', 'orders', 'raw', 'raw>orders'])
})
