import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { database, openAsAdmin } from '../../testkit/api.ts'
import { adaIsIn, run, tellRuns } from '../../testkit/story.ts'
import { type Connection, connect } from '../src/platform/db/index.ts'

const main = resolve(import.meta.dirname, '../src/main.ts')

let home: string
let api: ChildProcess | undefined
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'dyetrace-crash-'))
})
afterEach(async () => {
  api?.kill('SIGKILL')
  await rm(home, { recursive: true, force: true })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** The API as it is in production, in a process of its own. */
async function start(port: number): Promise<ChildProcess> {
  const { uri, user, password } = database()
  const env = {
    ...process.env,
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    DYETRACE_HOME: home,
    PORT: String(port),
    LOG_LEVEL: 'silent',
  }
  const child = spawn(process.execPath, ['--import', 'tsx', main], { env, stdio: 'inherit' })
  for (;;) {
    if (child.exitCode !== null) throw new Error('the API did not start')
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (ready?.ok) return child
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Waits until a transaction of the workspace waits for a lock. */
async function blocked({ driver }: Connection, ws: string): Promise<void> {
  const waiting =
    "SHOW TRANSACTIONS YIELD status, parameters WHERE status STARTS WITH 'Blocked' AND parameters.ws = $ws"
  while ((await driver.executeQuery(waiting, { ws })).records.length === 0)
    await new Promise((done) => setTimeout(done, 20))
}

it('kill -9 of the API in the middle of a batch, then resend: nothing is lost, and nothing is there twice', async () => {
  const port = await freePort()
  const ws = `crash-${home.slice(-6)}`
  api = await start(port)
  const workspace = await openAsAdmin({ url: `http://127.0.0.1:${port}`, home }, ws)
  const batch = Array.from({ length: 1_000 }, (_, i) =>
    run(`step ${i}`, i, i + 1, { reads: [`d${i}`], writes: [`d${i + 1}`] }),
  )
  const { uri, user, password } = database()
  const connection = connect(uri, user, password)
  const count = async () => {
    const session = connection.driver.session()
    const { records } = await session.run(
      `MATCH (n {ws: $ws}) OPTIONAL MATCH (n)-[r:FLOWS]->()
       RETURN count(DISTINCT CASE WHEN n:Statement THEN n END) AS statements, count(DISTINCT CASE WHEN n:Version THEN n END) AS versions, count(r) AS flows`,
      { ws },
    )
    await session.close()
    return records[0]?.toObject()
  }
  await adaIsIn(workspace, 'd0', 0)
  const before = await count()
  // Whoever holds d0 stops the batch midway: its keys are claimed and its runs are made, its flows are not.
  const session = connection.driver.session()
  const holder = session.beginTransaction()
  await holder.run("MATCH (a:Artifact {ws: $ws, name: 'd0'}) SET a.held = true", { ws })
  const interrupted = tellRuns(workspace, batch).then(
    () => 'answered',
    () => 'cut',
  )
  await blocked(connection, ws)
  const killed = once(api, 'exit')
  api.kill('SIGKILL')
  expect(await interrupted).toBe('cut')
  await killed
  await holder.rollback()
  await session.close()
  expect(await count()).toEqual(before)

  api = await start(port)
  expect((await tellRuns(workspace, batch)).flat()).toEqual([])
  const whole = await count()
  // d0, which nobody reported writing, and one version a step; two flows a step.
  expect(whole).toEqual({ statements: 1_001, versions: 1_001, flows: 2_000 })
  expect((await tellRuns(workspace, batch)).flat()).toEqual([])
  expect(await count()).toEqual(whole)
  await connection.close()
}, 300_000)
