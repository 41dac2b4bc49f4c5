import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { mintAdminToken } from '../api/src/platform/access/index.ts'
import { freePort } from '../neo4j/port.ts'
import { type RunningNeo4j, startNeo4j } from '../neo4j/start.ts'
import { startApi } from '../seed/src/demo/api.ts'

const ROOT = resolve(import.meta.dirname, '..')

/** A fresh workspace and the token that opens it. */
export type Workspace = { ws: string; token: string }

/** A database, the API on it in a process of its own, and a bare driver beside it. */
export type Stage = {
  url: string
  /** The API's folder of tokens and keys. */
  home: string
  neo4j: RunningNeo4j
  driver: Driver
  workspace(): Promise<Workspace>
  /** Stops everything, once however often it is called; in a database that was there before, also takes out what was put into its workspaces. */
  stop(): Promise<void>
}

/** Starts API and, without NEO4J_URI, a database in a temporary folder. `say` hears of what takes long. */
export async function setStage(say: (line: string) => void): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'dyetrace-stage-'))
  const home = join(folder, 'api')
  const stops: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const stopAll = async () => {
    for (let one = stops.pop(); one; one = stops.pop()) await one()
  }
  let stopping: Promise<void> | null = null
  const stop = () => {
    stopping ??= stopAll()
    return stopping
  }
  const workspaces: string[] = []
  try {
    const database = await startNeo4j({ home: join(folder, 'neo4j'), port: 0, log: say })
    stops.push(() => database.stop())
    const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password), {
      disableLosslessIntegers: true,
    })
    stops.push(() => driver.close())
    if (database.started === 'external') stops.push(() => clear(driver, workspaces))
    const port = await freePort(0)
    const log = join(folder, 'api.log')
    const api = await startApi({ root: ROOT, home, port, neo4j: database, log })
    stops.push(() => api.stop())
    const workspace = async () => {
      // Short, as real ones are: longer text is stored apart from every node and relationship that carries it.
      const ws = `bench-${randomBytes(5).toString('hex')}`
      workspaces.push(ws)
      return { ws, token: await mintAdminToken({ home, workspace: ws }) }
    }
    return { url: `http://127.0.0.1:${port}`, home, neo4j: database, driver, workspace, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function clear(driver: Driver, workspaces: string[]): Promise<void> {
  const session = driver.session()
  try {
    await session.run(
      'MATCH (n) WHERE n.ws IN $workspaces CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS',
      { workspaces },
    )
  } finally {
    await session.close()
  }
}
