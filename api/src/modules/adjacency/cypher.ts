import { z } from 'zod'
import { type Statement, statement } from '../../db/index.ts'
import type { Carries } from '../../generated/schema.ts'
import { ArtifactRow, SystemShape, type VersionRow } from '../artifacts/index.ts'

/** Where a workspace stands. `people`: the epoch of the last change to who is named, erased or linked. */
export const Head = z.object({ epoch: z.number(), people: z.number() })
export type Head = z.infer<typeof Head>

export const head = statement(
  'head',
  Head,
  'OPTIONAL MATCH (w:Workspace {ws: $ws}) RETURN coalesce(w.epoch, 0) AS epoch, coalesce(w.people, 0) AS people',
)

/** Holds back whoever is about to commit, so that what follows in this transaction is read at one epoch. */
export const lockedHead = statement(
  'lockedHead',
  Head,
  'MERGE (w:Workspace {ws: $ws}) SET w:Workspace RETURN coalesce(w.epoch, 0) AS epoch, coalesce(w.people, 0) AS people',
)

export const refusedEvents = statement(
  'refusedEvents',
  z.object({ count: z.number() }),
  'MATCH (e:RefusedEvent {ws: $ws}) WHERE e.id IS NOT NULL RETURN count(e) AS count',
)

const bytes = z.custom<Int8Array>((value) => value instanceof Int8Array)

/** What transactions touched, in the order of their commits. */
export const changesSince = statement(
  'changesSince',
  z.object({ epoch: z.number(), versions: bytes, parts: bytes, artifacts: bytes, systems: z.boolean() }),
  `
  MATCH (c:Change {ws: $ws}) WHERE c.epoch > $since
  RETURN c.epoch AS epoch, c.versions AS versions, c.parts AS parts, c.artifacts AS artifacts, c.systems AS systems
  ORDER BY epoch`,
)

/**
 * The last statement of a transaction that changes answers. Its lock is held for the length of a commit: epochs are in the
 * order of commits, so nothing can be committed behind a reader's back.
 */
export const recordChange = statement(
  'recordChange',
  z.object({ epoch: z.number() }),
  `
  MERGE (w:Workspace {ws: $ws})
  SET w.epoch = coalesce(w.epoch, 0) + 1
  SET w.people = CASE WHEN $people THEN w.epoch ELSE w.people END
  CREATE (:Change {ws: $ws, epoch: w.epoch, versions: $versions, parts: $parts, artifacts: $artifacts, systems: $systems})
  WITH w
  CALL (w) {
    WITH w WHERE w.epoch % $keep = 0
    MATCH (old:Change {ws: $ws}) WHERE old.epoch <= w.epoch - $keep
    DELETE old
  }
  RETURN w.epoch AS epoch`,
)

/** To: null where it is in another workspace, which must never be. */
export type EdgeTuple = [to: string | null, at: number, carries: Carries, carried: boolean, claim: string | null]

const edgeTuples = z.custom<EdgeTuple[]>((value) => Array.isArray(value))

const edgesFrom = (node: string) =>
  `[(${node})-[f:FLOWS|BLURRED|HELD]->(t) | [CASE t.ws WHEN $ws THEN t.id END, f.at, f.carries, f.carry IS NOT NULL, f.claim]]`

/** A version with what leaves it. Not parsed property by property: there are millions, and ingest wrote them. */
export type VersionNode = VersionRow & { supersededAt: number | null; assumedAppend: boolean }
const VersionNode = z.custom<VersionNode>((value) => value !== null && typeof value === 'object')

const VersionsRow = z.object({ version: VersionNode, edges: edgeTuples })
export type VersionsRow = z.infer<typeof VersionsRow>

const versionNode =
  'v {.id, .artifact, .kind, .name, .createdAt, .supersededAt, .destroyedAt, .digest, .enumerated, .producerSeen, .assumedAppend}'

/** A part of a run with what leaves it, and what answers need of its run. */
export type PartNode = {
  id: string
  at: number
  run: string
  columns: string | null
  job: string
  kind: string
  startedAt: number | null
  open: boolean
  clockSkew: boolean
  contradiction: boolean
  flowsAssumed: boolean
}
const PartNode = z.custom<PartNode>((value) => value !== null && typeof value === 'object')

const PartsRow = z.object({ part: PartNode, edges: edgeTuples })
export type PartsRow = z.infer<typeof PartsRow>

const partNode = `p {.id, .at, .run, .columns, job: coalesce(r.jobNamespace, '') + ' ' + coalesce(r.jobName, ''), kind: r.kind, startedAt: r.startedAt,
    open: coalesce(r.open, false), clockSkew: coalesce(r.clockSkew, false), contradiction: coalesce(r.contradiction, false),
    flowsAssumed: coalesce(r.flowsAssumed, false)}`

const itsVersions = 'MATCH (v:Version {ws: $ws}) WHERE v.artifact IS NOT NULL AND v.createdAt IS NOT NULL'

export const allVersions: Statement<VersionsRow> = statement(
  'allVersions',
  VersionsRow,
  `${itsVersions} RETURN ${versionNode} AS version, ${edgesFrom('v')} AS edges`,
)

/** Runs that no version is read or written by play no part in any answer. */
export const allParts: Statement<PartsRow> = statement(
  'allParts',
  PartsRow,
  `${itsVersions}
  MATCH (v)-[:FLOWS|BLURRED|HELD]-(:RunPart)-[:PART_OF]->(r:Run)
  WITH DISTINCT r
  MATCH (r)<-[:PART_OF]-(p:RunPart)
  RETURN ${partNode} AS part, ${edgesFrom('p')} AS edges`,
)

export const versionsById: Statement<VersionsRow> = statement(
  'adjacentVersions',
  VersionsRow,
  `UNWIND $ids AS id MATCH (v:Version {ws: $ws, id: id}) RETURN ${versionNode} AS version, ${edgesFrom('v')} AS edges`,
)

export const partsById: Statement<PartsRow> = statement(
  'adjacentParts',
  PartsRow,
  `UNWIND $ids AS id MATCH (p:RunPart {ws: $ws, id: id})-[:PART_OF]->(r:Run) RETURN ${partNode} AS part, ${edgesFrom('p')} AS edges`,
)

export const PlacedArtifact = z.object({ artifact: ArtifactRow, search: z.string(), system: z.string().nullable() })
export type PlacedArtifact = z.infer<typeof PlacedArtifact>

export const artifactsById = statement(
  'adjacentArtifacts',
  PlacedArtifact,
  `
  UNWIND $ids AS id
  MATCH (a:Artifact {ws: $ws, id: id})
  RETURN a {.id, .kind, .namespace, .name, .producerSeen} AS artifact, a.search AS search,
    head([(a)-[:IN_SYSTEM]->(s:System) | s.id]) AS system`,
)

export const allSystems = statement(
  'allSystems',
  z.object({ id: z.string(), described: SystemShape.nullable() }),
  `
  MATCH (s:System {ws: $ws})
  RETURN s.id AS id, CASE WHEN s.role IS NULL THEN null ELSE s {.id, .key, .name, .role, .owner, .region, .retentionDays,
    access: coalesce(s.access, []), controls: coalesce(s.controls, [])} END AS described`,
)
