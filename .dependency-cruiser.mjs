/**
 * The import rules of the API, checked by `npm run imports`. A layer imports only those before it, a module is imported by its
 * index.ts, and no import goes in a circle. docs/ARCHITECTURE.md has the picture.
 */
const layers = [
  'vocabulary',
  'platform',
  'changes',
  'membership',
  'catalog',
  'consents',
  'history',
  'traversal',
  'ingest',
  'lineage',
  'requests',
  'governance',
  'incidents',
  'access',
  'audit',
  'evidence',
]

/** Layers that hold several modules; each of the others is one, or a set of small files. */
const module = '^api/src/(catalog|history|traversal|ingest/adapters|ingest|lineage|requests|governance)/([^/]+)/'

export default {
  forbidden: [
    ...layers.map((layer, i) => ({
      name: `${layer}-imports-only-lower-layers`,
      severity: 'error',
      from: { path: `^api/src/${layer}/` },
      to: { path: '^api/src/', pathNot: layers.slice(0, i + 1).map((allowed) => `^api/src/${allowed}/`) },
    })),
    {
      name: 'modules-by-their-index',
      severity: 'error',
      from: { path: module },
      to: { path: module, pathNot: ['^api/src/$1/$2/', '/index\\.ts$'] },
    },
    {
      name: 'modules-by-their-index-from-outside',
      severity: 'error',
      from: { path: '^api/src/', pathNot: module },
      to: { path: module, pathNot: '/index\\.ts$' },
    },
    {
      name: 'single-modules-by-their-index',
      severity: 'error',
      from: { path: '^api/src/([^/]+)/' },
      to: {
        path: '^api/src/(changes|membership|consents|incidents|access|audit|evidence)/',
        pathNot: ['^api/src/$1/', '/index\\.ts$'],
      },
    },
    {
      name: 'adapters-know-nothing-of-each-other',
      severity: 'error',
      from: { path: '^api/src/ingest/(?:adapters/)?([^/]+)/' },
      to: { path: '^api/src/ingest/adapters/', pathNot: '^api/src/ingest/adapters/$1/' },
    },
    { name: 'no-circle-of-files', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-circle-of-folders', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
    {
      name: 'driver-only-in-platform-db',
      severity: 'error',
      from: { pathNot: '^api/src/platform/db/' },
      to: { path: 'node_modules/neo4j-driver' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types alone: what resolvers return, and what they are given. Tests may look anywhere.
    exclude: { path: ['^api/src/generated/', '^api/src/server/context\\.ts$', '\\.test\\.ts$'] },
    tsPreCompilationDeps: true,
  },
}
