import { describe, expect, test } from 'vitest'
import { buildExploredGraph, countOnLineage } from './buildExploredGraph.ts'
import { many, opened, step, stepsOf, version } from './neighbours.testing.ts'

const ids = (graph: ReturnType<typeof buildExploredGraph>) => graph.cards.map((card) => card.version.id)

describe('what is drawn around a focus', () => {
  test('begins with the focus and its neighbours on both sides', () => {
    const orders = version('orders', { UPSTREAM: 1, DOWNSTREAM: 1 })
    const steps = stepsOf(step(orders, 'UPSTREAM', [version('raw')]), step(orders, 'DOWNSTREAM', [version('mart')]))
    const graph = buildExploredGraph(orders, [opened('orders', 'UPSTREAM'), opened('orders')], steps, 300)
    expect(graph.cards.map(({ version: { id }, level }) => [id, level])).toEqual([
      ['orders', 0],
      ['raw', -1],
      ['mart', 1],
    ])
  })

  test('counts on each card the neighbours that no line leads to yet', () => {
    const orders = version('orders', { DOWNSTREAM: 1 })
    const mart = version('mart', { UPSTREAM: 3, DOWNSTREAM: 2 })
    const graph = buildExploredGraph(orders, [opened('orders')], stepsOf(step(orders, 'DOWNSTREAM', [mart])), 300)
    expect(graph.cards.map(({ undrawn }) => undrawn)).toEqual([
      { UPSTREAM: 0, DOWNSTREAM: 0 },
      { UPSTREAM: 2, DOWNSTREAM: 2 },
    ])
  })

  test('counts nothing in a direction that is not looked at', () => {
    const orders = version('orders', { UPSTREAM: 4 })
    const graph = buildExploredGraph(orders, [], new Map(), 300, ['DOWNSTREAM'])
    expect(graph.cards[0]?.undrawn).toEqual({ UPSTREAM: 0, DOWNSTREAM: 0 })
  })

  test('folds more than 12 siblings into one counted node, and opens as many as were asked for', () => {
    const orders = version('orders', { DOWNSTREAM: 100 })
    const steps = stepsOf(step(orders, 'DOWNSTREAM', many(62), { total: 100 }))
    const first = buildExploredGraph(orders, [opened('orders')], steps, 300)
    expect([first.cards.length, first.folds.map(({ count }) => count)]).toEqual([13, [88]])
    const more = buildExploredGraph(orders, [opened('orders', 'DOWNSTREAM', 62)], steps, 300)
    expect([more.cards.length, more.folds.map(({ count }) => count)]).toEqual([63, [38]])
    expect(ids(more).slice(0, 13)).toEqual(ids(first))
  })

  test('holds no more than it may, says so, and counts what is left out where it would hang', () => {
    const orders = version('orders', { DOWNSTREAM: 10 })
    const graph = buildExploredGraph(orders, [opened('orders')], stepsOf(step(orders, 'DOWNSTREAM', many(10))), 6)
    expect([graph.cards.length, graph.full, graph.folds.map(({ count }) => count)]).toEqual([6, true, [5]])
    expect(buildExploredGraph(orders, [opened('orders')], stepsOf(step(orders, 'DOWNSTREAM', many(10))), 11).full).toBe(
      false,
    )
  })

  test('draws what was opened at a card that only a later entry of the address brings', () => {
    const [orders, mart, model] = [version('orders'), version('mart'), version('model')]
    const steps = stepsOf(step(mart, 'DOWNSTREAM', [model]), step(orders, 'DOWNSTREAM', [mart]))
    expect(ids(buildExploredGraph(orders, [opened('mart'), opened('orders')], steps, 300))).toEqual([
      'orders',
      'mart',
      'model',
    ])
  })

  test('draws no path through a run that no answer named: inputs with other outputs have a dot of their own', () => {
    const [a, b, x, y] = [version('a'), version('b'), version('x'), version('y')]
    const steps = stepsOf(
      step(a, 'DOWNSTREAM', [x], { run: 'job' }),
      step(x, 'UPSTREAM', [a, b], { run: 'job' }),
      step(b, 'DOWNSTREAM', [x, y], { run: 'job' }),
    )
    const graph = buildExploredGraph(a, [opened('a'), opened('x', 'UPSTREAM'), opened('b')], steps, 300)
    expect(graph.runNodes.map(({ from, to }) => [from, to])).toEqual([
      [['a'], ['x']],
      [['b'], ['x', 'y']],
    ])
  })

  test('counts as drawn only what lies up- or downstream of the focus', () => {
    const [orders, mart, other] = [version('orders'), version('mart'), version('other')]
    const steps = stepsOf(step(orders, 'DOWNSTREAM', [mart]), step(mart, 'UPSTREAM', [orders, other]))
    const graph = buildExploredGraph(orders, [opened('orders'), opened('mart', 'UPSTREAM')], steps, 300)
    expect(graph.cards).toHaveLength(3)
    expect(countOnLineage(graph, ['UPSTREAM', 'DOWNSTREAM'])).toBe(1)
  })
})
