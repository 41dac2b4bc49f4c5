import type { PatientSession } from '../patience.ts'
import { index, type Migration } from './migration.ts'

/** Workspaces count what they accept; columns by category. */
export const migration: Migration = {
  version: 5,
  schema: [index('Column', 'category', ['ws', 'category'])],
  convert: countStatements,
}

/**
 * Workspaces count what they accept since schema version 5; what they had accepted before is counted once. Whoever holds their
 * locks is alone: of two replicas the second finds it done.
 */
async function countStatements(session: PatientSession): Promise<void> {
  await session.executeWrite(async (tx) => {
    await tx.run('MATCH (w:Workspace) SET w:Workspace')
    await tx.run(
      `MATCH (w:Workspace) WHERE w.accepted IS NULL
       CALL (w) { MATCH (s:Statement {ws: w.ws}) WHERE s.key IS NOT NULL RETURN count(s) AS accepted }
       SET w.accepted = accepted`,
    )
  })
}
