import { index, type Migration, unique } from './migration.ts'

/** Findings that somebody accepted, with the reason and until when. */
export const migration: Migration = {
  version: 43,
  schema: [
    unique('Acceptance', ['ws', 'id']),
    index('Acceptance', 'at', ['ws', 'at']),
    index('Acceptance', 'finding', ['ws', 'finding']),
  ],
}
