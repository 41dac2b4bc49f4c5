import type { PatientSession } from '../patience.ts'
import { index, type Migration } from './migration.ts'

/** When somebody is told that a request falls due: looked for in one workspace, and in all of them. */
export const migration: Migration = {
  version: 30,
  schema: [
    index('Request', 'escalation', ['ws', 'escalateAt']),
    index('Request', 'escalation_anywhere', ['escalateAt']),
  ],
  convert: convertOpenRequests,
}

/** Open requests are looked at once: whoever tells of them works out the next time. */
async function convertOpenRequests(session: PatientSession): Promise<void> {
  await session.executeWrite((tx) =>
    tx.run("MATCH (r:Request) WHERE r.stage <> 'CLOSED' AND r.escalateAt IS NULL SET r.escalateAt = r.receivedAt"),
  )
}
