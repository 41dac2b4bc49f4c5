import type { Transaction } from '../../platform/db/index.ts'
import { originId } from '../../vocabulary/artifactIds.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { artifactKinds } from '../../vocabulary/kinds.ts'
import { NOW_ON, type Read, type Write } from './entry.ts'
import { type Alias, relatedNames } from './names.ts'
import { mayObserve } from './observed.ts'
import { isByTime, namesOf, overlay, type Revision, type Stored } from './rebind.ts'
import { loadWindows } from './store.ts'
import { SECOND } from './visibility.ts'
import type { NameRequest, WindowRequest } from './window.ts'

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
  const from = new Map(requests.map(({ artifact, since }) => [artifact, since]))
  while (requests.length > 0) {
    const again: WindowRequest[] = []
    const rows = await tx.run(loadWindows, { windows: requests })
    const asked = new Map(requests.map((request) => [request.artifact, request]))
    for (const { artifact, before, ...row } of rows) {
      const request = asked.get(artifact)
      const revision = byArtifact.get(artifact)
      if (!request || !revision) continue
      const since = request.since ?? NOW_ON
      const window: Stored = { ...row, before: before[0] ?? null, since, from: from.get(artifact) ?? NOW_ON }
      const earlier = startOf(since, window, revision)
      // What a name that nobody wrote may mean depends on all that the window holds.
      const astray = row.reads.flatMap((read) => (read.byTime ? (read.name ?? []) : []))
      const names = alsoNamed(request.names, astray, [...row.aliases, ...revision.aliases])
      if (earlier < since || names !== request.names)
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
    ...[...writes, ...former.writes].map(firstMeant),
    ...[...reads, ...former.reads].map((read) => read.from),
  ]
  const since = instants.length > 0 ? instants.reduce((least, at) => Math.min(least, at)) : null
  const names = requestedNames([...writes, ...former.writes], [...reads, ...former.reads], aliases)
  return { artifact, since, names, origin: originId(ws, artifact) }
}

/** The earliest time of a list that may be of this write: one that was cut to the second is before what it means. */
const firstMeant = ({ since }: Write): Instant => Math.max(BEGINNING, Math.floor(since / SECOND) * SECOND)

/** What a reference by name sees, the writes of that name decide: without a change there, only the changed references. */
function requestedNames(writes: Write[], reads: Read[], aliases: Alias[]): NameRequest[] {
  const written = new Set([...writes.flatMap(({ name }) => name ?? []), ...aliases.map(({ alias }) => alias)])
  const read = new Map<string, Set<string>>()
  for (const { id, name } of reads) if (name !== null) read.set(name, (read.get(name) ?? new Set()).add(id))
  return [...new Set([...written, ...read.keys()])].map((name) => ({
    name,
    written: written.has(name),
    reads: [...(read.get(name) ?? [])],
  }))
}

/** With the names that the registry's aliases join to those, and those of references astray. The same list: there are no more. */
function alsoNamed(requested: NameRequest[], astray: string[], aliases: Alias[]): NameRequest[] {
  const known = new Map(requested.map((request) => [request.name, request]))
  const written = new Set(
    relatedNames(
      requested.flatMap(({ name, written }) => (written ? name : [])),
      aliases,
    ),
  )
  const sought = new Set([...written, ...relatedNames([...known.keys(), ...astray], aliases)])
  const all = [...sought].map((name) => ({ name, written: written.has(name), reads: known.get(name)?.reads ?? [] }))
  const same = all.every(({ name, written }) => known.get(name)?.written === written)
  return same && all.length === requested.length ? requested : all
}

/** Where the window has to begin so that what it binds depends on nothing outside it. */
function startOf(since: Instant, stored: Stored, revision: Revision): Instant {
  let start = since
  for (const write of stored.writes) start = Math.min(start, firstMeant(write))
  const names = namesOf(revision, stored)
  const known = new Map(stored.named.flatMap(({ reads }) => reads).map((read) => [read.id, read]))
  for (const read of [...known.values(), ...revision.reads]) {
    if (read.name === null || !(isByTime(read, names, undefined) || known.get(read.id)?.byTime)) continue
    start = Math.min(start, artifactKinds[revision.kind].registered ? BEGINNING : read.from)
  }
  const { before } = stored
  if (hasListOf(before, stored, revision)) start = Math.min(start, before?.at ?? BEGINNING)
  // Whoever read a view before anybody told of it has read it as it was told of first.
  if (!before && [...stored.writes, ...revision.writes].some((write) => write.view !== null)) return BEGINNING
  if (!before) return start
  // Under a declaration that replaces nothing lies what was there before it.
  if (before.view !== null && !before.cuts) start = Math.min(start, before.since)
  // Whether a definition still holds under what was added to it is decided by what comes after all of that.
  if (stored.definition && stored.definition.id !== before.id && !before.cuts && !keepsDefinition(stored, revision))
    start = Math.min(start, stored.definition.since)
  const hidden = [...stored.reads, ...revision.reads].some((read) => read.blind.includes(before.id))
  return hidden ? Math.min(start, before.since) : start
}

/** Whether the window holds a definition that stays: none before that holds, whatever is revised. */
function keepsDefinition(stored: Stored, { writes, gone }: Revision): boolean {
  const revised = new Set(writes.map(({ id }) => id))
  return stored.writes.some(({ id, view }) => view !== null && !gone.has(id) && !revised.has(id))
}

/** Whether a full list that may show a change (observed.ts) is about what was current before the window. */
function hasListOf(before: Write | null, stored: Stored, { reads, writes, gone }: Revision): boolean {
  const isFull = (read: Read) => mayObserve(read) && read.list?.mode === 'FULL' && read.from >= stored.from
  if (!before && stored.since === BEGINNING) return false
  if (!stored.reads.some(isFull) && !reads.some(isFull)) return false
  const lists = overlay<Read>(stored.reads, reads, gone).filter(isFull)
  const written = overlay<Write>(stored.writes, writes, gone).filter(
    ({ at, observed }) => !(observed && at >= stored.from),
  )
  return lists.some((list) => !written.some(({ at }) => at <= list.from))
}

/** Before every instant there is. */
const BEGINNING: Instant = -NOW_ON
