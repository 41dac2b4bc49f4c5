import type { Statement, Transaction } from '../../db/index.ts'
import { flowType, runLabel, versionLabel } from '../../kinds.ts'
import * as membership from '../membership/index.ts'
import type { MergedRun } from '../runs/index.ts'
import type { Changes, Edge, EdgeShape, Write } from '../timeline/index.ts'
import * as cypher from './cypher.ts'

/** Runs a statement over rows, unless there are none. */
async function over(tx: Transaction, statement: Statement<object>, name: string, rows: unknown[]): Promise<void> {
  if (rows.length > 0) await tx.run(statement, { [name]: rows })
}

const shapes: EdgeShape[] = ['VERSION_TO_PART', 'PART_TO_VERSION', 'VERSION_TO_VERSION', 'PART_TO_PART']

/** A run before and after a new statement; `job`: the id of its job. */
export type RunRevision = { before: MergedRun | null; after: MergedRun; job: string | null }

/** Writes runs and their parts. Parts that are no longer take their relationships with them. */
export async function applyRuns(tx: Transaction, runs: RunRevision[]): Promise<void> {
  await over(
    tx,
    cypher.writeRuns,
    'rows',
    runs.map(({ after, job }) => ({
      id: after.id,
      label: runLabel[after.kind],
      job,
      properties: runProperties(after),
    })),
  )
  const gone = runs.flatMap(({ before, after }) => {
    const kept = new Set(after.parts.map((part) => part.id))
    return before?.parts.filter((part) => !kept.has(part.id)).map((part) => part.id) ?? []
  })
  await over(tx, cypher.dropParts, 'parts', gone)
  const parts = runs.flatMap(({ before, after }) => {
    const had = new Map(before?.parts.map((part) => [part.id, part.at]))
    return after.parts.filter((part) => had.get(part.id) !== part.at).map((part) => ({ ...part, run: after.id }))
  })
  await over(tx, cypher.writeParts, 'parts', parts)
}

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
  for (const shape of shapes)
    await over(
      tx,
      cypher.dropEdges[shape],
      'rows',
      changes.goneEdges.filter((edge) => edge.shape === shape),
    )
  await over(
    tx,
    cypher.writeVersions,
    'versions',
    changes.versions.map((properties) => ({ id: properties.id, label: versionLabel(properties.kind), properties })),
  )
  await over(tx, cypher.supersede, 'rows', changes.superseded)
  await over(tx, cypher.writeWrites, 'rows', changes.writes.map(writeRow))
  await over(tx, cypher.writeReads, 'rows', changes.reads)
  await over(
    tx,
    cypher.pinWrites,
    'pins',
    changes.reads.filter((read) => read.kind === 'ERASURE').flatMap((read) => read.pin ?? []),
  )
  for (const by of ['Write', 'Read'] as const) {
    await over(
      tx,
      cypher.bindings.unbind[by],
      'rows',
      changes.unbound.filter((row) => row.by === by),
    )
    await over(
      tx,
      cypher.bindings.bind[by],
      'rows',
      changes.bound.filter((row) => row.by === by),
    )
  }
  await over(tx, cypher.dropVersions, 'versions', changes.goneVersions)
  for (const shape of shapes) await over(tx, cypher.writeEdges[shape], 'rows', edgeRows(changes, shape))
  await membership.record(tx, lists)
  await membership.settle(tx, changes.members)
  await over(tx, cypher.settleDestroyed, 'versions', [...changes.destroyed])
  await over(tx, cypher.settleUnwritten, 'versions', [...changes.unwritten])
}

function edgeRows(changes: Changes, shape: EdgeShape) {
  return changes.edges
    .filter((edge) => edge.shape === shape)
    .map(({ from, to, carries, at, claim, carry, entry }) => ({
      from,
      to,
      type: flowType(carries, changes.enumerated.get(to) ?? false),
      properties: { at, carries, claim, carry, entry },
    }))
}

/** A write as stored: its sources as parallel lists, since a property cannot hold a list of maps. */
function writeRow({ sources, ...write }: Write & { stoodAlone: boolean; cuts: boolean }) {
  return {
    ...write,
    parts: sources.map((source) => source.part),
    carries: sources.map((source) => source.carries),
    claims: sources.map((source) => source.claim ?? ''),
  }
}
