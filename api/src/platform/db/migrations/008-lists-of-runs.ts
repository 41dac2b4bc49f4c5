import { index, type Migration } from './migration.ts'

/** Lists of runs, jobs and artifacts. */
export const migration: Migration = {
  version: 8,
  schema: [
    index('Run', 'started', ['ws', 'startedAt']),
    index('Job', 'name', ['ws', 'namespace', 'name']),
    index('Artifact', 'name', ['ws', 'namespace', 'name']),
  ],
}
