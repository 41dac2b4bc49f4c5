import neo4j, { type Driver } from 'neo4j-driver'
import { asDatabaseError } from './errors.ts'

/** The workspaces of which there is something to tell a webhook, or to tell it again. */
export async function workspacesToAlert(driver: Driver): Promise<string[]> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ })
  try {
    const { records } = await session.executeRead((tx) =>
      tx.run('MATCH (w:Workspace) WHERE w.alertCount > 0 OR w.alertId IS NOT NULL RETURN w.ws AS ws'),
    )
    return records.map((record) => record.get('ws') as string)
  } catch (error) {
    throw asDatabaseError(error, 'workspacesToAlert')
  } finally {
    await session.close()
  }
}
