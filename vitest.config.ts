import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const built = ['**/node_modules/**', '**/dist/**', '**/.next/**']
const database = '**/*.db.test.ts'

/**
 * Two projects a workspace: `api` has the tests that need nothing but Node, `api-db` those that need a database (*.db.test.ts).
 * Browser tests are Playwright's (*.spec.ts). No test asserts time, so the timeouts only end what hangs: a unit test in
 * seconds; one with a database later, since it may meet a cold database or start its own.
 */
function projects(name: string) {
  const root = resolve(import.meta.dirname, name)
  const project = (test: object) => ({ extends: true as const, root, test })
  const unit = { include: ['**/*.test.{ts,tsx}'], exclude: [...built, database, ...alone], ...ends(15_000) }
  return [
    // Most of the time would go into loading the same modules for each file. Pages are cleaned up by what a file loads.
    project({ name, ...unit, isolate: name === 'web' }),
    project({ name: `${name}-db`, include: [database], exclude: built, ...ends(240_000) }),
  ]
}

/** What it declares would count for the files after it. */
const alone = ['test/kinds.test.ts']

const ends = (ms: number) => ({ testTimeout: ms, hookTimeout: ms })

export default defineConfig({
  resolve: {
    alias: {
      '@': resolve(import.meta.dirname, 'web/src'),
      // The one copy that Node gives the libraries: schemas of another are none to them.
      graphql: createRequire(import.meta.url).resolve('graphql'),
    },
  },
  test: {
    projects: [
      ...['api', 'seed', 'neo4j', 'stores', 'web', 'bench', 'clients', 'testkit', 'release', 'identity'].flatMap(
        projects,
      ),
      { extends: true, root: resolve(import.meta.dirname, 'api'), test: { name: 'api-alone', include: alone } },
    ],
    passWithNoTests: false,
    pool: 'forks',
    maxWorkers: 2,
  },
})
