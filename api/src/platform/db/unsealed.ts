import neo4j, { type Driver } from 'neo4j-driver'
import { asDatabaseError } from './errors.ts'

/** The workspaces that have audit entries which are not sealed, and a log that this process seals. @param keyOf its key, as text */
export async function workspacesToSeal(driver: Driver, keyOf: (ws: string) => string): Promise<string[]> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ })
  try {
    const { records } = await session.executeRead((tx) =>
      tx.run(
        `MATCH (e:UnsealedEntry) WITH DISTINCT e.ws AS ws
         MATCH (l:AuditLog {ws: ws})
         RETURN ws, l.key AS key`,
      ),
    )
    return records.flatMap((record) => {
      const ws = record.get('ws') as string
      return record.get('key') === keyOf(ws) ? ws : []
    })
  } catch (error) {
    throw asDatabaseError(error, 'workspacesToSeal')
  } finally {
    await session.close()
  }
}
