import { index, type Migration, unique } from './migration.ts'

/** Runs by every id that they were given, aliases of model registries, and views. */
export const migration: Migration = {
  version: 7,
  schema: [
    unique('RunId', ['id']),
    index('Run', 'subject', ['subject']),
    index('Run', 'parent', ['parent']),
    unique('Alias', ['id']),
    index('Alias', 'artifact', ['artifact']),
    index('Version', 'view', ['view']),
    index('Read', 'view', ['view']),
    index('RunPart', 'view', ['view']),
  ],
}
