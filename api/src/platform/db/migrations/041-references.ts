import { index, type Migration } from './migration.ts'

/** Requests by the handlers' own references. */
export const migration: Migration = {
  version: 41,
  schema: [index('Request', 'reference', ['ws', 'reference'])],
}
