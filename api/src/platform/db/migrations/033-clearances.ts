import { index, type Migration, unique } from './migration.ts'

/** What people and tokens are cleared for. */
export const migration: Migration = {
  version: 33,
  schema: [unique('Clearance', ['ws', 'who']), index('Clearance', 'set', ['ws', 'setAt'])],
}
