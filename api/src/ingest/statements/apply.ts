import {
  type Changes,
  type Edge,
  type EdgeShape,
  type PlacedRead,
  type PlacedWrite,
  storedInto,
  storedListed,
  storedSources,
  storedView,
  type VersionUpsert,
} from '../../history/binding/index.ts'
import { type MergedRun, type Part, reportsId } from '../../history/runs/index.ts'
import * as membership from '../../membership/index.ts'
import type { Statement, Transaction } from '../../platform/db/index.ts'
import { groupBy } from '../../vocabulary/groups.ts'
import { flowType, runLabel, versionLabel } from '../../vocabulary/kinds.ts'
import { jobId, type RunRevision } from './runs.ts'
import * as store from './store/index.ts'

/** Runs a statement over rows, unless there are none. */
async function over(tx: Transaction, statement: Statement<object>, name: string, rows: unknown[]): Promise<void> {
  if (rows.length > 0) await tx.run(statement, { [name]: rows })
}

const shapes: EdgeShape[] = ['VERSION_TO_PART', 'PART_TO_VERSION', 'VERSION_TO_VERSION', 'PART_TO_PART']

/** Writes runs and their parts; runs and parts that are no longer go. */
export async function applyRuns(tx: Transaction, ws: string, revisions: RunRevision[]): Promise<void> {
  const pairs = revisions.flatMap(pairsOf)
  const rows = pairs.map(({ before, after }) => {
    const had = new Set(before?.parts.map((part) => part.id))
    const parts = after.parts.filter((part) => !had.has(part.id)).map(partRow)
    return { id: after.id, labels: labelsOf(after), parts, properties: runProperties(ws, after) }
  })
  await over(tx, store.writeRuns, 'rows', rows)
  const assigned = pairs.filter(({ before }) => before === null)
  const byJob = [...groupBy(assigned, ({ after }) => (after.job === null ? '' : jobId(ws, after.job)))]
  await over(
    tx,
    store.assignJobs,
    'rows',
    byJob.map(([job, of]) => ({ job, runs: of.map(({ after }) => after.id) })),
  )
  const gone = revisions.flatMap(goneRuns)
  const kept = new Set(pairs.flatMap(({ after }) => after.parts.map(({ id }) => id)))
  const had = [...gone, ...pairs.flatMap(({ before }) => before ?? [])].flatMap(({ parts }) => parts)
  const goneParts = had.map(({ id }) => id).filter((id) => !kept.has(id))
  await over(tx, store.dropParts, 'parts', goneParts)
  await over(
    tx,
    store.dropRuns,
    'runs',
    gone.map(({ id }) => id),
  )
  const changed = pairs.flatMap(({ before, after }) => {
    const was = new Map(before?.parts.map((part) => [part.id, part]))
    return after.parts.filter((part) => partChanged(was.get(part.id), part)).map(partRow)
  })
  await over(tx, store.writeParts, 'parts', changed)
}

/** Each run as it is now, beside what it was; a run of one id always has the same job. */
function pairsOf({ before, after }: RunRevision): { before: MergedRun | null; after: MergedRun }[] {
  const was = new Map(before?.runs.map((run) => [run.id, run]))
  return after.runs.map((run) => ({ before: was.get(run.id) ?? null, after: run }))
}

/** A run that only others mentioned is known by its job once it reports itself. */
function goneRuns({ before, after }: RunRevision): MergedRun[] {
  const kept = new Set(after.runs.map(({ id }) => id))
  return before?.runs.filter(({ id }) => !kept.has(id)) ?? []
}

const partRow = ({ id, at, columns }: Part) => ({ id, at, columns })

const partChanged = (before: Part | undefined, after: Part) =>
  before !== undefined && (before.at !== after.at || before.columns !== after.columns)

/** Uncertain: an answer that follows it has a caveat. A label is read with its node, where properties cost a search. */
const labelsOf = (run: MergedRun) => [
  runLabel[run.kind],
  ...(run.open || run.startUnknown || run.contradiction || run.clockSkew || run.flowsAssumed || run.halfTold
    ? ['Uncertain']
    : []),
]

const runProperties = (ws: string, run: MergedRun) => ({
  runId: run.runId,
  subject: reportsId(ws, run.runId),
  parent: run.parentRunId === null ? null : reportsId(ws, run.parentRunId),
  kind: run.kind,
  state: run.state,
  startedAt: run.start,
  endedAt: run.end,
  until: run.until,
  open: run.open,
  closed: run.closed,
  startUnknown: run.startUnknown,
  bare: run.bare,
  jobNamespace: run.job?.namespace ?? '',
  jobName: run.job?.name ?? '',
  parentRunId: run.parentRunId,
  parameters: run.parameters === null ? null : JSON.stringify(run.parameters),
  purposes: run.purposes,
  admission: run.admission,
  seen: run.seen,
  contradiction: run.contradiction,
  clockSkew: run.clockSkew,
  flowsAssumed: run.flowsAssumed,
  halfTold: run.halfTold,
})

/** The chain edges of the parts of runs. */
export const chainEdges = (runs: MergedRun[]): Edge[] =>
  runs
    .flatMap(({ parts }) => parts)
    .flatMap((part) =>
      part.next === null
        ? []
        : [
            {
              shape: 'PART_TO_PART' as const,
              from: part.id,
              to: part.next,
              entry: part.id,
              at: part.at,
              carries: 'PERSONAL' as const,
              claim: null,
              carry: null,
            },
          ],
    )

