import { index, type Migration, unique } from './migration.ts'

/** What looks like a person's identifier in names. */
export const migration: Migration = {
  version: 23,
  schema: [unique('IdentifierFinding', ['ws', 'id']), index('IdentifierFinding', 'last', ['ws', 'lastAt'])],
}
