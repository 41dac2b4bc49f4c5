import { index, type Migration, unique } from './migration.ts'

/** What is kept for a request; and in which workspaces something is due, over all of them. */
export const migration: Migration = {
  version: 34,
  schema: [
    unique('Exemption', ['ws', 'id']),
    index('Exemption', 'request', ['ws', 'request']),
    index('Work', 'due_anywhere', ['dueAt']),
    index('Hold', 'until', ['until']),
  ],
}
