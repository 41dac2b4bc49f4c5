/**
 * `npm run release`: makes the next version from the notes in `.changeset/`. Changesets sets the version of every workspace; the notes
 * become a section of CHANGELOG.md; the present schema becomes the one that later changes are compared with; the lists of parts are made.
 * Commits nothing.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { breakingSinceRelease, presentText, released } from './breaking.ts'
import { allNotes, isMajor, notesOf, withRelease } from './changelog.ts'
import { makeParts } from './supply/parts.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Changesets writes a changelog into each workspace. Ours are released together, and have one. */
function takeNotes(workspaces: readonly string[], version: string): string {
  const written = workspaces
    .map((workspace) => `${workspace}/CHANGELOG.md`)
    .filter((path) => existsSync(join(root, path)))
  const notes = written.map((path) => notesOf(read(path), version))
  for (const path of written) rmSync(join(root, path))
  return allNotes(notes)
}

/** @throws Error before anything is changed, where the schema breaks clients and no note says so */
function checkBreaks(): void {
  const notes = readdirSync(join(root, '.changeset')).filter((file) => file.endsWith('.md'))
  const breaking = breakingSinceRelease().map(({ description }) => description)
  if (breaking.length > 0 && !notes.some((file) => isMajor(read(`.changeset/${file}`))))
    throw new Error(`This breaks clients and needs a note that is "major":\n${breaking.join('\n')}`)
}

function main(): void {
  checkBreaks()
  execFileSync('npx', ['changeset', 'version'], { cwd: root, stdio: 'inherit' })
  const manifest = JSON.parse(read('package.json')) as { workspaces: string[] }
  const { version } = JSON.parse(read('api/package.json')) as { version: string }
  const notes = takeNotes(manifest.workspaces, version)
  writeFileSync(join(root, 'CHANGELOG.md'), withRelease(read('CHANGELOG.md'), version, notes))
  writeFileSync(join(root, 'package.json'), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`)
  writeFileSync(released, presentText())
  for (const { file, of, parts } of makeParts())
    console.log(parts ? `${parts.length} ${of}: ${file}` : `Not made here: the list of ${of}.`)
  console.log(`Version ${version}. Look at the changes, then: npm install, git commit, git tag v${version}`)
}

main()
