import { isAbsolute, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** How many tests came out how. */
export interface Totals {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What failed, one line each: its file, its name and the first line of its fault. */
  readonly failures: readonly string[]
}

/** What a test runner wrote as JSON, and how it ended: its exit code, or null after a signal. */
export interface RunnerEnd {
  readonly report: unknown
  readonly exitCode: number | null
}

export const NOTHING_YET: Totals = { passed: 0, failed: 0, skipped: 0, failures: [] }

/** Adds up the totals of several runners. */
export function sum(a: Totals, b: Totals): Totals {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  }
}

/** Reads Vitest's JSON report (the format of Jest's). A todo counts as skipped. */
export function vitestTotals(end: RunnerEnd): Totals {
  return totals(end, (report) => ({
    passed: count(report, 'numPassedTests'),
    failed: count(report, 'numFailedTests'),
    skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
    failures: vitestFailures(report),
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
      failures: playwrightFailures(report),
    }
  })
}

/** The closing line, `412 passed, 0 failed`, or with `, 3 skipped` behind it; what failed stands above it. */
export function closing({ passed, failed, skipped, failures }: Totals): string {
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return [...failures.map((failure) => `FAILED ${failure}`), line].join('\n')
}

/** A run that executed nothing proves nothing. */
export function isGreen({ passed, failed }: Totals): boolean {
  return failed === 0 && passed > 0
}

/** A runner that ended badly without naming a failed test (a file that does not load, a crash) is itself one failure. */
function totals(end: RunnerEnd, read: (report: object) => Totals): Totals {
  const counted = isObject(end.report) ? read(end.report) : NOTHING_YET
  const endedWell = end.exitCode === 0 && isObject(end.report)
  return endedWell || counted.failed > 0 ? counted : { ...counted, failed: 1, failures: [...counted.failures, CRASHED] }
}

const CRASHED = 'A test runner ended badly without naming a test: a file does not load, or it crashed. See its output.'

/** Vitest reports by file; a file that does not load has a message and no test. */
function vitestFailures(report: object): string[] {
  return list(report, 'testResults').flatMap((file) => {
    const tests = list(file, 'assertionResults').filter((test) => text(test, 'status') === 'failed')
    if (tests.length === 0 && text(file, 'status') === 'failed')
      return [failure(text(file, 'name'), '', text(file, 'message'))]
    return tests.map((test) => failure(text(file, 'name'), text(test, 'fullName'), strings(test, 'failureMessages')[0]))
  })
}

/** Playwright reports by suite, and suites hold suites. */
function playwrightFailures(suite: object): string[] {
  const specs = list(suite, 'specs').filter((spec) => Reflect.get(spec, 'ok') === false)
  const faults = (spec: object) =>
    list(spec, 'tests').flatMap((test) => list(test, 'results').flatMap((result) => list(result, 'errors')))
  return [
    ...specs.map((spec) => failure(text(spec, 'file'), text(spec, 'title'), text(faults(spec)[0] ?? {}, 'message'))),
    ...list(suite, 'suites').flatMap(playwrightFailures),
  ]
}

const failure = (file: string, name: string, message = '') =>
  [isAbsolute(file) ? relative(process.cwd(), file) : file, name, stripVTControlCharacters(message).split('\n')[0]]
    .filter(Boolean)
    .join(': ')

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function list(from: object, name: string): object[] {
  const value: unknown = Reflect.get(from, name)
  return Array.isArray(value) ? value.filter(isObject) : []
}

function strings(from: object, name: string): string[] {
  const value: unknown = Reflect.get(from, name)
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function text(from: object, name: string): string {
  const value: unknown = Reflect.get(from, name)
  return typeof value === 'string' ? value : ''
}

function count(from: object, name: string): number {
  const value: unknown = Reflect.get(from, name)
  return typeof value === 'number' ? value : 0
}
