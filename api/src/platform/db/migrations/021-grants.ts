import { index, type Migration, unique } from './migration.ts'

/** Grants of people and tokens. */
export const migration: Migration = {
  version: 21,
  schema: [
    unique('Grant', ['ws', 'id']),
    index('Grant', 'holder', ['ws', 'holder']),
    index('Grant', 'created', ['ws', 'createdAt']),
  ],
}
