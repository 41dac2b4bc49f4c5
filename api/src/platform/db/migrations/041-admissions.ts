import { index, type Migration, unique } from './migration.ts'

/** What was answered to whether runs may be made. */
export const migration: Migration = {
  version: 41,
  schema: [unique('Admission', ['ws', 'id']), index('Admission', 'at', ['ws', 'at'])],
}
