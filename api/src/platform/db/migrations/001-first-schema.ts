import { index, type Migration, unique } from './migration.ts'

/** Everything that has an identity, and what binding looks up. */
export const migration: Migration = {
  version: 1,
  schema: [
    unique('Schema', ['ws', 'name']),
    unique('Customer', ['ws', 'ref']),
    unique('Identity', ['ws', 'digest']),
    unique('System', ['id']),
    unique('Artifact', ['id']),
    unique('Column', ['id']),
    unique('Version', ['id']),
    unique('Run', ['id']),
    unique('RunPart', ['id']),
    unique('Job', ['id']),
    unique('Statement', ['ws', 'key']),
    unique('Write', ['id']),
    unique('Read', ['id']),
    unique('RefusedEvent', ['ws', 'id']),
    unique('Facet', ['id']),
    index('Statement', 'subject', ['ws', 'subject']),
    index('Write', 'at', ['artifact', 'at']),
    index('Write', 'until', ['artifact', 'until']),
    index('Write', 'name', ['artifact', 'name']),
    index('Read', 'until', ['artifact', 'until']),
    index('Read', 'name', ['artifact', 'name']),
    index('Version', 'artifact', ['ws', 'artifact', 'createdAt']),
    'CREATE TEXT INDEX artifact_search IF NOT EXISTS FOR (n:Artifact) ON (n.search)',
  ],
}
