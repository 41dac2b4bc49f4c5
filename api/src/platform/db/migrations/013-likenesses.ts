import { type Migration, unique } from './migration.ts'

/** Names that look alike. */
export const migration: Migration = {
  version: 13,
  schema: [unique('Likeness', ['id'])],
}
