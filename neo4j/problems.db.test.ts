import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { majorVersion } from './java.ts'
import { programFolder, thisJava } from './programs.fixture.ts'
import { Neo4jProblem, type StartOptions, startNeo4j } from './start.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dyetrace-problems-')))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** This machine's environment without a database of its own, so that a local start is what is tried. */
const local: NodeJS.ProcessEnv = { ...process.env, NEO4J_URI: '' }
let homes = 0

/** Starts and expects a problem; anything that did start is stopped before the test fails. */
async function problemOf(options: StartOptions): Promise<Neo4jProblem> {
  homes += 1
  try {
    const neo4j = await startNeo4j({ home: join(folder, `home-${homes}`), port: 0, env: local, ...options })
    await neo4j.stop()
  } catch (error) {
    if (error instanceof Neo4jProblem) return error
    throw error
  }
  throw new Error('it started')
}

/** This machine with only these programs on its PATH. */
function pathWith(name: string, programs: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...local, PATH: programFolder(join(folder, name), programs), JAVA_HOME: '' }
}

describe('a machine that lacks something gets one message that says what to install', () => {
  it('no Java', async () => {
    const problem = await problemOf({ env: pathWith('nothing') })
    expect(problem.code).toBe('JAVA_MISSING')
    expect(problem.message).toMatch(/JDK 17 .* Maven .* Docker .* NEO4J_URI/)
  })

  it('a JAVA_HOME that has no Java', async () => {
    const problem = await problemOf({ env: { ...local, JAVA_HOME: folder } })
    expect(problem.code).toBe('JAVA_MISSING')
    expect(problem.message).toContain(`JAVA_HOME (${folder})`)
  })

  it('a Java that is too old', async () => {
    const old = `echo 'openjdk version "11.0.2" 2019-01-15' >&2`
    const problem = await problemOf({ env: pathWith('old-java', { java: old }) })
    expect(problem.code).toBe('JAVA_TOO_OLD')
    expect(problem.message).toMatch(/needs Java 17 or later; `java` is Java 11/)
  })

  it('a Java runtime without the compiler of a JDK', async () => {
    const runtime = `[ "$1" = -version ] && exec ${thisJava()} -version; echo 'Module jdk.compiler not found' >&2; exit 1`
    const problem = await problemOf({ env: pathWith('runtime', { java: runtime }) })
    expect(problem.code).toBe('JAVA_WITHOUT_COMPILER')
  })

  it('no Maven, when Neo4j was never fetched', async () => {
    const env = pathWith('no-maven', { java: `exec ${thisJava()} "$@"` })
    const problem = await problemOf({ env, cache: join(folder, 'empty-cache') })
    expect(problem.code).toBe('MAVEN_MISSING')
    expect(problem.remedy).toMatch(/Maven .* Docker .* NEO4J_URI/)
  })

  it('a Maven that cannot fetch, and nothing half-fetched is kept', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const cache = join(folder, 'failed-cache')
    const env = { ...local, MAVEN_OPTS: `-Dmaven.repo.local=${join(file, 'repository')}` }
    const first = await problemOf({ env, cache })
    const second = await problemOf({ env, cache })
    expect(first.code).toBe('MAVEN_FAILED')
    expect(second.code).toBe('MAVEN_FAILED')
  })
})

describe('a place that cannot be used', () => {
  it('a port that another program listens on', async () => {
    const other = createServer()
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    try {
      const problem = await problemOf({ port })
      expect(problem.code).toBe('PORT_TAKEN')
      expect(problem.message).toContain(`Port ${port} of 127.0.0.1`)
    } finally {
      other.close()
    }
  })

  it('a port that is none', async () => {
    const problem = await problemOf({ port: 70_000 })
    expect(problem.code).toBe('PORT_INVALID')
  })

  it('a home that cannot be written', async () => {
    const file = join(folder, 'not-a-folder')
    writeFileSync(file, '')
    const problem = await problemOf({ home: join(file, 'neo4j') })
    expect(problem.code).toBe('HOME_NOT_WRITABLE')
    expect(problem.message).toContain(join(file, 'neo4j'))
  })

  it('a home that Neo4j does not understand', async () => {
    const home = join(folder, 'strange')
    mkdirSync(home)
    writeFileSync(join(home, 'data'), 'not a folder')
    const problem = await problemOf({ home })
    expect(problem.code).toBe('START_FAILED')
    expect(problem.remedy).toContain(join(home, 'logs'))
  })

  const disk = join(folder, 'small-disk')
  mkdirSync(disk)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]).status === 0
  afterAll(() => {
    if (mounted) spawnSync('umount', [disk])
  })

  it.skipIf(!mounted)('a full disk (needs the right to mount a small one)', async () => {
    const problem = await problemOf({ home: join(disk, 'neo4j') })
    expect(problem.code).toBe('DISK_FULL')
    expect(problem.message).toContain('512 MB')
  })
})

describe('a NEO4J_URI', () => {
  it('where nothing answers', async () => {
    const problem = await problemOf({ env: { ...local, NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'secret' } })
    expect(problem.code).toBe('UNREACHABLE')
    expect(problem.message).toContain('bolt://127.0.0.1:1')
    expect(problem.message).not.toContain('secret')
  })

  it('that is no address of a Neo4j', async () => {
    const problem = await problemOf({ env: { ...local, NEO4J_URI: 'postgres://127.0.0.1:5432' } })
    expect(problem.code).toBe('URI_INVALID')
  })
})

describe('the version of a Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_292"', 8],
    ['openjdk version "25" 2025-09-16', 25],
    [`Picked up JAVA_TOOL_OPTIONS: -Xmx1g${'\n'}openjdk version "21.0.2" 2024-01-16`, 21],
    ['The operation couldn’t be completed. Unable to locate a Java Runtime.', null],
  ])('%s', (text, version) => {
    expect(majorVersion(text)).toBe(version)
  })
})
