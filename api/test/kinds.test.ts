import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { statementKinds } from '../src/ingest/statements/kinds/index.ts'

// The compiler refuses a registry without one of its types.
const { run: _, ...withoutRuns } = statementKinds
// @ts-expect-error a statement type without a line in the registry
withoutRuns satisfies typeof statementKinds

/** How statements are kept; fixed rules for what versions before schema version 7 kept; the examples of the page /integrate. */
const allowed = [
  'ingest/adapters/openlineage/example.ts',
  'ingest/statements/kept.ts',
  'ingest/statements/part.ts',
  'rebuild/again.ts',
]

it('what kind a statement is of is told apart nowhere but in the registry', () => {
  const root = new URL('../src/', import.meta.url)
  const types = Object.keys(statementKinds).join('|')
  const telling = new RegExp(`case '(?:${types})'|\\b(?:command|said|c|statement|kept)\\.type [!=]== '(?:${types})'`)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const found = files.filter(
    (file) =>
      /(?<!\.test)\.ts$/.test(file) &&
      !file.startsWith('generated') &&
      telling.test(readFileSync(new URL(file, root), 'utf8')),
  )
  expect(found.filter((file) => !allowed.includes(file))).toEqual([])
})
