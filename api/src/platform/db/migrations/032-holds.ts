import { index, type Migration, unique } from './migration.ts'

/** Holds, and the tasks that they stop. */
export const migration: Migration = {
  version: 32,
  schema: [
    unique('Hold', ['ws', 'id']),
    index('Hold', 'setAt', ['ws', 'setAt']),
    index('Task', 'version', ['ws', 'versionId']),
    index('Task', 'held', ['ws', 'heldBy']),
  ],
}
