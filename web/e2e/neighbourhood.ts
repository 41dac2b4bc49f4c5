import type { Statements } from '../../seed/src/statements.ts'
import type { ArtifactInput, RecordRunInput } from '../../testkit/generated/operations.ts'
import { runReport } from '../../testkit/runs.ts'

/** Who is in one of the sources, and with that in everything downstream of the hub. */
export const person = { namespace: 'email', value: 'wide@example.com' }

/** What the middle of the neighbourhood is called. */
export const hub = 'warehouse.events'

const SOURCES = 40
const MARTS = 300
const TABLES = 1_500
/** With all others, 5,000. */
const LEAVES = 5_000 - 1 - SOURCES - MARTS - TABLES

const MINUTE = 60_000
const HOUR = 60 * MINUTE

type Layer = { count: number; name: string; kinds: readonly ArtifactInput['kind'][] }

const layers = {
  sources: { count: SOURCES, name: 'crm.source', kinds: ['DATASET'] },
  marts: { count: MARTS, name: 'mart.table', kinds: ['DATASET'] },
  tables: { count: TABLES, name: 'feature.set', kinds: ['FEATURE_SET', 'DATASET'] },
  leaves: { count: LEAVES, name: 'leaf', kinds: ['MODEL', 'DATASET', 'EXPERIMENT_LOG'] },
} satisfies Record<string, Layer>

/** 5,000 versions: forty sources flow into one hub, and that into three hundred tables, and these into ever more. */
export function neighbourhood(now: number): Statements {
  const begun = now - 10 * 24 * 60 * MINUTE
  const hubVersion = versionOf({ kind: 'DATASET', namespace: 'wide', name: hub })
  const runs = [
    ...all(layers.sources).map((source, n) => run(`import_${n}`, begun + n * MINUTE, [], [versionOf(source)])),
    run('gather', begun + HOUR, all(layers.sources).map(versionOf), [hubVersion]),
    ...fanOut('publish', begun + 2 * HOUR, [hubVersion], all(layers.marts)),
    ...fanOut('derive', begun + 10 * HOUR, all(layers.marts).map(versionOf), all(layers.tables)),
    ...fanOut('learn', begun + 50 * HOUR, all(layers.tables).map(versionOf), all(layers.leaves)),
  ]
  const source = all(layers.sources)[0]
  if (!source) throw new Error('a neighbourhood without sources')
  return {
    ...nothing,
    runs: runs.map((report) => ({ through: 'graphql', report })),
    members: [
      {
        idempotencyKey: 'members',
        at: new Date(begun + HOUR).toISOString(),
        version: versionOf(source),
        mode: 'ADD',
        members: [person],
      },
    ],
  }
}

const nothing: Statements = {
  systems: [],
  artifacts: [],
  runs: [],
  modelVersions: [],
  rollouts: [],
  inferences: [],
  members: [],
  links: [],
  destructions: [],
  erasures: [],
}

const all = ({ count, name, kinds }: Layer): ArtifactInput[] =>
  Array.from({ length: count }, (_, n) => ({
    kind: kinds[n % kinds.length] ?? 'DATASET',
    namespace: 'wide',
    name: `${name}_${String(n).padStart(4, '0')}`,
  }))

type Version = RecordRunInput['inputs'][number]['version']

/** By name, so that a picture of it is the same on any day. */
const versionOf = (artifact: ArtifactInput): Version => ({ artifact, version: 'v1' })

const MOST_OUTPUTS = 5

/** Runs that each read one of these and write up to five of those, in turn, until all of those are written. */
function fanOut(job: string, at: number, from: readonly Version[], to: readonly ArtifactInput[]): RecordRunInput[] {
  const shares = Math.max(from.length, Math.ceil(to.length / MOST_OUTPUTS))
  return Array.from({ length: shares }, (_, n) => {
    const outputs = to.filter((_, place) => place % shares === n)
    const input = from[n % from.length]
    return input && outputs.length > 0 ? [run(`${job}_${n}`, at + n * MINUTE, [input], outputs.map(versionOf))] : []
  }).flat()
}

/** No two versions are made at one time: what comes first must not hang on ids, which differ from workspace to workspace. */
const run = (name: string, at: number, inputs: readonly Version[], outputs: readonly Version[]): RecordRunInput =>
  runReport({
    id: name,
    job: { namespace: 'wide', name: name.replace(/_\d+$/, '') },
    from: at,
    to: at + MINUTE,
    reads: inputs.map((version) => ({ version })),
    writes: outputs.map((version, place) => ({ version, at: new Date(at + (place + 1) * 1_000).toISOString() })),
  })
