import { index, type Migration, unique } from './migration.ts'

/** What people agreed to. */
export const migration: Migration = {
  version: 40,
  schema: [unique('Consent', ['ws', 'id']), index('Consent', 'at', ['ws', 'at'])],
}
