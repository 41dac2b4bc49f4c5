import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** One project a workspace, so that `vitest run --project api` is possible. Browser tests are Playwright's (*.spec.ts). */
function project(name: string) {
  return {
    extends: true as const,
    root: resolve(import.meta.dirname, name),
    test: {
      name,
      include: ['**/*.test.{ts,tsx}'],
      exclude: ['**/node_modules/**', '**/dist/**', '**/.next/**'],
    },
  }
}

export default defineConfig({
  resolve: {
    alias: {
      '@': resolve(import.meta.dirname, 'web/src'),
      // The one copy that Node gives the libraries: schemas of another are none to them.
      graphql: createRequire(import.meta.url).resolve('graphql'),
    },
  },
  test: {
    projects: ['api', 'seed', 'neo4j', 'web', 'bench', 'clients'].map(project),
    // Every database test meets a real Neo4j, some start one: generous, since no test asserts time.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
