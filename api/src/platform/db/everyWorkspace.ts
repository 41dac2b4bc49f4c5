import neo4j, { type Driver, type Record as Row } from 'neo4j-driver'
import { asDatabaseError } from './errors.ts'

/** Questions over all workspaces: which of them have something to do. */
async function ask(driver: Driver, name: string, text: string, parameters = {}): Promise<Row[]> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ })
  try {
    const { records } = await session.executeRead((tx) => tx.run(text, parameters))
    return records
  } catch (error) {
    throw asDatabaseError(error, name)
  } finally {
    await session.close()
  }
}

/** The workspaces that have audit entries which are not sealed, and a log that this process seals. @param keyOf its key, as text */
export async function workspacesToSeal(driver: Driver, keyOf: (ws: string) => string): Promise<string[]> {
  const rows = await ask(
    driver,
    'workspacesToSeal',
    `MATCH (e:UnsealedEntry) WITH DISTINCT e.ws AS ws
     MATCH (l:AuditLog {ws: ws})
     RETURN ws, l.key AS key`,
  )
  return rows.flatMap((row) => {
    const ws = row.get('ws') as string
    return row.get('key') === keyOf(ws) ? ws : []
  })
}

/** The workspaces whose audit keeps its entries for a time only. */
export const workspacesWithRetention = (driver: Driver): Promise<string[]> =>
  workspacesWhere(driver, 'workspacesWithRetention', 'w.auditDays IS NOT NULL')

/** The workspaces with digests that are not under their newest key yet. */
export const workspacesToRotate = (driver: Driver): Promise<string[]> =>
  workspacesWhere(driver, 'workspacesToRotate', 'w.rotating')

/** The workspaces of which there is something to tell a webhook, or to tell it again. */
export const workspacesToAlert = (driver: Driver): Promise<string[]> =>
  workspacesWhere(driver, 'workspacesToAlert', 'w.alertCount > 0 OR w.alertId IS NOT NULL')

/** The workspaces in which the key of something that was sealed is to be destroyed, now or later. */
export async function workspacesToShred(driver: Driver): Promise<string[]> {
  const rows = await ask(
    driver,
    'workspacesToShred',
    'MATCH (s:Sealed) WHERE s.shredAt IS NOT NULL RETURN DISTINCT s.ws AS ws',
  )
  return rows.map((row) => row.get('ws') as string)
}

/** The workspaces with open requests of which somebody is to be told something by now, in ms since 1970. */
export async function workspacesToEscalate(driver: Driver, now: number): Promise<string[]> {
  const text = 'MATCH (r:Request) WHERE r.escalateAt <= $now RETURN DISTINCT r.ws AS ws'
  return (await ask(driver, 'workspacesToEscalate', text, { now })).map((row) => row.get('ws') as string)
}

/** The workspaces in which something is to be done by now about a request, or a hold is over, in ms since 1970. */
export async function workspacesToWork(driver: Driver, now: number): Promise<string[]> {
  const text = `
    MATCH (w:Work) WHERE w.dueAt <= $now RETURN DISTINCT w.ws AS ws
    UNION
    MATCH (h:Hold) WHERE h.until <= $now AND h.releasedAt IS NULL RETURN DISTINCT h.ws AS ws
    UNION
    MATCH (l:TaskLink) WHERE l.eraseAt <= $now RETURN DISTINCT l.ws AS ws`
  return (await ask(driver, 'workspacesToWork', text, { now })).map((row) => row.get('ws') as string)
}

async function workspacesWhere(driver: Driver, name: string, condition: string): Promise<string[]> {
  const rows = await ask(driver, name, `MATCH (w:Workspace) WHERE ${condition} RETURN w.ws AS ws`)
  return rows.map((row) => row.get('ws') as string)
}
