import { type Migration, unique } from './migration.ts'

/** What a workspace counts, and what changed in it, by epoch. */
export const migration: Migration = {
  version: 4,
  schema: [unique('Workspace', ['ws']), unique('Change', ['ws', 'epoch'])],
}
