import { describe, expect, it } from 'vitest'
import { type MemberStatement, membershipOf, standing } from './effective.ts'

const say = (mode: MemberStatement['mode'], at: number, key = `${mode}${at}`): MemberStatement => ({
  id: key,
  key,
  at,
  mode,
})

describe('who is in a version', () => {
  it('is unknown without a full list, and every ADD counts', () => {
    expect(membershipOf([say('ADD', 1), say('ADD', 2)], false)).toMatchObject({
      enumerated: false,
      counting: ['ADD1', 'ADD2'],
    })
  })

  it('is decided by the latest full list and what comes after it', () => {
    const membership = membershipOf(
      [say('ADD', 1), say('REMOVE', 1), say('FULL', 2), say('FULL', 3), say('REMOVE', 3), say('ADD', 4)],
      false,
    )
    expect(membership).toEqual({ enumerated: true, counting: ['FULL3', 'ADD4'], taking: ['REMOVE3'], full: ['FULL3'] })
  })

  it('is decided by every full list of a version that has a name, and by what came before', () => {
    const { enumerated, counting, full } = membershipOf([say('ADD', 1), say('FULL', 2), say('FULL', 3)], true)
    expect([enumerated, counting, full]).toEqual([true, ['ADD1', 'FULL2', 'FULL3'], ['FULL2', 'FULL3']])
  })

  it('is decided by both of two full lists of one instant', () => {
    const { counting, full } = membershipOf(
      [say('FULL', 1), say('FULL', 2, 'a'), say('FULL', 2, 'b'), say('ADD', 3)],
      false,
    )
    expect([counting, full]).toEqual([
      ['a', 'b', 'ADD3'],
      ['a', 'b'],
    ])
  })

  it('a REMOVE takes people out of what was said before it, and of the full list of its instant', () => {
    const naming = [say('FULL', 1), say('ADD', 2), say('REMOVE', 2), say('ADD', 3)]
    expect(standing(naming).map(({ key }) => key)).toEqual(['ADD2', 'ADD3'])
    expect(standing([say('REMOVE', 1), say('FULL', 1)])).toEqual([])
  })

  it('does not depend on the order in which the statements came', () => {
    const statements = [say('ADD', 3), say('FULL', 2), say('REMOVE', 3), say('ADD', 1), say('FULL', 2, 'FULL2b')]
    expect(membershipOf(statements.toReversed(), false)).toEqual(membershipOf(statements, false))
    expect(membershipOf(statements, false).counting).toEqual(['FULL2', 'FULL2b', 'ADD3'])
    expect(standing(statements.toReversed())).toEqual(standing(statements))
  })
})