/** Writes what binding changed. The order matters: relationships go before their ends do, and come after them. */
export async function applyChanges(tx: Transaction, changes: Changes, lists: membership.OrdinalList[]): Promise<void> {
  for (const shape of shapes) await over(tx, store.dropEdges[shape], 'rows', ofShape(changes.goneEdges, shape))
  await over(tx, store.createVersions, 'artifacts', newVersionsOf(changes))
  // Several references may call for one version that nobody wrote.
  const versions = [...new Map(changes.versions.map((version) => [version.id, version])).values()]
  await over(tx, store.writeVersions, 'versions', versions.map(versionRow))
  await over(tx, store.supersede, 'rows', changes.superseded)
  await writeEntries(tx, changes)
  for (const entry of ['Write', 'Read'] as const)
    await over(tx, store.dropEntries[entry], 'entries', changes.gone[entry])
  await over(tx, store.settleAssumed, 'versions', [...changes.assumed])
  await over(tx, store.dropVersions, 'versions', changes.goneVersions)
  await over(tx, store.lockVersions, 'versions', entered(changes))
  for (const shape of shapes) await over(tx, store.writeEdges[shape], 'hubs', hubsOf(changes, shape))
  await membership.recordLists(tx, lists)
  await over(tx, store.settleDestroyed, 'versions', [...changes.destroyed])
  await membership.settle(tx, new Set([...changes.members, ...changes.destroyed]))
  const unwritten = [...changes.unwritten].map(([id, { first, lost }]) => ({ id, first, lost }))
  await over(
    tx,
    store.ageUnwritten,
    'rows',
    unwritten.filter((row) => !row.lost),
  )
  await over(
    tx,
    store.settleUnwritten,
    'versions',
    unwritten.filter((row) => row.lost).map((row) => row.id),
  )
}

/** Versions that were there before and that others now flow into straight, in the order in which all lock them. */
function entered({ edges, newVersions }: Changes): string[] {
  const made = new Set(newVersions.map(({ id }) => id))
  const ids = ofShape(edges, 'VERSION_TO_VERSION').map(({ to }) => to)
  return [...new Set(ids)].filter((id) => !made.has(id)).sort()
}

async function writeEntries(tx: Transaction, changes: Changes): Promise<void> {
  const { newWrites, newReads, writes, reads, unbound, bound } = changes
  const made = new Set(changes.newVersions.map(({ id }) => id))
  await over(
    tx,
    store.createWrites,
    'rows',
    newWrites
      .filter(({ version }) => !made.has(version))
      .map(({ version, ...write }) => ({ id: write.id, version, properties: writeRow(write) })),
  )
  await over(
    tx,
    store.createReads,
    'rows',
    newReads.map(({ versions, ...read }) => ({ id: read.id, versions, properties: readRow(read) })),
  )
  await over(tx, store.writeWrites, 'rows', writes.map(writeRow))
  await over(tx, store.writeReads, 'rows', reads.map(readRow))
  const erasures = [...newReads, ...reads].filter((read) => read.kind === 'ERASURE')
  await over(
    tx,
    store.pinWrites,
    'pins',
    erasures.flatMap((read) => read.pin ?? []),
  )
  for (const by of ['Write', 'Read'] as const) {
    await over(
      tx,
      store.bindings.unbind[by],
      'rows',
      unbound.filter((row) => row.by === by),
    )
    await over(
      tx,
      store.bindings.bind[by],
      'rows',
      bound.filter((row) => row.by === by),
    )
  }
}

const ofShape = <T extends { shape: EdgeShape }>(edges: T[], shape: EdgeShape) =>
  edges.filter((edge) => edge.shape === shape)

/** Relationships by the end they are handed over by (`hubOf`). */
const hubsOf = (changes: Changes, shape: EdgeShape) =>
  [...groupBy(ofShape(changes.edges, shape), (edge) => edge[store.hubOf(shape)])].map(([id, edges]) => ({
    id,
    rows: edges.map(({ from, to, carries, at, claim, mixes, carry, entry }) => ({
      other: store.hubOf(shape) === 'to' ? from : to,
      type: flowType[carries],
      properties: { at, carries, claim, mixes: mixes ?? null, carry, entry },
    })),
  }))

/** New versions by artifact, with the writes that they begin with. */
function newVersionsOf({ newVersions, newWrites }: Changes) {
  const writes = groupBy(newWrites, ({ version }) => version)
  return [...groupBy(newVersions, ({ artifact }) => artifact)].map(([id, versions]) => ({
    id,
    versions: versions.map((properties) => ({
      id: properties.id,
      labels: [versionLabel(properties.kind), ...(properties.producerSeen ? [] : ['Unseen'])],
      properties,
      writes: (writes.get(properties.id) ?? []).map(({ version: _, ...write }) => ({
        id: write.id,
        properties: writeRow(write),
      })),
    })),
  }))
}

/** A version nobody reported writing gets its time from what refers to it, not from here. */
function versionRow({ createdAt, ...version }: VersionUpsert) {
  const properties = createdAt === null ? version : { ...version, createdAt }
  return { id: version.id, label: versionLabel(version.kind), properties }
}

const writeRow = ({ sources, view, ...write }: PlacedWrite) => ({
  ...write,
  sources: storedSources.write(sources),
  view: view === null ? null : storedView.write(view),
  computedOf: view === null ? null : write.artifact,
})

const readRow = ({ into, list, ...read }: PlacedRead) => ({
  ...read,
  into: storedInto.write(into),
  list: list === null ? null : storedListed.write(list),
})
