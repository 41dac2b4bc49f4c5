import { index, type Migration } from './migration.ts'

/** Artifacts that are one group. */
export const migration: Migration = {
  version: 16,
  schema: [index('Artifact', 'group', ['group'])],
}
