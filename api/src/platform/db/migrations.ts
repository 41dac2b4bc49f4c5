const unique = (label: string, properties: string[]) =>
  `CREATE CONSTRAINT ${label.toLowerCase()}_identity IF NOT EXISTS FOR (n:${label}) REQUIRE (${properties
    .map((p) => `n.${p}`)
    .join(', ')}) IS UNIQUE`

const index = (label: string, name: string, properties: string[]) =>
  `CREATE INDEX ${label.toLowerCase()}_${name} IF NOT EXISTS FOR (n:${label}) ON (${properties
    .map((p) => `n.${p}`)
    .join(', ')})`

/**
 * Constraints and indexes, one list per schema version. Append only. No index on a relationship: it makes the planner
 * leave the breadth-first operator (docs/adr/0003). Ids hold their workspace (ids.ts), so an index on the id alone is exact.
 */
export const migrations: readonly (readonly string[])[] = [
  [
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
  [index('System', 'ws', ['ws']), index('Unseen', 'ws', ['ws'])],
  [
    unique('Ordinals', ['ws']),
    `CREATE CONSTRAINT customer_ordinal IF NOT EXISTS FOR (n:Customer) REQUIRE (n.ws, n.ordinal) IS UNIQUE`,
    index('Members', 'range', ['ws', 'high']),
    index('Linked', 'ws', ['ws']),
    unique('Upload', ['ws', 'id']),
    index('Upload', 'touched', ['ws', 'touchedAt']),
  ],
  [unique('Workspace', ['ws']), unique('Change', ['ws', 'epoch'])],
  [index('Column', 'category', ['ws', 'category'])],
  [],
  [
    unique('RunId', ['id']),
    index('Run', 'subject', ['subject']),
    index('Run', 'parent', ['parent']),
    unique('Alias', ['id']),
    index('Alias', 'artifact', ['artifact']),
    index('Version', 'view', ['view']),
    index('Read', 'view', ['view']),
    index('RunPart', 'view', ['view']),
  ],
  [
    index('Run', 'started', ['ws', 'startedAt']),
    index('Job', 'name', ['ws', 'namespace', 'name']),
    index('Artifact', 'name', ['ws', 'namespace', 'name']),
  ],
  [unique('Note', ['ws', 'id']), index('RefusedEvent', 'subject', ['ws', 'subject'])],
  [index('ChangeReader', 'ws', ['ws'])],
  [index('Artifact', 'datasource', ['ws', 'datasource', 'name'])],
  [index('Run', 'open', ['ws', 'open'])],
  [unique('Likeness', ['id'])],
  [unique('ToldSchema', ['id']), index('ToldSchema', 'at', ['artifact', 'at'])],
  [index('Sharing', 'ws', ['ws'])],
  [index('Artifact', 'group', ['group'])],
  [
    unique('Rebuild', ['ws']),
    unique('Earlier', ['ws', 'key']),
    unique('KeptList', ['ws', 'id']),
    index('KeptList', 'key', ['ws', 'key']),
    unique('KeptFacet', ['ws', 'id']),
    unique('Former', ['ws', 'id']),
    index('Write', 'computed', ['computedOf', 'at']),
  ],
]
