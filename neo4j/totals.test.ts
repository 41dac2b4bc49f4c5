import { describe, expect, it } from 'vitest'
import { closingLine, isGreen, playwrightTotals, sum, vitestTotals } from './totals.ts'

const vitest = { numPassedTests: 400, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 }
const playwright = { stats: { expected: 12, unexpected: 0, flaky: 0, skipped: 0 } }

describe('the closing line of npm test', () => {
  it('adds up both runners', () => {
    const all = sum(
      vitestTotals({ report: vitest, exitCode: 0 }),
      playwrightTotals({ report: playwright, exitCode: 0 }),
    )
    expect(closingLine(all)).toBe('412 passed, 0 failed, 3 skipped')
    expect(isGreen(all)).toBe(true)
  })

  it('names no skipped tests when there are none', () => {
    expect(closingLine({ passed: 412, failed: 0, skipped: 0 })).toBe('412 passed, 0 failed')
  })

  it('counts a runner that crashed without a report as a failure', () => {
    const all = vitestTotals({ report: null, exitCode: null })
    expect(closingLine(all)).toBe('0 passed, 1 failed')
    expect(isGreen(all)).toBe(false)
  })

  it('counts a test file that does not load as a failure, though no test in it failed', () => {
    expect(isGreen(vitestTotals({ report: vitest, exitCode: 1 }))).toBe(false)
  })

  it('counts a flaky browser test as failed', () => {
    const end = { report: { stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 } }, exitCode: 0 }
    expect(closingLine(playwrightTotals(end))).toBe('3 passed, 1 failed')
  })

  it('is not green when nothing was executed', () => {
    expect(isGreen({ passed: 0, failed: 0, skipped: 5 })).toBe(false)
  })
})
