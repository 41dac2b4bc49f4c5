import type { Box, Point } from '../layout/geometry.ts'

/** A rectangle by its corners. */
export type Area = { x1: number; y1: number; x2: number; y2: number }

/** How a picture is scaled into a small one: model to map. */
export type Scale = { zoom: number; left: number; top: number; width: number; height: number }

/** The whole of a picture inside a small rectangle, in its middle. Pure. */
export function scaleInto(all: Area, most: { width: number; height: number }): Scale {
  const [width, height] = [Math.max(1, all.x2 - all.x1), Math.max(1, all.y2 - all.y1)]
  const zoom = Math.min(most.width / width, most.height / height)
  return {
    zoom,
    ...most,
    left: (most.width - width * zoom) / 2 - all.x1 * zoom,
    top: (most.height - height * zoom) / 2 - all.y1 * zoom,
  }
}

/** What is looked at, on the map; cut at its edges. Pure. */
export function windowOn({ zoom, left, top, width, height }: Scale, seen: Area): Box & { left: number; top: number } {
  const at = (value: number, offset: number, most: number) => Math.min(most, Math.max(0, value * zoom + offset))
  const [x1, x2] = [at(seen.x1, left, width), at(seen.x2, left, width)]
  const [y1, y2] = [at(seen.y1, top, height), at(seen.y2, top, height)]
  return { left: x1, top: y1, width: x2 - x1, height: y2 - y1, x: (x1 + x2) / 2, y: (y1 + y2) / 2 }
}

/** The place in the picture that a place on the map stands for. Pure. */
export const placeOn = ({ zoom, left, top }: Scale, { x, y }: Point): Point => ({
  x: (x - left) / zoom,
  y: (y - top) / zoom,
})

/** Whether a map is of use: not all of the picture is in sight. Pure. */
export const isCut = (all: Area, seen: Area): boolean =>
  all.x1 < seen.x1 - 1 || all.y1 < seen.y1 - 1 || all.x2 > seen.x2 + 1 || all.y2 > seen.y2 + 1
