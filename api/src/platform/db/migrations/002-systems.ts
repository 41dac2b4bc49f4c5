import { index, type Migration } from './migration.ts'

/** The map of systems, and what nobody declared. */
export const migration: Migration = {
  version: 2,
  schema: [index('System', 'ws', ['ws']), index('Unseen', 'ws', ['ws'])],
}
