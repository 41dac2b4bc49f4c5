import { gzipSync } from 'node:zlib'

/** A request that may take the API for itself. `headers` beside those of JSON; without `token` it has none. */
export type Heavy = {
  name: string
  path: string
  body: () => string | Buffer
  headers?: Record<string, string>
  token: boolean
}

const graphql = (query: string, variables: object = {}) => JSON.stringify({ query, variables })

const artifact = (name: string) => ({ kind: 'DATASET', namespace: 'heavy', name })
let sent = 0
/** A key that was not sent before. */
const fresh = () => {
  sent += 1
  return `heavy/${process.pid}/${sent}`
}

function wideRun(width: number): string {
  const key = fresh()
  const versions = (side: string) =>
    Array.from({ length: width }, (_, i) => ({ version: { artifact: artifact(`${key}/${side}${i}`) } }))
  const input = {
    idempotencyKey: key,
    runId: key,
    kind: 'TRANSFORM',
    job: { namespace: 'heavy', name: 'wide' },
    state: 'COMPLETE',
    startedAt: '2026-01-01T00:00:00Z',
    endedAt: '2026-01-01T01:00:00Z',
    inputs: versions('in'),
    outputs: versions('out').map((one) => ({ ...one, mode: 'APPEND' })),
  }
  return graphql('mutation ($input: RecordRunInput!) { recordRun(input: $input) { userErrors { code } } }', { input })
}

function manyMembers(count: number): string {
  const key = fresh()
  const input = {
    idempotencyKey: key,
    at: '2026-01-01T02:00:00Z',
    version: { artifact: artifact('members') },
    mode: 'ADD',
    members: Array.from({ length: count }, (_, i) => ({ namespace: 'customer', value: `${key}/${i}` })),
  }
  return graphql('mutation ($input: RecordMembersInput!) { recordMembers(input: $input) { userErrors { code } } }', {
    input,
  })
}

const linesOfNothing = gzipSync(Buffer.alloc(1024 ** 3, '\n'))

const pageOfPages = (depth: number): string =>
  depth === 0 ? 'id' : `id artifact { versions(first: $n) { edges { node { ${pageOfPages(depth - 1)} } } } }`

/** Each stopped the API for all others once (`docs/adr/0023-one-request.md`). */
export const heavyRequests: readonly Heavy[] = [
  {
    name: 'a wrong value of 800 KB',
    path: '/graphql',
    body: () =>
      graphql('query ($n: Int!) { activity(first: $n) { refused } }', { n: 'of required type '.repeat(48_000) }),
    token: true,
  },
  {
    name: 'four lists of lists, by variables',
    path: '/graphql',
    body: () =>
      graphql(
        `query ($n: Int!) { ${['a', 'b', 'c', 'd'].map((name) => `${name}: artifacts(first: $n) { edges { node { versions(first: $n) { edges { node { ${pageOfPages(2)} } } } } } }`).join(' ')} }`,
        { n: 100 },
      ),
    token: true,
  },
  { name: '9.8 MB of [ without a token', path: '/graphql', body: () => '['.repeat(9_800_000), token: false },
  { name: '9.8 MB of [ with a token', path: '/graphql', body: () => '['.repeat(9_800_000), token: true },
  {
    name: '4 MB of nested arrays with a token',
    path: '/graphql',
    body: () =>
      `{"query":"{ activity { refused } }","variables":{"a":${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}}}`,
    token: true,
  },
  { name: 'a run of 3,000 inputs and outputs', path: '/graphql', body: () => wideRun(3_000), token: true },
  {
    name: '10 MB of names like logins',
    path: '/api/v1/lineage',
    body: () => JSON.stringify(eventWithNames(600, 'jdbc:oracle:a:'.repeat(580))),
    token: true,
  },
  {
    name: '50 names for the map of systems',
    path: '/graphql',
    body: () =>
      graphql(
        `{ ${Array.from({ length: 50 }, (_, i) => `a${i}: systems { systems { key holds { artifacts } } }`).join(' ')} }`,
      ),
    token: true,
  },
  {
    name: '1 MB of gzip that is 1 GB of line breaks',
    path: '/ingest/members?upload=',
    body: () => linesOfNothing,
    headers: { 'content-encoding': 'gzip', 'content-type': 'application/x-ndjson' },
    token: true,
  },
  { name: '200,000 members in one mutation', path: '/graphql', body: () => manyMembers(200_000), token: true },
]

function eventWithNames(count: number, name: string): object {
  return {
    eventType: 'COMPLETE',
    eventTime: '2026-01-01T00:00:00Z',
    producer: 'https://example.com/bench',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: '5f0c6e1a-7d4e-4b0a-9a37-2f1d8f6f0c11' },
    job: { namespace: 'heavy', name: 'names' },
    inputs: Array.from({ length: count }, (_, i) => ({ namespace: `${name}${i}`, name: `${name}${i}` })),
    outputs: [],
  }
}
