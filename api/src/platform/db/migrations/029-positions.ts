import { index, type Migration, unique } from './migration.ts'

/** What becomes of models. */
export const migration: Migration = {
  version: 29,
  schema: [unique('ModelPosition', ['ws', 'id']), index('ModelPosition', 'at', ['ws', 'at'])],
}
