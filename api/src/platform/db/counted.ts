import type { Session } from 'neo4j-driver'

/**
 * Workspaces count what they accept since schema version 5; what they had accepted before is counted once. Whoever holds their
 * locks is alone: of two replicas the second finds it done.
 */
export async function countStatements(session: Session): Promise<void> {
  await session.executeWrite(async (tx) => {
    await tx.run('MATCH (w:Workspace) SET w:Workspace')
    await tx.run(
      `MATCH (w:Workspace) WHERE w.accepted IS NULL
       CALL (w) { MATCH (s:Statement {ws: w.ws}) WHERE s.key IS NOT NULL RETURN count(s) AS accepted }
       SET w.accepted = accepted`,
    )
  })
}
