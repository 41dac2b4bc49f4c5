import { index, type Migration, unique } from './migration.ts'

/** Incidents, and what each of them exposed. */
export const migration: Migration = {
  version: 24,
  schema: [
    unique('Incident', ['ws', 'id']),
    index('Incident', 'recorded', ['ws', 'recordedAt']),
    unique('Exposure', ['ws', 'id']),
  ],
}
