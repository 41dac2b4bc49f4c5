import { defineConfig } from '@playwright/test'
import chromium from '@sparticuz/chromium'
import { signedInAs } from './e2e/people.ts'

/** CHROMIUM_PATH names another browser than the one that comes inside a package. */
const executablePath = process.env.CHROMIUM_PATH || (await chromium.executablePath())

export default defineConfig({
  testDir: './e2e',
  projects: [
    { name: 'people', testMatch: 'people.setup.ts' },
    {
      name: 'browser',
      testMatch: '**/*.spec.ts',
      dependencies: ['people'],
      // Whoever a test does not name is the one who handles requests.
      use: { storageState: signedInAs('handler') },
    },
  ],
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Nothing is tried twice: a test that passes only now and then is broken.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    // Printed by the stack when it is ready: see `wait` below.
    baseURL: process.env.DYETRACE_WEB ?? '',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: ['--no-sandbox', '--disable-gpu'] },
  },
  // DYETRACE_WEB, DYETRACE_INCOMPLETE_WEB, DYETRACE_WIDE_WEB and DYETRACE_STATE name a stack that runs already:
  // `node --import tsx e2e/stack.ts`.
  webServer: process.env.DYETRACE_WEB
    ? []
    : {
        command: 'node --import tsx e2e/stack.ts',
        wait: {
          stdout:
            /READY web=(?<dyetrace_web>\S+) incomplete=(?<dyetrace_incomplete_web>\S+) wide=(?<dyetrace_wide_web>\S+) state=(?<dyetrace_state>\S+)/,
        },
        stdout: 'pipe',
        stderr: 'pipe',
        // A first start builds the web and may fetch a database.
        timeout: 600_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
      },
})
