import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { operationId, operationIds } from './operationId.ts'

const id = (text: string) => operationId(parse(text))

describe('the id of an operation', () => {
  it('is the same whatever its layout, its comments and the order of its fragments', () => {
    const one = id('query A { a { ...F ...G } } fragment F on T { b } fragment G on T { c }')
    expect(id('# as it was\nfragment G on T {c}\nquery A {\n a { ...F, ...G } }\nfragment F on T { b }')).toBe(one)
  })

  it.each([
    'query B { a { ...F } } fragment F on T { b }',
    'query A { a { ...F } } fragment F on T { b c }',
    'query A { a { ...F } d } fragment F on T { b }',
    'query A($x: Int = 1) { a { ...F } } fragment F on T { b }',
    'mutation A { a { ...F } } fragment F on T { b }',
    'query A { a { ...F } } fragment F on T { b } query C { a }',
  ])('is another one where it asks for anything else: %s', (text) => {
    expect(id(text)).not.toBe(id('query A { a { ...F } } fragment F on T { b }'))
  })

  it('is that of the operation with the fragments that it uses, and no others', () => {
    const fragments = 'fragment F on T { b { ...G } } fragment G on T { c } fragment H on T { d }'
    const both = operationIds(parse(`query A { a { ...F } } query B { a { ...H } } ${fragments}`))
    expect(both).toEqual([
      id('query A { a { ...F } } fragment G on T { c } fragment F on T { b { ...G } }'),
      id('query B { a { ...H } } fragment H on T { d }'),
    ])
  })
})
