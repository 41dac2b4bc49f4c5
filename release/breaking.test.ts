import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { breakingChanges, breakingSinceRelease, presentText, released } from './breaking.ts'

describe('the schema', () => {
  it('breaks no client of the last release', () => {
    expect(breakingSinceRelease()).toEqual([])
  })
})

describe('what breaks a client', () => {
  const present = presentText()
  const changed = (from: string | RegExp, to: string) => {
    const after = present.replace(from, to)
    expect(after).not.toBe(present)
    return breakingChanges(present, after).map(({ type }) => type)
  }

  it('is a field that is removed', () => {
    expect(changed('  endCursor: String\n', '')).toEqual(['FIELD_REMOVED'])
  })

  it('is a question that is renamed', () => {
    expect(changed('  affectedCustomers(', '  affectedPeople(')).toEqual(['FIELD_REMOVED'])
  })

  it('is a verdict that is removed', () => {
    expect(changed(/^ {2}POSSIBLE$/m, '  UNSURE')).toEqual(['VALUE_REMOVED_FROM_ENUM'])
  })

  it('is an argument that has to be given and was not there', () => {
    expect(changed('system(key: String!)', 'system(key: String!, region: String!)')).toEqual(['REQUIRED_ARG_ADDED'])
  })

  it('is not a question that is added', () => {
    expect(changed('system(key: String!)', 'place(key: String!): SystemHolding\n  system(key: String!)')).toEqual([])
  })

  it('is found when nearly everything of the last release is gone', () => {
    expect(breakingChanges(readFileSync(released, 'utf8'), 'type Query { a: Int }').length).toBeGreaterThan(50)
  })
})
