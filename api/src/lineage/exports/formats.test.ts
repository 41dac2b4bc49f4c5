import { describe, expect, it } from 'vitest'
import { formats } from './formats.ts'

const cellOf = (name: string) => formats.csv.line({ record: 'version', name })

describe('a cell of CSV', () => {
  it.each(['=1+1', '+1', '-1', '@a', '\tx'])('does not begin like a formula: %j', (text) => {
    expect(cellOf(text)).toContain(`'${text}`)
  })

  it.each([
    ['a;=1+1', "a;'=1+1"],
    ['a; @x', "a; '@x"],
    ['a\t-1', "a\t'-1"],
    ['a;b', 'a;b'],
    ['a-b', 'a-b'],
  ])('has no part that would, where cells are divided otherwise: %j', (text, cell) => {
    expect(cellOf(text)).toContain(cell)
  })
})
