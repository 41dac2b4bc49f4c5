import { index, type Migration, unique } from './migration.ts'

/** What is to be done about requests, what was tried, and who must not come back. */
export const migration: Migration = {
  version: 31,
  schema: [
    unique('Work', ['ws', 'request']),
    index('Work', 'due', ['ws', 'dueAt']),
    unique('Attempt', ['ws', 'id']),
    index('Attempt', 'plan', ['ws', 'plan']),
    unique('Suppressed', ['ws', 'digest']),
  ],
}
