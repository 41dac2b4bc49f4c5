import { index, type Migration, unique } from './migration.ts'

/** Purposes of workspaces, and what is declared of data. */
export const migration: Migration = {
  version: 39,
  schema: [
    unique('Purpose', ['ws', 'key']),
    unique('Declaration', ['ws', 'id']),
    index('Declaration', 'kind', ['ws', 'kind', 'at']),
  ],
}
