import { index, type Migration, unique } from './migration.ts'

/** Plans of requests, with their tasks. */
export const migration: Migration = {
  version: 28,
  schema: [unique('Plan', ['ws', 'id']), unique('Task', ['ws', 'id']), index('Task', 'plan', ['ws', 'plan', 'place'])],
}
