import { index, type Migration, unique } from './migration.ts'

/** Links to tasks, for people outside; and requests by when they came. */
export const migration: Migration = {
  version: 36,
  schema: [
    unique('TaskLink', ['ws', 'id']),
    unique('TaskLink', ['ws', 'hash']),
    index('TaskLink', 'task', ['ws', 'task']),
    index('Request', 'receivedAt', ['ws', 'receivedAt']),
  ],
}
