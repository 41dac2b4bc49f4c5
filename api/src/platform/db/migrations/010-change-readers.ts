import { index, type Migration } from './migration.ts'

/** Who still reads changes. */
export const migration: Migration = {
  version: 10,
  schema: [index('ChangeReader', 'ws', ['ws'])],
}
