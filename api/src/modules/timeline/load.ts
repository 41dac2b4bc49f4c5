import type { Transaction } from '../../db/index.ts'
import type { Instant } from '../../instant.ts'
import { originId } from '../artifacts/identity.ts'
import type { Read, Write } from './entry.ts'
import type { Revision, Stored } from './rebind.ts'
import { loadWindows, type WindowRequest } from './window.ts'

/**
 * Loads, for each artifact under revision, the stretch of its timeline that the revision can touch. `former`: the entries
 * as they were. A window must hold all that overlaps its writes and begin where no reader's own write hides what was before;
 * where it does not, it is begun earlier and loaded again.
 */
export async function loadStored(
  tx: Transaction,
  ws: string,
  revisions: { revision: Revision; former: { writes: Write[]; reads: Read[] } }[],
): Promise<Map<string, Stored>> {
  const stored = new Map<string, Stored>()
  const byArtifact = new Map(revisions.map(({ revision }) => [revision.artifact, revision]))
  let requests = revisions.map(({ revision, former }) => requestOf(ws, revision, former))
  while (requests.length > 0) {
    const again: WindowRequest[] = []
    const rows = await tx.run(loadWindows, { windows: requests })
    const asked = new Map(requests.map((request) => [request.artifact, request]))
    for (const { artifact, before, ...row } of rows) {
      const request = asked.get(artifact)
      const revision = byArtifact.get(artifact)
      if (!request || !revision) continue
      const window: Stored = { ...row, before: before[0] ?? null, since: request.since ?? Number.POSITIVE_INFINITY }
      const earlier = request.since === null ? null : startOf(request.since, window, revision)
      if (earlier !== null && earlier < window.since) again.push({ ...request, since: earlier })
      else stored.set(artifact, window)
    }
    requests = again
  }
  return stored
}

function requestOf(
  ws: string,
  { artifact, writes, reads }: Revision,
  former: { writes: Write[]; reads: Read[] },
): WindowRequest {
  const instants = [
    ...[...writes, ...former.writes].map((write) => write.since),
    ...[...reads, ...former.reads].filter((read) => read.name === null).map((read) => read.from),
  ]
  const since = instants.length > 0 ? instants.reduce((least, at) => Math.min(least, at)) : null
  const names = namesOf([...writes, ...former.writes], [...reads, ...former.reads])
  return { artifact, since, names, origin: originId(ws, artifact) }
}

/** What a reference by name sees, the writes of that name decide: without a change there, only the changed references. */
function namesOf(writes: Write[], reads: Read[]): WindowRequest['names'] {
  const written = new Set(writes.flatMap(({ name }) => name ?? []))
  const read = new Map<string, Set<string>>()
  for (const { id, name } of reads) if (name !== null) read.set(name, (read.get(name) ?? new Set()).add(id))
  return [...new Set([...written, ...read.keys()])].map((name) => ({
    name,
    written: written.has(name),
    reads: [...(read.get(name) ?? [])],
  }))
}

/** Where the window has to begin so that what it binds depends on nothing outside it. */
function startOf(since: Instant, stored: Stored, revision: Revision): Instant {
  let start = since
  for (const write of stored.writes) start = Math.min(start, write.since)
  const { before } = stored
  if (!before) return start
  const readers = [...stored.reads, ...revision.reads]
  return readers.some((read) => read.name === null && read.run === before.run) ? Math.min(start, before.since) : start
}
