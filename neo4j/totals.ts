/** How many tests came out how. */
export interface Totals {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** What a test runner wrote as JSON, and how it ended: its exit code, or null after a signal. */
export interface RunnerEnd {
  readonly report: unknown
  readonly exitCode: number | null
}

export const NOTHING_YET: Totals = { passed: 0, failed: 0, skipped: 0 }

/** Adds up the totals of several runners. */
export function sum(a: Totals, b: Totals): Totals {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** Reads Vitest's JSON report (the format of Jest's). A todo counts as skipped. */
export function vitestTotals(end: RunnerEnd): Totals {
  return totals(end, (report) => ({
    passed: count(report, 'numPassedTests'),
    failed: count(report, 'numFailedTests'),
    skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
  }))
}

/** Reads Playwright's JSON report. A flaky test failed at least once, so it counts as failed. */
export function playwrightTotals(end: RunnerEnd): Totals {
  return totals(end, (report) => {
    const stats = 'stats' in report && isObject(report.stats) ? report.stats : {}
    return {
      passed: count(stats, 'expected'),
      failed: count(stats, 'unexpected') + count(stats, 'flaky'),
      skipped: count(stats, 'skipped'),
    }
  })
}

/** The closing line: `412 passed, 0 failed`, or with `, 3 skipped` behind it. */
export function closingLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** A run that executed nothing proves nothing. */
export function isGreen({ passed, failed }: Totals): boolean {
  return failed === 0 && passed > 0
}

/** A runner that ended badly without naming a failed test (a file that does not load, a crash) is itself one failure. */
function totals(end: RunnerEnd, read: (report: object) => Totals): Totals {
  const counted = isObject(end.report) ? read(end.report) : NOTHING_YET
  const endedWell = end.exitCode === 0 && isObject(end.report)
  return endedWell || counted.failed > 0 ? counted : { ...counted, failed: 1 }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function count(from: object, name: string): number {
  const value: unknown = Reflect.get(from, name)
  return typeof value === 'number' ? value : 0
}
