import cytoscape, { type ElementDefinition } from 'cytoscape'
import { expect, test } from 'vitest'
import { redraw } from './redraw.ts'

const card = (id: string, x: number, classes = 'card live', label = id): ElementDefinition => ({
  group: 'nodes',
  classes,
  data: { id, label },
  position: { x, y: 0 },
})
const link = (from: string, to: string): ElementDefinition => ({
  group: 'edges',
  classes: 'solid',
  data: { id: `${from}>${to}`, source: from, target: to },
})

const shown = (cy: cytoscape.Core) =>
  cy
    .elements()
    .map((element) => element.id())
    .sort()

test('a drawing shows what it is given, and nothing of before', () => {
  const cy = cytoscape({ headless: true })
  redraw(cy, [card('a', 0), card('b', 100), link('a', 'b')])
  redraw(cy, [card('b', 200), card('c', 300), link('b', 'c')])
  expect(shown(cy)).toEqual(['b', 'b>c', 'c'])
})

test('what stays is the same element, moved, with its new words', () => {
  const cy = cytoscape({ headless: true })
  redraw(cy, [card('a', 0), card('b', 100), link('a', 'b')])
  const [before, line] = [cy.getElementById('a'), cy.getElementById('a>b')]
  redraw(cy, [card('a', 50, 'card past', 'A'), card('b', 100), link('a', 'b')])
  expect(cy.getElementById('a').same(before) && cy.getElementById('a>b').same(line)).toBe(true)
  expect([before.position('x'), before.data('label'), before.classes()]).toEqual([50, 'A', ['card', 'past']])
})

test('what an element was marked with besides stays', () => {
  const cy = cytoscape({ headless: true })
  redraw(cy, [card('a', 0)])
  cy.getElementById('a').addClass('pinned')
  redraw(cy, [card('a', 0, 'card past')])
  expect(cy.getElementById('a').classes().toSorted()).toEqual(['card', 'past', 'pinned'])
})

test('a link comes again when an end of it went and came', () => {
  const cy = cytoscape({ headless: true })
  redraw(cy, [card('a', 0), card('b', 100), link('a', 'b')])
  redraw(cy, [card('a', 0)])
  redraw(cy, [card('a', 0), card('b', 100), link('a', 'b')])
  expect(shown(cy)).toEqual(['a', 'a>b', 'b'])
})

test('moving what is drawn does not change where it belongs', () => {
  const cy = cytoscape({ headless: true })
  const given = card('a', 10)
  redraw(cy, [given])
  cy.getElementById('a').position({ x: 99, y: 99 })
  expect(given.position).toEqual({ x: 10, y: 0 })
})

test('much that comes new comes in parts, links after what they join, and is told when it is there', async () => {
  const cy = cytoscape({ headless: true })
  const cards = Array.from({ length: 400 }, (_, place) => card(`card ${place}`, place))
  const links = cards.slice(1).map((_, place) => link(`card ${place}`, `card ${place + 1}`))
  await new Promise<void>((drawn) => {
    redraw(cy, [...links, ...cards], { drawn })
    expect([cy.nodes().length, cy.edges().length]).toEqual([250, 0])
  })
  expect([cy.nodes().length, cy.edges().length]).toEqual([400, 399])
})

test('a picture that comes before all of the last one did takes its place', async () => {
  const cy = cytoscape({ headless: true })
  const cards = Array.from({ length: 400 }, (_, place) => card(`card ${place}`, place))
  const end = redraw(cy, cards)
  end()
  await new Promise<void>((drawn) => redraw(cy, [card('card 0', 7), card('card 399', 9)], { drawn }))
  expect(shown(cy)).toEqual(['card 0', 'card 399'])
})

test('much that changes changes in parts: all of it is in its new place at once', async () => {
  const cy = cytoscape({ headless: true })
  const cards = (label: string, from: number) =>
    Array.from({ length: 400 }, (_, place) => card(`card ${place}`, from + place, 'card live', label))
  await new Promise<void>((drawn) => redraw(cy, cards('old', 0), { drawn }))
  const called = (label: string) => cy.nodes().filter((node) => node.data('label') === label).length
  await new Promise<void>((drawn) => {
    redraw(cy, cards('new', 1000), {
      drawn,
      moved: () => expect(cy.nodes().min((node) => node.position('x')).value).toBe(1000),
    })
    expect([called('new'), called('old')]).toEqual([250, 150])
  })
  expect(called('new')).toBe(400)
})

test('only what stands by itself can be taken hold of', () => {
  const cy = cytoscape({ headless: true })
  redraw(cy, [card('a', 0), card('caption', 0, 'caption'), card('fold', 9, 'fold')])
  expect(
    cy
      .nodes()
      .filter((node) => node.grabbable())
      .map((node) => node.id()),
  ).toEqual(['a', 'fold'])
})
