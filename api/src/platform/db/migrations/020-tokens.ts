import { index, type Migration, unique } from './migration.ts'

/** API tokens, and the people who sign in. */
export const migration: Migration = {
  version: 20,
  schema: [
    unique('Token', ['ws', 'id']),
    index('Token', 'hash', ['ws', 'hash']),
    index('Token', 'created', ['ws', 'createdAt']),
    unique('User', ['ws', 'subject']),
    index('User', 'seen', ['ws', 'lastSeenAt']),
  ],
}
