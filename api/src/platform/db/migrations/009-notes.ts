import { index, type Migration, unique } from './migration.ts'

/** Notes of what an event lacked, and refusals by what they are about. */
export const migration: Migration = {
  version: 9,
  schema: [unique('Note', ['ws', 'id']), index('RefusedEvent', 'subject', ['ws', 'subject'])],
}
