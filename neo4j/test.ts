/**
 * `npm test`: every test of every workspace against one real Neo4j, which is NEO4J_URI's if that is set, else one
 * that lives in a temporary folder for as long as the tests run. Closes with the totals, alone on a line.
 * `npm test -- <filter>` passes its arguments to Vitest and leaves the browser tests out.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Neo4jProblem, type RunningNeo4j, startNeo4j } from './start.ts'
import {
  closing,
  isGreen,
  NOTHING_YET,
  playwrightTotals,
  type RunnerEnd,
  sum,
  type Totals,
  vitestTotals,
} from './totals.ts'

const ROOT = resolve(import.meta.dirname, '..')
const WEB = join(ROOT, 'web')
const require = createRequire(join(WEB, 'package.json'))
const filters = process.argv.slice(2)

let runner: ChildProcess | undefined
let interrupted = false

/** Runs a test runner in the foreground and reads the report that it left. */
async function runTests(script: string, args: string[], env: NodeJS.ProcessEnv, report: string): Promise<RunnerEnd> {
  const cwd = script.includes('playwright') ? WEB : ROOT
  const child = spawn(process.execPath, [script, ...args], { cwd, stdio: 'inherit', env: { ...process.env, ...env } })
  runner = child
  const exitCode = await new Promise<number | null>((done, fail) => child.on('error', fail).on('exit', done))
  runner = undefined
  const text = await readFile(report, 'utf8').catch(() => 'null')
  return { exitCode, report: JSON.parse(text) }
}

/** Vitest: unit, database and HTTP tests. */
async function codeTests(env: NodeJS.ProcessEnv, folder: string): Promise<Totals> {
  const report = join(folder, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  return vitestTotals(await runTests(vitest, ['run', ...reporters, ...filters], env, report))
}

/** Playwright: the web tests. Its own config starts the API and the web server that it needs, on this database. */
async function browserTests(env: NodeJS.ProcessEnv, folder: string): Promise<Totals> {
  if (filters.length > 0 || !existsSync(join(WEB, 'playwright.config.ts'))) return NOTHING_YET
  const report = join(folder, 'playwright.json')
  const reportTo = { PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const playwright = require.resolve('@playwright/test/cli')
  return playwrightTotals(await runTests(playwright, ['test', '--reporter=list,json'], { ...env, ...reportTo }, report))
}

async function testOn(neo4j: RunningNeo4j, folder: string): Promise<Totals> {
  const env = { NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password }
  const code = await codeTests(env, folder)
  return interrupted ? code : sum(code, await browserTests(env, folder))
}

async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'dyetrace-test-'))
  let neo4j: RunningNeo4j | undefined
  try {
    neo4j = await startNeo4j({ home: join(folder, 'neo4j'), port: 0, log: console.log })
    const totals = interrupted ? NOTHING_YET : await testOn(neo4j, folder)
    console.log(`\n${closing(totals)}`)
    return isGreen(totals) && !interrupted ? 0 : 1
  } catch (error) {
    if (!(error instanceof Neo4jProblem)) throw error
    console.error(error.message)
    return 1
  } finally {
    await neo4j?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interrupted = true
    // A Ctrl-C has reached the runner already; a second one would make it leave its own clean-up.
    if (signal === 'SIGTERM') runner?.kill(signal)
  })
}

process.exitCode = await main()
