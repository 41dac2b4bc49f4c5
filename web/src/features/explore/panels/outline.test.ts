import { expect, test } from 'vitest'
import { buildExploredGraph } from '../model/buildExploredGraph.ts'
import { many, opened, step, stepsOf, version } from '../model/neighbours.testing.ts'
import { outlineOf } from './outline.ts'

test('the outline has each card and each fold of the picture once, under what brought it, upstream first', () => {
  const orders = version('orders', { UPSTREAM: 1, DOWNSTREAM: 14 })
  const steps = stepsOf(step(orders, 'DOWNSTREAM', many(14)), step(orders, 'UPSTREAM', [version('raw')]))
  const graph = buildExploredGraph(orders, [opened('orders', 'UPSTREAM'), opened('orders')], steps, 300)
  const lines = outlineOf(graph)
  const drawn = [...graph.cards.map((card) => card.version.id), ...graph.folds.map(({ id }) => id)]
  expect(lines.map(({ id }) => id).sort()).toEqual(drawn.sort())
  expect(lines.slice(0, 3).map(({ id, depth, direction }) => [id, depth, direction])).toEqual([
    ['orders', 1, null],
    ['raw', 2, 'UPSTREAM'],
    ['copy@0', 2, 'DOWNSTREAM'],
  ])
  expect(lines.at(-1)).toMatchObject({ id: 'fold:orders.d', place: 14, size: 14 })
})
