import { randomUUID } from 'node:crypto'
import { type Connection, connect, migrate } from '../../src/db/index.ts'
import { accept, type Command } from '../../src/modules/ingest/index.ts'
import { tell } from './story.ts'

/** The database that NEO4J_URI names. */
export async function openDatabase(): Promise<Connection> {
  const { NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '' } = process.env
  const connection = connect(NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD)
  await migrate(connection.driver)
  return connection
}

/** A workspace that nobody else uses. `send`: one call, in which every statement must be accepted. */
export function freshWorkspace(connection: Connection) {
  const ws = `oracle-${randomUUID()}`
  const context = { ws, db: connection.workspace(ws), digest: (text: string) => text, now: Date.now }
  const send = async (commands: Command[]) => {
    const outcomes = await accept(context, commands)
    outcomes.forEach(({ errors: [error] }, i) => {
      const command = commands[i]
      if (error && command) throw new Error(`refused: ${tell(command)}: ${error.field.join('.')} ${error.message}`)
    })
  }
  const remove = () =>
    connection.driver.executeQuery('MATCH (n {ws: $ws}) CALL (n) { DETACH DELETE n } IN TRANSACTIONS', { ws })
  return { ws, send, remove }
}
