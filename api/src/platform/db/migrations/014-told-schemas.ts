import { index, type Migration, unique } from './migration.ts'

/** Schemas as reports told them. */
export const migration: Migration = {
  version: 14,
  schema: [unique('ToldSchema', ['id']), index('ToldSchema', 'at', ['artifact', 'at'])],
}
