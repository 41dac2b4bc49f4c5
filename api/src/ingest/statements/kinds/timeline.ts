import { byStatement, type Read, type ReadKind, type Write } from '../../../history/binding/index.ts'
import { writeId } from '../../../history/runs/index.ts'
import { artifactId } from '../../../vocabulary/artifactIds.ts'
import type { ArtifactName, Command, VersionName } from '../../../vocabulary/command.ts'
import { idOf } from '../../../vocabulary/ids.ts'
import type { Instant } from '../../../vocabulary/instant.ts'

/** What a statement about versions puts on timelines. */
export type Entries = { writes: Write[]; reads: Read[] }

/** The id of the read by which a statement names a version: a list of members, a destruction, an erasure. */
export const readId = (ws: string, key: string, kind: ReadKind, position: number | string = 0): string =>
  idOf(ws, 'read', kind, key, position)

/** The id of what a statement without a run writes. Its version has the same id: such writes stand alone. */
export const ownWriteId = (ws: string, key: string, artifact: ArtifactName): string =>
  writeId(ws, artifactId(ws, artifact), byStatement(key), null)

/** A write of a statement's own, within [`since`, `at`]. */
export function ownWrite(
  ws: string,
  key: string,
  id: string,
  artifact: ArtifactName,
  since: Instant,
  at: Instant,
): Write {
  return {
    id,
    artifact: artifactId(ws, artifact),
    run: byStatement(key),
    name: null,
    at,
    since,
    until: at,
    overwrites: false,
    fresh: false,
    alone: true,
    assumed: false,
    seen: true,
    digest: null,
    sources: [],
    observed: false,
    view: null,
  }
}

/** A reference to a version at one instant. */
export function point(ws: string, { key, at }: Command, kind: ReadKind, version: VersionName): Read {
  return {
    id: readId(ws, key, kind),
    artifact: artifactId(ws, version),
    kind,
    run: null,
    name: version.version,
    from: at,
    until: at,
    into: [],
    blind: [],
    one: true,
    pin: null,
    view: null,
    list: null,
  }
}

/** A reference by which one version goes on in another. Its own write (`run`: whose that is) is not what it sees. */
export function carryOn(
  ws: string,
  { key, kind, run, from, until, into, position }: CarryOn,
  version: VersionName,
): Read {
  return {
    id: readId(ws, key, kind, position),
    artifact: artifactId(ws, version),
    kind,
    run,
    name: version.version,
    from,
    until,
    into: [into],
    blind: [into],
    one: false,
    pin: null,
    view: null,
    list: null,
  }
}

export type CarryOn = Pick<Read, 'kind' | 'from' | 'until'> & {
  key: string
  run: string
  into: string
  position: number | string
}
