import { index, type Migration, unique } from './migration.ts'

/** What is sealed of requests, and when it is shredded. */
export const migration: Migration = {
  version: 25,
  schema: [unique('Sealed', ['ws', 'id']), index('Sealed', 'due', ['ws', 'shredAt'])],
}
