import { expect, test } from 'vitest'
import { cellsOf, graphSize } from './index.ts'
import { measurementsOf } from './report.ts'
import type { Setting } from './setting.ts'

const size = { ...graphSize, edges: [1, 2, 3], clients: [1, 32] }

test('counts are asked of the graph before the last, first pages of each, and both by every number of clients', () => {
  const asked = cellsOf(size).map(({ graph, question, person, clients }) => `${question} ${graph} ${person} ${clients}`)
  expect(asked).toEqual([
    ...['COUNT 1 2 1', 'COUNT 1 2 32', 'PAGE 0 0 1', 'PAGE 1 0 1', 'PAGE 2 0 1', 'PAGE 2 0 32'],
    ...['COUNT 1 1 1', 'COUNT 1 0 1'],
  ])
})

test('each target stands on the line that decides it', () => {
  const settings = size.edges.map(
    (edges) => ({ graph: { edges }, people: [{ reached: 100 }, { reached: 1_000 }, { reached: 20_000 }] }) as Setting,
  )
  const measured = cellsOf(size).flatMap((cell) => [
    { cell, system: 'API', samples: [9, 60] },
    { cell, system: 'driver, one start', samples: [8] },
    { cell, system: 'Postgres', samples: [10] },
  ])
  const said = measurementsOf(settings, measured)
    .filter(({ targets }) => targets !== undefined && targets.length > 0)
    .map(({ what, system, clients, targets }) => {
      const all = targets?.map(({ name, reached }) => `${name} ${reached}`).join('; ')
      return `${what}: ${system} ${clients}: ${all}`
    })
  const count = 'count of 20,000, 2 edges'
  const page = 'summary and first page of 100, 3 edges'
  expect(said).toEqual(
    expect.arrayContaining([
      `${count}: Postgres 32: ≤ 1.0× true`,
      `${count}: driver, one start 1: ≤ 1.3× true`,
      `${page}: API 32: p50 ≤ 10 ms true; p99 ≤ 50 ms false`,
      `${page}: API 1: 1.00× that of 1 edges, ≤ 1.5× true; 1.00× that of 2 edges, ≤ 1.5× true`,
    ]),
  )
  expect(said).not.toContainEqual(expect.stringContaining('count of 100, 2 edges: Postgres'))
})
