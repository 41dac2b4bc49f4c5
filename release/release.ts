/**
 * `npm run release`: makes the next version from the notes in `.changeset/`. Changesets sets the version of every workspace; the notes
 * become a section of CHANGELOG.md; the present schema becomes the one that later changes are compared with. Commits nothing.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { breakingSinceRelease, presentText, released } from './breaking.ts'
import { hasMajor, notesOf, withRelease } from './changelog.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Where Changesets writes all notes: they are about the product, whose name is the API's package. */
const written = 'api/CHANGELOG.md'

function main(): void {
  execFileSync('npx', ['changeset', 'version'], { cwd: root, stdio: 'inherit' })
  const { version } = JSON.parse(read('api/package.json')) as { version: string }
  const notes = notesOf(read(written), version)
  const breaking = breakingSinceRelease().map(({ description }) => description)
  if (breaking.length > 0 && !hasMajor(notes))
    throw new Error(`This breaks clients and needs a note that is "major":\n${breaking.join('\n')}`)
  writeFileSync(join(root, 'CHANGELOG.md'), withRelease(read('CHANGELOG.md'), version, notes))
  rmSync(join(root, written))
  const manifest = JSON.parse(read('package.json')) as Record<string, unknown>
  writeFileSync(join(root, 'package.json'), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`)
  writeFileSync(released, presentText())
  console.log(`Version ${version}. Look at the changes, then: npm install, git commit, git tag v${version}`)
}

main()
