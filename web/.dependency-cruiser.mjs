/**
 * The import rules of the web, checked by `npm run imports`. Pages stand on features, features on graph-view/, all on ui/ and
 * lib/, and these on access/. The index.ts of a feature and of graph-view/ is its door. No import goes in a circle.
 */
export default {
  forbidden: [
    {
      name: 'access-stands-below-all',
      severity: 'error',
      from: { path: '^src/access/' },
      to: {
        path: ['^src/', '^\\.\\./'],
        pathNot: ['^src/access/', '^\\.\\./api/src/platform/access/roles\\.ts$', 'node_modules'],
      },
    },
    {
      name: 'the-api-by-its-map-of-roles-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/access/roles\\.ts$' },
      to: { path: '^\\.\\./api/' },
    },
    {
      name: 'ui-and-lib-import-no-feature',
      severity: 'error',
      from: { path: '^src/(ui|lib)/' },
      to: { path: '^src/(features|graph-view|app)/' },
    },
    {
      name: 'graph-view-imports-no-feature',
      severity: 'error',
      from: { path: '^src/graph-view/' },
      to: { path: '^src/(features|app)/' },
    },
    {
      name: 'graph-view-by-its-index',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/graph-view/' },
      to: { path: '^src/graph-view/', pathNot: '/index\\.ts$' },
    },
    {
      // What a page loads later is imported by its own file: through the door it would come at once.
      name: 'features-by-their-index',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/',
        pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'],
        dynamic: false,
      },
    },
    {
      name: 'impact-and-explore-never-each-other',
      severity: 'error',
      from: { path: '^src/features/(impact|explore)/' },
      to: { path: '^src/features/(impact|explore)/', pathNot: '^src/features/$1/' },
    },
    { name: 'features-import-no-page', severity: 'error', from: { path: '^src/features/' }, to: { path: '^src/app/' } },
    { name: 'everything-is-found', severity: 'error', from: {}, to: { couldNotResolve: true, path: '^(@/|\\.)' } },
    { name: 'no-circle-of-files', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-circle-of-folders', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
  ],
  options: {
    // The API checks its own imports.
    doNotFollow: { path: ['node_modules', '^\\.\\./api/'] },
    // Tests may look anywhere.
    exclude: { path: ['^src/generated/', '\\.test\\.tsx?$', '\\.testing\\.tsx?$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
}
