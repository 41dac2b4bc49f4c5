import { index, type Migration } from './migration.ts'

/** Identities that several people share. */
export const migration: Migration = {
  version: 15,
  schema: [index('Sharing', 'ws', ['ws'])],
}
