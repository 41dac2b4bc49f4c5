import { z } from 'zod'
import {
  ArtifactKindRow,
  artifactId,
  meantVersions,
  originId,
  placeholderId,
  wantedRows,
} from '../catalog/artifacts/index.ts'
import { byRun, byStatement } from '../history/binding/index.ts'
import { reportsId, runNodeId, writeId } from '../history/runs/index.ts'
import type { Database } from '../platform/db/index.ts'
import { runIdOf } from '../vocabulary/ids.ts'
import type { Instant } from '../vocabulary/instant.ts'
import type { Lease } from './lease.ts'
import { dropKnown, formers, latestRuns, lead, lost } from './store/formers.ts'

export const NamedArtifact = z.object({ kind: ArtifactKindRow, namespace: z.string(), name: z.string() })
type NamedArtifact = z.infer<typeof NamedArtifact>

/**
 * An id that answers once gave, and people stored in links. `now`: what is meant by today's rules, null where that cannot be told from the
 * id alone; then it is the version of that artifact and name at that time.
 */
export type FormerRow = {
  id: string
  type: 'VERSION' | 'ARTIFACT' | 'RUN'
  now: string | null
  artifact: string | null
  called: string | null
  at: Instant | null
  reports: string | null
}

type VersionNow = NamedArtifact & {
  id: string
  run: string | null
  artifact: string | null
  called: string | null
  at: Instant | null
  view: string | null
}

const none = { artifact: null, called: null, at: null, reports: null }

/** A version by its write, or one that nobody wrote. Pure. */
export function formerVersion(
  ws: string,
  { id, run, artifact: was, called, at, view, ...named }: VersionNow,
): FormerRow {
  const artifact = artifactId(ws, named)
  const unwritten =
    was !== null && id === originId(ws, was)
      ? originId(ws, artifact)
      : called !== null && view === null
        ? placeholderId(ws, artifact, called)
        : null
  const now = run === null ? unwritten : writeId(ws, artifact, writerNow(run), called)
  return { ...none, id, type: 'VERSION', now, artifact, called, at }
}

export const formerArtifact = (ws: string, { id, ...named }: NamedArtifact & { id: string }): FormerRow => ({
  ...none,
  id,
  type: 'ARTIFACT',
  now: artifactId(ws, named),
})

type RunNow = { id: string; runId: string; namespace: string | null; name: string | null }

export function formerRun(ws: string, { id, runId, namespace, name }: RunNow): FormerRow {
  const now = runIdOf(runId)
  const job = name === null ? null : { namespace: namespace ?? '', name }
  return { ...none, id, type: 'RUN', now: runNodeId(ws, now, job), reports: reportsId(ws, now) }
}

/** Before schema version 7 a run's write had its bare id, and a statement's `#` and its key. */
function writerNow(run: string): string {
  if (run.startsWith('[')) return run
  return run.startsWith('#') ? byStatement(run.slice(1)) : byRun(runIdOf(run))
}

/** Leads every id that was once given out to what it means now. */
export async function settleFormers(db: Database, ws: string, lease: Lease): Promise<void> {
  const ids: string[] = []
  await db.stream(formers, {}, ({ id }) => ids.push(id))
  await lease.steps('RENAME', ids, async (tx, some) => {
    const batch = { ids: some }
    await tx.run(dropKnown, batch)
    const rows = await tx.run(lost, batch)
    const versions = rows.flatMap(({ id, type, artifact, called, at, next }) =>
      type === 'VERSION' && next === null && artifact !== null ? [{ id, artifact, name: called, at }] : [],
    )
    const led = rows.flatMap(({ id, next }) => (next === null ? [] : [{ id, now: next }]))
    for (const { id, artifact, name, at } of versions) {
      const asked = [{ artifact, name }, ...(name === null ? [] : [{ artifact, name: null }])]
      const found = await tx.run(meantVersions, { wanted: wantedRows(ws, asked), asOf: at ?? 0 })
      const now = found.toSorted((a, b) => a.position - b.position).flatMap(({ version }) => version ?? [])[0]
      if (now !== undefined) led.push({ id, now })
    }
    const reports = rows.flatMap(({ type, reports, next }) => (type === 'RUN' && next === null ? (reports ?? []) : []))
    if (reports.length > 0) {
      const latest = new Map((await tx.run(latestRuns, { reports })).map((row) => [row.reports, row.run]))
      for (const row of rows) {
        const now = latest.get(row.reports ?? '')
        if (row.type === 'RUN' && row.next === null && now !== undefined) led.push({ id: row.id, now })
      }
    }
    if (led.length > 0) await tx.run(lead, { rows: led })
  })
}
