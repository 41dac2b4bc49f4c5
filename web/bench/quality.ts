import type { Box, Point } from '../src/graph-view/layout/geometry.ts'
import type { Route } from '../src/graph-view/layout/routes.ts'

export type Line = { from: string; to: string; points: readonly Point[] }
export type Drawing = { boxes: readonly Box[]; lines: readonly Line[] }

/** `length`: of all links, px. `area`: of everything, in megapixels. */
export type Quality = { crossings: number; length: number; area: number }

/** What can be said of a drawing without looking at it. Links that share an end do not cross there. */
export function qualityOf({ boxes, lines }: Drawing): Quality {
  const length = lines.reduce((sum, { points }) => sum + lengthOf(points), 0)
  const xs = boxes.flatMap(({ x, width }) => [x - width / 2, x + width / 2])
  const ys = boxes.flatMap(({ y, height }) => [y - height / 2, y + height / 2])
  const area = ((Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys))) / 1e6
  return { crossings: crossingsIn(lines), length, area }
}

const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, to, index) => sum + distance(points[index] ?? to, to), 0)

const distance = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y)

/** A route as Cytoscape draws it: joined quadratic curves through the middles between control points. */
export function pointsOn({ start, end, bends }: Route): Point[] {
  const points = [start]
  bends.forEach((bend, index) => {
    const next = bends[index + 1]
    const from = points.at(-1) ?? start
    const to = next ? { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 } : end
    for (const t of [0.25, 0.5, 0.75, 1]) points.push(quadratic(from, bend, to, t))
  })
  return bends.length > 0 ? points : [start, end]
}

function quadratic(from: Point, bend: Point, to: Point, t: number): Point {
  const at = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c
  return { x: at(from.x, bend.x, to.x), y: at(from.y, bend.y, to.y) }
}

function crossingsIn(lines: readonly Line[]): number {
  const bounded = lines.map((line) => ({ ...line, bounds: boundsOf(line.points) }))
  let crossings = 0
  bounded.forEach((one, index) => {
    for (const other of bounded.slice(index + 1)) {
      if (one.from === other.from || one.to === other.to || one.from === other.to || one.to === other.from) continue
      if (!overlap(one.bounds, other.bounds)) continue
      if (cross(one.points, other.points)) crossings += 1
    }
  })
  return crossings
}

type Bounds = { x1: number; x2: number; y1: number; y2: number }

function boundsOf(points: readonly Point[]): Bounds {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return { x1: Math.min(...xs), x2: Math.max(...xs), y1: Math.min(...ys), y2: Math.max(...ys) }
}

const overlap = (a: Bounds, b: Bounds) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2

/** Whether two lines cross at all: how often one crosses another says little to a reader. */
function cross(one: readonly Point[], other: readonly Point[]): boolean {
  return one.slice(1).some((b, index) => {
    const a = one[index] ?? b
    return other.slice(1).some((d, at) => segmentsCross(a, b, other[at] ?? d, d))
  })
}

const side = (a: Point, b: Point, c: Point) => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x))

const segmentsCross = (a: Point, b: Point, c: Point, d: Point) =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
