import { expect, test } from 'vitest'
import { isCut, placeOn, scaleInto, windowOn } from './minimap.ts'

const all = { x1: -100, y1: 0, x2: 900, y2: 200 }
const scale = scaleInto(all, { width: 100, height: 60 })

test('the map shows the whole picture, in the middle', () => {
  expect(windowOn(scale, all)).toMatchObject({ left: 0, top: 20, width: 100, height: 20 })
})

test('a place on the map is the place in the picture that it stands for', () => {
  expect(placeOn(scale, { x: 0, y: 20 })).toEqual({ x: -100, y: 0 })
  expect(placeOn(scale, { x: 50, y: 30 })).toEqual({ x: 400, y: 100 })
})

test('what is looked at beyond the picture is cut at the edge of the map', () => {
  expect(windowOn(scale, { x1: -5000, y1: -5000, x2: 400, y2: 5000 })).toMatchObject({
    left: 0,
    top: 0,
    width: 50,
    height: 60,
  })
})

test('the map is of use only where something of the picture is out of sight', () => {
  expect(isCut(all, { x1: -200, y1: -10, x2: 1000, y2: 300 })).toBe(false)
  expect(isCut(all, { x1: 0, y1: -10, x2: 1000, y2: 300 })).toBe(true)
})
