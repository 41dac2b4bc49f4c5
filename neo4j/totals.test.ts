import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { closing, isGreen, NOTHING_YET, playwrightTotals, sum, vitestTotals } from './totals.ts'

const vitest = { numPassedTests: 400, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 }
const playwright = { stats: { expected: 12, unexpected: 0, flaky: 0, skipped: 0 } }

describe('the closing line of npm test', () => {
  it('adds up both runners', () => {
    const all = sum(
      vitestTotals({ report: vitest, exitCode: 0 }),
      playwrightTotals({ report: playwright, exitCode: 0 }),
    )
    expect(closing(all)).toBe('412 passed, 0 failed, 3 skipped')
    expect(isGreen(all)).toBe(true)
  })

  it('names no skipped tests when there are none', () => {
    expect(closing({ ...NOTHING_YET, passed: 412 })).toBe('412 passed, 0 failed')
  })

  it('counts a runner that crashed without a report as a failure', () => {
    const all = vitestTotals({ report: null, exitCode: null })
    expect(closing(all)).toMatch(/^FAILED A test runner ended badly.*\n0 passed, 1 failed$/)
    expect(isGreen(all)).toBe(false)
  })

  it('counts a test file that does not load as a failure, though no test in it failed', () => {
    expect(isGreen(vitestTotals({ report: vitest, exitCode: 1 }))).toBe(false)
  })

  it('counts a flaky browser test as failed', () => {
    const end = { report: { stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 } }, exitCode: 0 }
    expect(closing(playwrightTotals(end))).toBe('3 passed, 1 failed')
  })

  it('names each code test that failed, and a file that does not load, with the first line of the fault', () => {
    const file = join(process.cwd(), 'api', 'a.test.ts')
    const red = '\u001B[31mexpected 1 to be 2\u001B[39m\n    at a.test.ts:3'
    const failed = { status: 'failed', fullName: 'a thing works', failureMessages: [red] }
    const testResults = [
      { name: file, status: 'failed', assertionResults: [failed, { status: 'passed', fullName: 'another works' }] },
      { name: 'b.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
    ]
    const all = vitestTotals({ report: { ...vitest, numFailedTests: 1, testResults }, exitCode: 1 })
    expect(closing(all)).toBe(
      'FAILED api/a.test.ts: a thing works: expected 1 to be 2\nFAILED b.test.ts: Cannot find module\n400 passed, 1 failed, 3 skipped',
    )
  })

  it('names each browser test that failed, at any depth', () => {
    const errors = [{ message: 'Error: not visible\n\nmore' }]
    const spec = { title: 'a page opens', file: 'home.spec.ts', ok: false, tests: [{ results: [{ errors }] }] }
    const report = { stats: { expected: 3, unexpected: 1 }, suites: [{ suites: [{ specs: [spec] }] }] }
    expect(closing(playwrightTotals({ report, exitCode: 1 }))).toBe(
      'FAILED home.spec.ts: a page opens: Error: not visible\n3 passed, 1 failed',
    )
  })

  it('is not green when nothing was executed', () => {
    expect(isGreen({ ...NOTHING_YET, skipped: 5 })).toBe(false)
  })
})
