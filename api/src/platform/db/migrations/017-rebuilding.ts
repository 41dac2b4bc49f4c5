import { markForRebuilding } from '../rebuilding.ts'
import { index, type Migration, unique } from './migration.ts'

/** Workspaces are made anew from their statements (docs/adr/0014-rebuilding.md). */
export const migration: Migration = {
  version: 17,
  schema: [
    unique('Rebuild', ['ws']),
    unique('Earlier', ['ws', 'key']),
    unique('KeptList', ['ws', 'id']),
    index('KeptList', 'key', ['ws', 'key']),
    unique('KeptFacet', ['ws', 'id']),
    unique('Former', ['ws', 'id']),
    index('Write', 'computed', ['computedOf', 'at']),
  ],
  convert: markForRebuilding,
}
