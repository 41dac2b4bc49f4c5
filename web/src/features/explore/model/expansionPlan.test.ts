import { describe, expect, test } from 'vitest'
import { collapseOne, type ExploreState, expandAll, planExpansions, writtenOf } from './expansionPlan.ts'
import { type Expansion, keyOf } from './expansions.ts'
import { opened, step, stepsOf, version } from './neighbours.testing.ts'

const both = ['UPSTREAM', 'DOWNSTREAM'] as const

/** raw → focus → mart → model, and another input of mart. */
const raw = version('raw', { DOWNSTREAM: 1 })
const mart = version('mart', { UPSTREAM: 2, DOWNSTREAM: 1 })
const model = version('model', { UPSTREAM: 1 })
const other = version('other', { DOWNSTREAM: 1 })
const focus = version('focus', { UPSTREAM: 1, DOWNSTREAM: 1 })
const answers = stepsOf(
  step(focus, 'UPSTREAM', [raw]),
  step(focus, 'DOWNSTREAM', [mart]),
  step(mart, 'DOWNSTREAM', [model]),
  step(mart, 'UPSTREAM', [focus, other]),
)
const answerTo = (one: Expansion) => answers.get(keyOf(one))
const wanted = (more: Partial<ExploreState> = {}): ExploreState => ({
  focus: 'focus',
  open: [],
  directions: both,
  depth: 1,
  limit: 300,
  ...more,
})
const keys = (one: readonly Expansion[]) => one.map(keyOf).sort()

describe('a picture grows', () => {
  test('around its focus, whatever the address says', () => {
    expect(keys(planExpansions(wanted(), answerTo).expansions)).toEqual(['focus.d', 'focus.u'])
    expect(keys(planExpansions(wanted({ directions: ['DOWNSTREAM'] }), answerTo).expansions)).toEqual(['focus.d'])
  })

  test('to everything within a depth, and asks for nothing where the record has no more', () => {
    const { expansions: all } = planExpansions(wanted({ depth: 2 }), answerTo)
    expect(keys(all)).toEqual(['focus.d', 'focus.u', 'mart.d', 'mart.u'])
    expect(keys(planExpansions(wanted({ depth: 9 }), answerTo).expansions)).toEqual(keys(all))
  })

  test('only as far as answers tell, until there are more', () => {
    expect(keys(planExpansions(wanted({ depth: 3 }), () => undefined).expansions)).toEqual(['focus.d', 'focus.u'])
  })

  test('to no more than it may hold', () => {
    expect(keys(planExpansions(wanted({ depth: 2, limit: 2 }), answerTo).expansions)).toEqual(['focus.d', 'focus.u'])
  })

  test('by what was opened by hand, in the directions that are looked at', () => {
    const open = [opened('a'), opened('b', 'UPSTREAM'), opened('focus', 'DOWNSTREAM', 62)]
    const { expansions: all } = planExpansions(wanted({ open, directions: ['DOWNSTREAM'] }), answerTo)
    expect(all).toEqual([opened('focus', 'DOWNSTREAM', 62), opened('a')])
  })
})

describe('an address', () => {
  test('says what was opened by hand, and nothing that its depth says', () => {
    const { expansions: all, implied } = planExpansions(
      wanted({ open: [opened('a'), opened('focus', 'UPSTREAM', 62)] }),
      answerTo,
    )
    expect(writtenOf(all, implied)).toEqual([opened('focus', 'UPSTREAM', 62), opened('a')])
  })

  test('gets deeper when everything is opened', () => {
    expect(expandAll(wanted(), planExpansions(wanted(), answerTo), [])).toEqual({ open: [], depth: 2 })
  })

  test('lists what is opened where a picture was grown by hand', () => {
    const by = wanted({ open: [opened('mart')] })
    const cards = [
      { version: model, undrawn: { UPSTREAM: 0, DOWNSTREAM: 0 } },
      { version: mart, undrawn: { UPSTREAM: 1, DOWNSTREAM: 0 } },
    ]
    const { open, depth } = expandAll(by, planExpansions(by, answerTo), cards)
    expect([keys(open), depth]).toEqual([['mart.d', 'mart.u'], 1])
  })

  test('lists everything else when one of a depth is closed', () => {
    const deep = wanted({ depth: 2 })
    const { open, depth } = collapseOne(deep, planExpansions(deep, answerTo), 'mart')
    expect([open, depth]).toEqual([[], 1])
    const deeper = wanted({ depth: 3 })
    const other = stepsOf(step(focus, 'DOWNSTREAM', [version('x', { DOWNSTREAM: 1 }), version('y', { DOWNSTREAM: 1 })]))
    const plan = planExpansions(deeper, (one) => other.get(keyOf(one)))
    expect(keys(collapseOne(deeper, plan, 'x').open)).toEqual(['y.d'])
  })
})
