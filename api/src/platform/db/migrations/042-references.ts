import { index, type Migration } from './migration.ts'

/** Requests by the handlers' own references, and refused reports by when they came. */
export const migration: Migration = {
  version: 42,
  schema: [index('Request', 'reference', ['ws', 'reference']), index('RefusedEvent', 'at', ['ws', 'at'])],
}
