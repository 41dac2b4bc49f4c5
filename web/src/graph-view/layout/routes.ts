import type { Point } from './geometry.ts'

const CORNER = 18

/** A link's ends, and the control points of the smooth line between them. */
export type Route = { start: Point; end: Point; bends: readonly Point[]; back: boolean }

/**
 * A line that leaves and arrives level. `past` are the stretches of columns that it runs through, level as well.
 * The control points are those of joined quadratic curves. Pure.
 */
export function forwardRoute(
  start: Point,
  past: readonly { left: number; right: number; y: number }[],
  end: Point,
): Route {
  const bends: Point[] = []
  let from = start
  for (const { left, right, y } of past) {
    const middle = (from.x + left) / 2
    // The stretch's own ends are points too: the line is level all through it and bends in the gutters only.
    bends.push({ x: middle, y: from.y }, { x: middle, y }, { x: left, y }, { x: right, y })
    from = { x: right, y }
  }
  const middle = (from.x + end.x) / 2
  bends.push({ x: middle, y: from.y }, { x: middle, y: end.y })
  return { start, end, bends, back: false }
}

/** A line that runs back: out to the right, down to a lane below everything, and in from the left. Pure. */
export function backRoute(start: Point, end: Point, lane: number): Route {
  const out = start.x + CORNER
  const into = end.x - CORNER
  // A second point near each corner keeps the corner small, however far it is to the next.
  const bends = [
    { x: out, y: start.y },
    { x: out, y: start.y + CORNER },
    { x: out, y: lane - CORNER },
    { x: out, y: lane },
    { x: out - CORNER, y: lane },
    { x: into + CORNER, y: lane },
    { x: into, y: lane },
    { x: into, y: lane - CORNER },
    { x: into, y: end.y + CORNER },
    { x: into, y: end.y },
  ]
  return { start, end, bends, back: true }
}

/**
 * Control points as Cytoscape takes them: how far along the straight line from start to end (0 to 1), and how far beside
 * it (px, positive to the right of the direction of travel on a screen). Pure.
 */
export function relativeBends({ start, end, bends }: Route): { weights: number[]; distances: number[] } {
  const along = { x: end.x - start.x, y: end.y - start.y }
  const length = Math.hypot(along.x, along.y) || 1
  const weights = bends.map(({ x, y }) => ((x - start.x) * along.x + (y - start.y) * along.y) / length ** 2)
  const distances = bends.map(({ x, y }) => ((y - start.y) * along.x - (x - start.x) * along.y) / length)
  return { weights, distances }
}
