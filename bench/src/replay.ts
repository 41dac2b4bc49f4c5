import neo4j, { type Driver } from 'neo4j-driver'
import { pino } from 'pino'
import { type Connection, connect, type Database } from '../../api/src/platform/db/index.ts'
import { toParameters } from '../../api/src/platform/db/parameters.ts'
import { createServer } from '../../api/src/server/server.ts'
import type { Stage, Workspace } from '../../testkit/stage.ts'

/** One statement that the API ran for a request. `after`: places of those that had ended before it began. */
export type Asked = {
  name: string
  text: string
  parameters: Record<string, unknown>
  after: number[]
}

const limits = { maxReached: 1_000_000, queryTimeoutMs: 30_000 }

/** Every read that the API makes for this request once it has the graph in memory, as it makes them: its own server with a listener at its database. */
export async function askedFor(stage: Stage, { ws, token }: Workspace, payload: object): Promise<Asked[]> {
  const { uri, user, password } = stage.neo4j
  const connection = connect(uri, user, password)
  const asked: Asked[] = []
  const log = pino({ level: 'silent' })
  const app = await createServer({ connection: listening(connection, ws, asked), home: stage.home, limits, log })
  try {
    const headers = { authorization: `Bearer ${token}` }
    // The first question also reads the graph into memory; what every further one asks is of interest.
    for (let turn = 0; turn < 2; turn += 1) {
      asked.length = 0
      const { statusCode, body } = await app.inject({ method: 'POST', url: '/graphql', headers, payload })
      if (statusCode !== 200) throw new Error(`The API answered ${statusCode}: ${body.slice(0, 500)}`)
    }
    return asked
  } finally {
    await app.close()
    await connection.close()
  }
}

function listening(connection: Connection, only: string, asked: Asked[]): Connection {
  const ended = new Set<number>()
  const listen = (db: Database): Database => ({
    ...db,
    read: async (statement, parameters = {}) => {
      const place = asked.length
      if (place === 0) ended.clear()
      const all = { ...toParameters(parameters), ws: only }
      asked.push({ name: statement.name, text: statement.text, parameters: all, after: [...ended] })
      const rows = await db.read(statement, parameters)
      ended.add(place)
      return rows
    },
  })
  // What the API does for itself, such as sealing the audit, has no caller.
  return {
    ...connection,
    workspace: (ws, caller) => (caller ? listen(connection.workspace(ws, caller)) : connection.workspace(ws)),
  }
}

/**
 * Runs the same statements with the same parameters, in the same order and just as much at once, on the bare driver: a
 * session and an auto-commit transaction each, as the API does. Rows are turned into objects and left at that.
 */
export function replay(driver: Driver, asked: readonly Asked[]): () => Promise<unknown[]> {
  const bookmarkManager = neo4j.bookmarkManager()
  const run = async ({ text, parameters }: Asked) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ, bookmarkManager })
    try {
      const { records } = await session.run(text, parameters)
      return records.map((record) => record.toObject())
    } finally {
      await session.close()
    }
  }
  return () => {
    const running: Promise<unknown>[] = []
    for (const one of asked) running.push(Promise.all(one.after.map((place) => running[place])).then(() => run(one)))
    return Promise.all(running)
  }
}
