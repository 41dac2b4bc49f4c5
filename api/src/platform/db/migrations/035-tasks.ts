import { index, type Migration, unique } from './migration.ts'

/** Tasks by their state, and the evidence that people attach to them. */
export const migration: Migration = {
  version: 35,
  schema: [
    index('Task', 'state', ['ws', 'state']),
    unique('TaskEvidence', ['ws', 'id']),
    index('TaskEvidence', 'task', ['ws', 'task']),
    index('TaskEvidence', 'request', ['ws', 'request']),
  ],
}
