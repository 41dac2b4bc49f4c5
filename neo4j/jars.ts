import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { once } from './once.ts'
import { Neo4jProblem, WAYS_TO_A_DATABASE } from './problem.ts'
import { run } from './run.ts'

const POM = join(import.meta.dirname, 'pom.xml')
const LAUNCHER = join(import.meta.dirname, 'src', 'main', 'java', 'dyetrace', 'neo4j', 'Launcher.java')

/** Where the jars and the compiled launcher are kept, and whom to tell that they are being fetched. */
export interface Cache {
  readonly folder: string
  readonly log: (line: string) => void
  readonly env: NodeJS.ProcessEnv
}

/** The pinned Neo4j version, as pom.xml has it. */
export async function neo4jVersion(): Promise<string> {
  const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(await readFile(POM, 'utf8'))?.[1]
  if (!version) throw new Error('neo4j/pom.xml names no neo4j.version')
  return version
}

/**
 * The class path of the launcher. Fetches Neo4j through Maven and compiles the launcher on first use only: both are
 * kept by content, so a later start calls neither.
 * @throws Neo4jProblem MAVEN_MISSING or MAVEN_FAILED
 */
export async function classPath(java: string, cache: Cache): Promise<string> {
  const version = await neo4jVersion()
  const jars = await once(join(cache.folder, `neo4j-${version}-${await digest(POM)}`), async (target) => {
    cache.log(`Fetching Neo4j ${version} (once, about 120 MB) ...`)
    await fetchJars(target, cache.env)
  })
  // The compiler, unlike the launcher of a program, takes no wildcard here.
  const everyJar = (await readdir(jars)).map((jar) => join(jars, jar)).join(delimiter)
  const classes = await once(`${jars}-launcher-${await digest(LAUNCHER)}`, async (target) => {
    const compiler = ['-m', 'jdk.compiler/com.sun.tools.javac.Main', '--release', '17', '-proc:none', '-d', target]
    const compiled = await run(java, [...compiler, '-cp', everyJar, LAUNCHER], cache.env)
    if (compiled?.code !== 0) throw new Error(`the launcher does not compile: ${compiled?.output}`)
  })
  return [classes, join(jars, '*')].join(delimiter)
}

async function fetchJars(target: string, env: NodeJS.ProcessEnv): Promise<void> {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${target}`]
  const maven = process.platform === 'win32' ? 'mvn.cmd' : 'mvn'
  const fetched = await run(maven, ['--quiet', '--batch-mode', '-Dstyle.color=never', '--file', POM, ...goal], env)
  if (fetched === null) {
    throw new Neo4jProblem(
      'MAVEN_MISSING',
      'The first start of a local Neo4j fetches it through Maven, and there is no `mvn` on PATH.',
      WAYS_TO_A_DATABASE,
    )
  }
  if (fetched.code !== 0) {
    const reason = fetched.output.split('\n').find((line) => line.includes('ERROR')) ?? fetched.output.slice(-500)
    throw new Neo4jProblem(
      'MAVEN_FAILED',
      `Maven could not fetch Neo4j: ${reason.trim()}`,
      'Check the network, the proxy or the mirror in Maven settings.xml, and start again: what was fetched is kept.',
    )
  }
}

async function digest(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
    .slice(0, 12)
}
