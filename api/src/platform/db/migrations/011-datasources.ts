import { index, type Migration } from './migration.ts'

/** Artifacts by data source and name. */
export const migration: Migration = {
  version: 11,
  schema: [index('Artifact', 'datasource', ['ws', 'datasource', 'name'])],
}
