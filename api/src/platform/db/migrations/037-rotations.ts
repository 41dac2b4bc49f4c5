import { type Migration, unique } from './migration.ts'

/** New keys of people, each with how far it has been brought in. */
export const migration: Migration = {
  version: 37,
  schema: [unique('Rotation', ['ws', 'n'])],
}
