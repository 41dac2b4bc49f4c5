import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programFolder, thisJava } from './programs.fixture.ts'
import { type Access, type RunningNeo4j, startNeo4j } from './start.ts'

const env: NodeJS.ProcessEnv = { ...process.env, NEO4J_URI: '' }
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dyetrace-local-')))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs one statement and returns the value in its first row and column. */
async function value(access: Access, statement: string): Promise<unknown> {
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password))
  try {
    const { records } = await driver.executeQuery(statement)
    return records[0]?.get(0)
  } finally {
    await driver.close()
  }
}

/** The processes whose command line has the text. */
function processesWith(text: string): number {
  const all = spawnSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' }).stdout
  return all.split('\n').filter((line) => line.includes(text)).length
}

/** Whether anything accepts a connection there. */
function listens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 })
    const answer = (heard: boolean) => () => {
      socket.destroy()
      resolve(heard)
    }
    socket.once('connect', answer(true)).once('error', answer(false)).once('timeout', answer(false))
  })
}

describe('a local Neo4j', () => {
  const home = join(folder, 'neo4j')
  let running: RunningNeo4j
  beforeAll(async () => {
    running = await startNeo4j({ home, port: 0, heap: '512m', env })
  })
  afterAll(() => running.stop())

  it('answers a query on its first start', async () => {
    expect(running.started).toBe('local')
    const edition = "CALL dbms.components() YIELD versions, edition RETURN versions[0] + ' ' + edition"
    expect(await value(running, edition)).toBe('5.26.30 community')
  })

  it('keeps its generated password where only its owner can read it', () => {
    expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600)
    expect(statSync(home).mode & 0o777).toBe(0o700)
    expect(running.password.length).toBeGreaterThanOrEqual(32)
  })

  it('does not show the password in the process list', () => {
    expect(processesWith(home)).toBe(1)
    expect(processesWith(running.password)).toBe(0)
  })

  it('refuses the password that every new Neo4j has', async () => {
    const initial = { NEO4J_URI: running.uri, NEO4J_PASSWORD: 'neo4j' }
    await expect(startNeo4j({ env: { ...env, ...initial } })).rejects.toMatchObject({
      code: 'WRONG_PASSWORD',
      message: expect.stringContaining('refuses the password of user neo4j'),
    })
  })

  it('is used, and left running, through NEO4J_URI', async () => {
    const external = await startNeo4j({ env: { ...env, NEO4J_URI: running.uri, NEO4J_PASSWORD: running.password } })
    expect(external.started).toBe('external')
    await external.stop()
    expect(await value(running, 'RETURN 1 = 1')).toBe(true)
  })

  it('listens on the loopback interface only', async () => {
    const port = Number(new URL(running.uri).port)
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address)
    expect(await listens('127.0.0.1', port)).toBe(true)
    for (const address of [...others, '127.0.0.2']) expect(await listens(address, port)).toBe(false)
  })

  it('tells a second start on its home that it is in use, and where it answers', async () => {
    await expect(startNeo4j({ home, port: 0, env })).rejects.toMatchObject({
      code: 'HOME_IN_USE',
      remedy: expect.stringContaining(`NEO4J_URI=${running.uri}`),
    })
  })
  it('stops as often as asked, and still has what was written when it starts again, without Maven', async () => {
    await value(running, "CREATE (:Note {text: 'still here'})")
    await running.stop()
    await running.stop()
    expect(processesWith(home)).toBe(0)

    const path = programFolder(join(folder, 'only-java'), { java: `exec ${thisJava()} "$@"` })
    const lines: string[] = []
    const { password } = running
    const log = (line: string): number => lines.push(line)
    running = await startNeo4j({ home, port: 0, heap: '512m', env: { ...env, PATH: path, JAVA_HOME: '' }, log })
    expect(await value(running, 'MATCH (note:Note) RETURN note.text')).toBe('still here')
    expect(running.password).toBe(password)
    expect(lines).toEqual([expect.stringMatching(/^Starting Neo4j 5\.26\.\d+ on port \d+ \.\.\.$/)])
  })

  it('keeps its data and gets a new password when the file with the old one was deleted', async () => {
    const { password } = running
    await running.stop()
    rmSync(join(home, 'password'))
    running = await startNeo4j({ home, port: 0, heap: '512m', env })
    expect(await value(running, 'MATCH (note:Note) RETURN note.text')).toBe('still here')
    expect(running.password).not.toBe(password)
  })
})

describe('the parent of a local Neo4j', () => {
  it('leaves no JVM behind when it is killed with signal 9', async () => {
    const home = join(folder, 'orphan')
    const start = JSON.stringify(join(import.meta.dirname, 'start.ts'))
    const options = JSON.stringify({ home, port: 0, heap: '512m' })
    const program = `
      const { startNeo4j } = await import(${start})
      const { uri } = await startNeo4j(${options})
      console.log(uri)
      setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const uri = await new Promise<string>((resolve, reject) => {
      parent.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()))
      parent.once('exit', () => reject(new Error('the parent ended before its database answered')))
    })
    const port = Number(new URL(uri).port)
    expect(await listens('127.0.0.1', port)).toBe(true)
    expect(processesWith(`dyetrace.neo4j.Launcher ${home}`)).toBe(1)

    parent.removeAllListeners('exit')
    parent.kill('SIGKILL')

    await expect.poll(() => processesWith(`dyetrace.neo4j.Launcher ${home}`), { timeout: 45_000 }).toBe(0)
    expect(await listens('127.0.0.1', port)).toBe(false)
  })
})
