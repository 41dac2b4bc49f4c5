import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Part, refusedJars, refusedParts } from './licences.ts'
import { run } from './run.ts'

const root = join(import.meta.dirname, '../..')

/** Where the lists go; git ignores it. */
const folder = join(root, '.dyetrace/parts')

const List = z.object({
  components: z.array(
    z.object({
      group: z.string().optional(),
      name: z.string(),
      version: z.string().optional(),
      licenses: z
        .array(
          z.object({
            license: z.object({ id: z.string().optional(), name: z.string().optional() }).optional(),
            expression: z.string().optional(),
          }),
        )
        .optional(),
    }),
  ),
})

/** One list of parts in CycloneDX. `parts`: null where it could not be made here. `refused`: those under a licence that nobody allowed. */
export type PartsList = {
  file: string
  of: string
  parts: Part[] | null
  refused: (parts: readonly Part[]) => string[]
}

/** The plugin that lists what Maven resolves; its version is pinned here, since nothing else uses it. */
const MAVEN_PLUGIN = 'org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom'

/**
 * Makes the lists of parts: packages of npm, all that the lock file names, and jars of the local database. Where Maven is not
 * there or cannot reach its repository, its list is not made. @throws Error where npm's cannot be made
 */
export function makeParts(): PartsList[] {
  mkdirSync(folder, { recursive: true })
  const npm = join(folder, 'npm.cdx.json')
  // npm makes it by itself. `@cyclonedx/cyclonedx-npm` would add 150 packages, one of which is compiled when it is installed.
  const options = ['--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only']
  const listed = run('npm', ['sbom', ...options], root)
  if (!listed.isDone) throw new Error(`The list of npm packages could not be made:\n${listed.output}`)
  writeFileSync(npm, listed.stdout)
  return [
    { file: npm, of: 'npm packages', parts: partsIn(npm), refused: refusedParts },
    { of: 'jars of the local database', ...mavenParts('neo4j'), refused: refusedJars },
    { of: 'programs of the local Postgres', ...mavenParts('stores'), refused: refusedJars },
  ]
}

function mavenParts(of: 'neo4j' | 'stores'): Pick<PartsList, 'file' | 'parts'> {
  const file = join(folder, `${of}.cdx.json`)
  const output = ['-DoutputFormat=json', `-DoutputName=${of}.cdx`, `-DoutputDirectory=${folder}`]
  rmSync(file, { force: true })
  const { isDone } = run('mvn', ['--quiet', '--batch-mode', '--file', `${of}/pom.xml`, MAVEN_PLUGIN, ...output], root)
  return { file, parts: isDone && existsSync(file) ? partsIn(file) : null }
}

const partsIn = (file: string): Part[] => List.parse(JSON.parse(readFileSync(file, 'utf8'))).components as Part[]
