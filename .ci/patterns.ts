/**
 * `npm run patterns`: no regular expression takes more than linear time, as far as anybody's text reaches it. A pattern that takes the
 * square of its text's length lets one request stop the API. Checked by recheck (https://makenowjust-labs.github.io/recheck/).
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { check } from 'recheck'
import ts from 'typescript'

/** Where patterns read our own text alone: statements of the database, files of this repository, drawings and settings. */
const OWN_TEXT = ['api/src/platform/db/', 'neo4j/', 'seed/', 'web/src/graph-view/export/image.ts', 'web/src/lib/env.ts']

/** Patterns that recheck cannot decide or takes for worse than they are, and why they are linear. */
const ARGUED = new Map([
  [
    '[^\\s@<>"\',;:()]{1,64}@[^\\s@<>"\',;:()]{1,255}',
    'Each place is tried over 64 characters at most, and the text is cut before.',
  ],
  [
    '^(?:create|replace|alter)\\s+(?:or\\s+(?:replace|alter)\\s+)?(?:(?:global|local|temp|temporary|secure|recursive|force|no\\s+force|editionable|noneditionable|live|streaming)\\s+)*(?:view|synonym|alias)\\b',
    'It begins at one place only, and between two words there is one run of spaces: there is one way to read it.',
  ],
])

const sources = execFileSync('git', ['ls-files', 'api/src', 'web/src', 'seed/src', 'neo4j', 'stores'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|spec)\.tsx?$|\/generated\//.test(file))
  .filter((file) => !OWN_TEXT.some((place) => file.startsWith(place)))

const faults: string[] = []
let count = 0
for (const file of sources)
  for (const { source, flags, line } of patternsIn(file)) {
    count += 1
    if (ARGUED.has(source)) continue
    const found = await check(source, flags.replace(/[gv]/g, ''), { timeout: 30_000 })
    const why = found.status === 'vulnerable' ? found.complexity.summary : found.status
    if (found.status !== 'safe') faults.push(`${file}:${line} /${source}/${flags} ${why}`)
  }
for (const fault of faults) console.error(fault)
console.log(`${count} patterns, ${faults.length} that may take more than linear time.`)
process.exitCode = faults.length > 0 ? 1 : 0

function patternsIn(file: string): { source: string; flags: string; line: number }[] {
  const parsed = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: { source: string; flags: string; line: number }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), line })
    }
    ts.forEachChild(node, visit)
  }
  visit(parsed)
  return found
}
