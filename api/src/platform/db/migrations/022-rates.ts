import { index, type Migration, unique } from './migration.ts'

/** What each token and person has sent lately. */
export const migration: Migration = {
  version: 22,
  schema: [unique('RateCount', ['ws', 'key']), index('RateCount', 'until', ['ws', 'until'])],
}
