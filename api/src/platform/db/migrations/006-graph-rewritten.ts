import type { Migration } from './migration.ts'

/** Once rewrote what was stored. A rebuild (17) does it since, so nothing is left to do here. */
export const migration: Migration = {
  version: 6,
  schema: [],
}
