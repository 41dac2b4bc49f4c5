import { index, type Migration } from './migration.ts'

/** Runs that are not over. */
export const migration: Migration = {
  version: 12,
  schema: [index('Run', 'open', ['ws', 'open'])],
}
