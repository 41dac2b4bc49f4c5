import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bidiFor, drawable, linesOf, piecesOf } from './letters.ts'

const widthOf = (text: string) => text.length

it('lines are no wider than they may be, and lose nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '/'), maxLength: 60 }),
      fc.integer({ min: 1, max: 12 }),
      (text, width) => {
        const lines = linesOf(text, width, widthOf)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      },
    ),
  )
})

it('says in their place how many letters are missing', () => {
  const letters = new Set([...'abc '].map((one) => one.charCodeAt(0)))
  expect(drawable('abc', letters)).toBe('abc')
  expect(drawable('a注文 b文', letters)).toBe('a[2 letters] b[1 letter]')
})

it('a line of one direction is one piece', async () => {
  expect(await bidiFor(['abc', 'πελάτες'])).toBeNull()
  expect(piecesOf('abc def', null)).toEqual(['abc def'])
})

it('what is read from right to left stands in the order of the page, numbers and brackets too', async () => {
  const bidi = await bidiFor(['אבג'])
  expect(piecesOf('shop/אבג דהו (x)', bidi)).toEqual(['shop/', 'דהו', ' ', 'אבג', ' (x)'])
  expect(piecesOf('אבג 12 דהו', bidi)).toEqual(['דהו', ' ', '12', ' ', 'אבג'])
})
