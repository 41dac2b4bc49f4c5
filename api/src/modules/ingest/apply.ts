import type { Statement, Transaction } from '../../db/index.ts'
import { flowType, runLabel, versionLabel } from '../../kinds.ts'
import * as membership from '../membership/index.ts'
import type { MergedRun } from '../runs/index.ts'
import type { Changes, Edge, EdgeShape, PlacedWrite, Read, VersionUpsert } from '../timeline/index.ts'
import * as cypher from './cypher.ts'

/** Runs a statement over rows, unless there are none. */
async function over(tx: Transaction, statement: Statement<object>, name: string, rows: unknown[]): Promise<void> {
  if (rows.length > 0) await tx.run(statement, { [name]: rows })
}

const shapes: EdgeShape[] = ['VERSION_TO_PART', 'PART_TO_VERSION', 'VERSION_TO_VERSION', 'PART_TO_PART']

/** A run before and after a new statement. */
export type RunRevision = { before: MergedRun | null; after: MergedRun }

/** Writes runs and their parts. Parts that are no longer take their relationships with them. `jobs`: job ids by run id. */
export async function applyRuns(tx: Transaction, runs: RunRevision[], jobs: Map<string, string>): Promise<void> {
  const rows = runs.map(({ after }) => ({
    id: after.id,
    label: runLabel[after.kind],
    properties: runProperties(after),
  }))
  await over(tx, cypher.writeRuns, 'rows', rows)
  const assigned = runs.filter(({ before, after }) => jobKey(before) !== jobKey(after))
  await over(
    tx,
    cypher.assignJobs,
    'rows',
    assigned.flatMap(({ after: { id } }) => ({ id, job: jobs.get(id) ?? '' })),
  )
  const gone = runs.flatMap(({ before, after }) => {
    const kept = new Set(after.parts.map((part) => part.id))
    return before?.parts.filter((part) => !kept.has(part.id)).map((part) => part.id) ?? []
  })
  await over(tx, cypher.dropParts, 'parts', gone)
  const parts = runs.flatMap(({ before, after }) => {
    const had = new Map(before?.parts.map((part) => [part.id, part.at]))
    return after.parts.map((part) => ({ id: part.id, at: part.at, run: after.id, had: had.get(part.id) }))
  })
  await over(
    tx,
    cypher.createParts,
    'parts',
    parts.filter((part) => part.had === undefined),
  )
  await over(
    tx,
    cypher.moveParts,
    'parts',
    parts.filter((part) => part.had !== undefined && part.had !== part.at),
  )
}

const jobKey = (run: MergedRun | null) => JSON.stringify(run?.job ?? null)

const runProperties = (run: MergedRun) => ({
  runId: run.runId,
  kind: run.kind,
  state: run.state,
  startedAt: run.start,
  endedAt: run.end,
  open: run.open,
  jobNamespace: run.job?.namespace ?? '',
  jobName: run.job?.name ?? '',
  parentRunId: run.parentRunId,
  parameters: run.parameters === null ? null : JSON.stringify(run.parameters),
  purposes: run.purposes,
  seen: run.seen,
  contradiction: run.contradiction,
  clockSkew: run.clockSkew,
  flowsAssumed: run.flowsAssumed,
})

/** The chain edges of a run's parts. */
export const chainEdges = (run: MergedRun): Edge[] =>
  run.parts.flatMap((part) =>
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
export async function applyChanges(tx: Transaction, changes: Changes, lists: membership.MemberList[]): Promise<void> {
  for (const shape of shapes) await over(tx, cypher.dropEdges[shape], 'rows', ofShape(changes.goneEdges, shape))
  await over(tx, cypher.writeVersions, 'versions', changes.versions.map(versionRow))
  await over(tx, cypher.supersede, 'rows', changes.superseded)
  await writeEntries(tx, changes)
  await over(tx, cypher.dropVersions, 'versions', changes.goneVersions)
  for (const shape of shapes) await over(tx, cypher.writeEdges[shape], 'rows', edgeRows(changes, shape))
  await membership.record(tx, lists)
  await membership.settle(tx, changes.members)
  await over(tx, cypher.settleDestroyed, 'versions', [...changes.destroyed])
  const unwritten = [...changes.unwritten].map(([id, { first, lost }]) => ({ id, first, lost }))
  await over(
    tx,
    cypher.ageUnwritten,
    'rows',
    unwritten.filter((row) => !row.lost),
  )
  await over(
    tx,
    cypher.settleUnwritten,
    'versions',
    unwritten.filter((row) => row.lost).map((row) => row.id),
  )
}

async function writeEntries(tx: Transaction, changes: Changes): Promise<void> {
  const { newWrites, newReads, writes, reads, unbound, bound } = changes
  await over(
    tx,
    cypher.createWrites,
    'rows',
    newWrites.map(({ version, ...write }) => ({ id: write.id, version, properties: writeRow(write) })),
  )
  await over(
    tx,
    cypher.createReads,
    'rows',
    newReads.map(({ versions, ...read }) => ({ id: read.id, versions, properties: readRow(read) })),
  )
  await over(tx, cypher.writeWrites, 'rows', writes.map(writeRow))
  await over(tx, cypher.writeReads, 'rows', reads.map(readRow))
  const erasures = [...newReads, ...reads].filter((read) => read.kind === 'ERASURE')
  await over(
    tx,
    cypher.pinWrites,
    'pins',
    erasures.flatMap((read) => read.pin ?? []),
  )
  for (const by of ['Write', 'Read'] as const) {
    await over(
      tx,
      cypher.bindings.unbind[by],
      'rows',
      unbound.filter((row) => row.by === by),
    )
    await over(
      tx,
      cypher.bindings.bind[by],
      'rows',
      bound.filter((row) => row.by === by),
    )
  }
}

const ofShape = <T extends { shape: EdgeShape }>(edges: T[], shape: EdgeShape) =>
  edges.filter((edge) => edge.shape === shape)

const edgeRows = (changes: Changes, shape: EdgeShape) =>
  ofShape(changes.edges, shape).map(({ from, to, carries, at, claim, carry, entry }) => ({
    from,
    to,
    type: flowType[carries],
    properties: { at, carries, claim, carry, entry },
  }))

/** A version nobody reported writing gets its time from what refers to it, not from here. */
function versionRow({ createdAt, ...version }: VersionUpsert) {
  const properties = createdAt === null ? version : { ...version, createdAt }
  return { id: version.id, label: versionLabel(version.kind), properties }
}

/** A property cannot hold a list of maps, and JSON text is smaller than parallel lists. */
const writeRow = ({ sources, ...write }: PlacedWrite) => ({ ...write, sources: JSON.stringify(sources) })

const readRow = ({ into, ...read }: Read) => ({ ...read, into: JSON.stringify(into) })
