import { describe, expect, it } from 'vitest'
import { type Part, refusedJars, refusedParts } from './licences.ts'

const under = (expression: string, name = 'a'): Part => ({ name, version: '1.0.0', licenses: [{ expression }] })

describe('a part', () => {
  it.each(['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND ISC'])('under %s is allowed', (expression) => {
    expect(refusedParts([under(expression)])).toEqual([])
  })

  it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'My own licence'])('under %s is refused', (expression) => {
    expect(refusedParts([under(expression)])).toEqual([`a@1.0.0: ${expression}`])
  })

  it('that names no licence is refused', () => {
    expect(refusedParts([{ name: 'a', version: '1.0.0' }])).toEqual(['a@1.0.0: no licence'])
  })

  it('with two licences needs both allowed', () => {
    const licenses = [{ license: { id: 'MIT' } }, { license: { id: 'AGPL-3.0-only' } }]
    expect(refusedParts([{ name: 'a', version: '1.0.0', licenses }])).toEqual(['a@1.0.0: MIT, AGPL-3.0-only'])
  })

  it('has another licence only where that was argued for, for this part', () => {
    expect(refusedParts([under('MPL-2.0', 'axe-core'), under('MPL-2.0')])).toEqual(['a@1.0.0: MPL-2.0'])
  })
})

describe('a jar of the database', () => {
  it('may have the licence that the database has', () => {
    expect(refusedJars([under('GPL-3.0-or-later')])).toEqual([])
  })

  it('that may be taken under one of several needs one that is allowed', () => {
    const licenses = [{ license: { id: 'GPL-2.0-only' } }, { license: { id: 'Apache-2.0' } }]
    expect(refusedJars([{ name: 'a', version: '1.0.0', licenses }])).toEqual([])
  })

  it.each(['AGPL-3.0-only', 'My own licence'])('under %s is refused', (expression) => {
    expect(refusedJars([under(expression)])).toEqual([`a@1.0.0: ${expression}`])
  })
})
