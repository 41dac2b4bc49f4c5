import type { Transaction } from '../../db/index.ts'
import type { Instant } from '../../instant.ts'
import { originId } from '../artifacts/identity.ts'
import { NOW_ON, type Read, type Write } from './entry.ts'
import { relatedNames } from './names.ts'
import { isByTime, namesOf, type Revision, type Stored } from './rebind.ts'
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
      const since = request.since ?? NOW_ON
      const window: Stored = { ...row, before: before[0] ?? null, since }
      const earlier = startOf(since, window, revision)
      const names = relatedNames(request.names, [...row.aliases, ...revision.aliases])
      if (earlier < since || names.length > request.names.length)
        again.push({ ...request, names, since: earlier < since ? earlier : request.since })
      else stored.set(artifact, window)
    }
    requests = again
  }
  return stored
}

function requestOf(
  ws: string,
  { artifact, writes, reads, aliases }: Revision,
  former: { writes: Write[]; reads: Read[] },
): WindowRequest {
  const instants = [
    ...[...writes, ...former.writes].map((write) => write.since),
    ...[...reads, ...former.reads].map((read) => read.from),
  ]
  const named = [...writes, ...former.writes, ...reads, ...former.reads].flatMap((entry) => entry.name ?? [])
  const names = [...named, ...aliases.map(({ alias }) => alias)]
  const since = instants.length > 0 ? instants.reduce((least, at) => Math.min(least, at)) : null
  return { artifact, since, names: [...new Set(names)], origin: originId(ws, artifact) }
}

/** Where the window has to begin so that what it binds depends on nothing outside it. */
function startOf(since: Instant, stored: Stored, revision: Revision): Instant {
  let start = since
  for (const write of stored.writes) start = Math.min(start, write.since)
  const names = namesOf(revision, stored)
  const known = new Map(stored.named.flatMap(({ reads }) => reads).map((read) => [read.id, read]))
  for (const read of [...known.values(), ...revision.reads]) {
    if (read.name === null || !(isByTime(read, names, undefined) || known.get(read.id)?.byTime)) continue
    start = Math.min(start, revision.kind === 'MODEL' ? BEGINNING : read.from)
  }
  const { before } = stored
  if (!before) return start
  // Under a declaration that replaces nothing lies what was there before it.
  if (before.view !== null && !before.cuts) start = Math.min(start, before.since)
  const hidden = [...stored.reads, ...revision.reads].some((read) => read.blind.includes(before.id))
  return hidden ? Math.min(start, before.since) : start
}

/** Before every instant there is. */
const BEGINNING: Instant = -NOW_ON
