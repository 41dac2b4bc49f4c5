import type { PatientSession } from '../patience.ts'
import { index, type Migration } from './migration.ts'

/** When what a link says of somebody is erased: looked for in one workspace, and in all of them. */
export const migration: Migration = {
  version: 38,
  schema: [index('TaskLink', 'erase', ['ws', 'eraseAt']), index('TaskLink', 'erase_anywhere', ['eraseAt'])],
  convert: eraseWhenExpired,
}

/** Links of before are erased when they expire, or at once. */
async function eraseWhenExpired(session: PatientSession): Promise<void> {
  await session.executeWrite((tx) =>
    tx.run('MATCH (l:TaskLink) WHERE l.instruction IS NOT NULL AND l.eraseAt IS NULL SET l.eraseAt = l.expiresAt'),
  )
}
