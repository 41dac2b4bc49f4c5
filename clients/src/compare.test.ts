import { describe, expect, it } from 'vitest'
import { type Answer, compare, isRight } from './compare.ts'
import type { Truth } from './truth.ts'

type OnDisk = Truth['datasets'][number]['onDisk']

const truth = (onDisk: OnDisk, saidBy: string | null = null): Truth => ({
  person: 'ada@example.com',
  named: [{ namespace: 'lake', name: 'people', people: ['ada@example.com'], mode: 'FULL', at: '2026-01-01T00:00:00Z' }],
  datasets: [{ namespace: 'lake', name: 'orders', onDisk, saidBy }],
})

const answer = (
  versions: { verdict?: string; live?: boolean; name?: string }[],
  more: Partial<Answer> = {},
): Answer => ({
  listed: versions.map((one) => ({
    namespace: 'lake',
    name: 'orders',
    verdict: 'DERIVED',
    live: true,
    ...one,
  })),
  complete: true,
  caveats: [],
  refused: 0,
  ...more,
})

const verdicts = (onDisk: OnDisk, ...args: Parameters<typeof answer>) =>
  compare(truth(onDisk), answer(...args)).rows.map(({ verdict }) => verdict)

describe('the comparison with the disk', () => {
  it('finds a dataset that holds the person and is not on the list', () => {
    expect(verdicts('now', [])).toEqual(['LEFT OUT'])
  })

  it('counts a dataset as left out when only an old version of it is on the list', () => {
    expect(verdicts('now', [{ live: false }])).toEqual(['LEFT OUT'])
  })

  it('counts a version from which the person is excluded as not on the list', () => {
    expect(verdicts('now', [{ verdict: 'EXCLUDED' }])).toEqual(['LEFT OUT'])
  })

  it('wants an old version on the list where the person was before', () => {
    expect(verdicts('before', [{ live: false }])).toEqual(['right'])
    expect(verdicts('before', [])).toEqual(['LEFT OUT'])
  })

  it('finds a false alarm about now, and one about ever', () => {
    expect(verdicts('before', [{ live: true }])).toEqual(['FALSE ALARM'])
    expect(verdicts('never', [{ live: false }])).toEqual(['FALSE ALARM'])
  })

  it('takes a false alarm that the named caveat says, and only while the answer carries it', () => {
    const open = truth('never', 'ASSUMED_APPEND')
    expect(isRight(compare(open, answer([{}], { caveats: ['ASSUMED_APPEND'] })))).toBe(true)
    expect(isRight(compare(open, answer([{}], { caveats: ['OPEN_RUN'] })))).toBe(false)
  })

  it('finds datasets that the scenario does not know', () => {
    expect(compare(truth('now'), answer([{}, { name: 'other' }])).rows.at(-1)).toEqual({
      dataset: 'lake other',
      onDisk: 'unknown',
      listed: 'yes',
      verdict: 'FALSE ALARM',
    })
  })

  it('is not right when an event was refused or the answer is not complete', () => {
    expect(isRight(compare(truth('now'), answer([{}])))).toBe(true)
    expect(isRight(compare(truth('now'), answer([{}], { refused: 1 })))).toBe(false)
    expect(isRight(compare(truth('now'), answer([{}], { complete: false })))).toBe(false)
  })
})
