import { expect, test } from 'vitest'
import { backRoute, forwardRoute, relativeBends } from './routes.ts'

const start = { x: 0, y: 0 }

test('a line leaves and arrives level', () => {
  const { bends } = forwardRoute(start, [], { x: 100, y: 60 })
  expect(bends.at(0)?.y).toBe(0)
  expect(bends.at(-1)?.y).toBe(60)
})

test('a line is level all through a column that it passes', () => {
  const { bends } = forwardRoute(start, [{ left: 100, right: 200, y: 40 }], { x: 300, y: 0 })
  const inside = bends.filter(({ x }) => x >= 100 && x <= 200)
  expect(inside.map(({ y }) => y)).toEqual([40, 40])
})

test('bends are told along and beside the straight line, and lead back to where they were', () => {
  const route = forwardRoute({ x: 10, y: 20 }, [{ left: 100, right: 200, y: 90 }], { x: 310, y: -30 })
  const { weights, distances } = relativeBends(route)
  const along = { x: 300, y: -50 }
  const length = Math.hypot(along.x, along.y)
  route.bends.forEach((bend, index) => {
    const [weight = 0, distance = 0] = [weights[index], distances[index]]
    expect(10 + along.x * weight - (along.y / length) * distance).toBeCloseTo(bend.x)
    expect(20 + along.y * weight + (along.x / length) * distance).toBeCloseTo(bend.y)
  })
})

test('a line that runs back leaves to the right and arrives from the left', () => {
  const { bends, end } = backRoute({ x: 500, y: 0 }, { x: 100, y: 0 }, 200)
  expect(bends.at(0)?.x).toBeGreaterThan(500)
  expect(bends.at(-1)?.x).toBeLessThan(end.x)
})
